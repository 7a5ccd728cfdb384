"""What may still be read, in free parts of the file, of who was erased and of names taken out."""

from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.database import Database
from tracker.models.records.set_aside import forget_traces, with_traces


def owes_traces(database: Database) -> bool:
    """Return whether words of somebody who was erased, or names, may still be read in the file."""
    with database.read() as session:
        has_names = session.get_one(ClinicRecord, ONLY_ROW).has_name_traces
        return has_names or bool(with_traces(session))


def drop_traces(database: Database) -> bool:
    """Write a file anew, and note that nothing erased can be read in it where that is so.

    Raises:
        DatabaseUnusableError: The disk is full, or somebody else is writing.
    """
    with database.read() as session:
        owed = with_traces(session)  # whoever is erased from here on may not be among them
        has_names = session.get_one(ClinicRecord, ONLY_ROW).has_name_traces
    is_clean = database.compact()
    if is_clean and (owed or has_names):
        with database.write() as session:
            forget_traces(session, owed)
            session.get_one(ClinicRecord, ONLY_ROW).has_name_traces = False
    return is_clean
