"""The open clinic: one database and the use cases on it."""

from pathlib import Path
from typing import Self

from tracker.models.database import Database
from tracker.services.backup import Backups
from tracker.services.courses import Courses
from tracker.services.csv_transfer import Transfer
from tracker.services.patients import Patients
from tracker.services.settings import Settings


class Workspace:
    """Everything a window or a command does with the clinic's data goes through here.

    Attributes:
        patients: Who they are, and the list.
        courses: Courses and their visits.
        settings: What the clinic wrote about itself.
        transfer: In from and out to visit files.
        backups: Verified copies, back again, and the check.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.patients = Patients(database)
        self.courses = Courses(database)
        self.settings = Settings(database)
        self.transfer = Transfer(database)
        self.backups = Backups(database)

    @classmethod
    def open(cls, database: Path | str) -> Self:
        """Open a clinic, making a new database or bringing an older one up to date.

        Args:
            database: A file, or a SQLAlchemy URL.

        Raises:
            DatabaseUnusableError: It is locked, damaged, newer, or another program's.
        """
        return cls(Database.open(database))

    @property
    def path(self) -> Path | None:
        """Return the database file; None on a server."""
        return self._database.file

    def close(self) -> None:
        """Close the database; nothing may be used afterwards."""
        self._database.close()
