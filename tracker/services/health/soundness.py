"""Whether everything stored can be read, and the way to take out what cannot."""

from collections.abc import Iterator
from pathlib import Path

from tracker.errors import InputError
from tracker.files import write_whole
from tracker.language import tr
from tracker.models.damage.setting_aside import set_aside
from tracker.models.damage.unreadable import Unreadable, find_unreadable
from tracker.models.database import Database
from tracker.models.people.rights import check_clinician
from tracker.services.finding.records import Finding
from tracker.services.summaries import mended_summaries


class Soundness:
    """Reads every row of the clinic's database file through the program's own types."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unreadable(self) -> Iterator[Unreadable]:
        """Yield every value that cannot be read; nothing on a server, which keeps its own types."""
        if self._database.file is not None:
            yield from find_unreadable(self._database.file, self._database.key)

    def set_aside(self, target: Path) -> tuple[Unreadable, ...]:
        """Write what cannot be read to a new file, whole, then take it out of the database.

        Returns:
            What could not be read; nothing is written when everything can.

        Raises:
            InputError: The file is there already or cannot be written; nothing was taken out.
            DatabaseUnusableError: The database is open elsewhere; nothing was taken out.
            NotAllowedError: Whoever asks is no clinician.
        """
        check_clinician(self._database.person)
        file = self._database.file
        if file is None:
            raise InputError(tr("The clinic's database is on a server: nothing was set aside."))
        if target.exists():
            raise InputError(
                tr(
                    "{file} is there already. Nothing was set aside; choose another name.",
                    file=target,
                )
            )
        self._database.check_alone()
        found = set_aside(file, self._database.key, lambda rows: write_whole(target, rows))
        mended_summaries(self._database)
        if found:
            Finding(self._database).mark_unindexed()
        return found
