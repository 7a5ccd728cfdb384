"""What may still be read, in free parts of the file, of a patient who was erased."""

from tracker.models.database import Database
from tracker.models.records.set_aside import forget_traces, with_traces


def drop_traces(database: Database) -> bool:
    """Write a file anew, and note that nothing erased can be read in it where that is so.

    Raises:
        DatabaseUnusableError: The disk is full, or somebody else is writing.
    """
    with database.read() as session:
        owed = with_traces(session)  # whoever is erased from here on may not be among them
    is_clean = database.compact()
    if is_clean and owed:
        with database.write() as session:
            forget_traces(session, owed)
    return is_clean
