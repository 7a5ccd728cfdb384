"""The clinic's own settings: read and written as one value."""

from tracker.domain.clinic import ClinicSettings
from tracker.models.clinic import FIELDS, ONLY_ROW, ClinicRecord
from tracker.models.database import Database
from tracker.services.changes import Changes


class Settings:
    """What the clinic wrote about itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> ClinicSettings:
        """Return the settings in force."""
        with self._database.read() as session:
            return session.get_one(ClinicRecord, ONLY_ROW).to_domain()

    def write(self, settings: ClinicSettings) -> Changes:
        """Store all settings; one transaction."""
        with self._database.write() as session:
            record = session.get_one(ClinicRecord, ONLY_ROW)
            for name in FIELDS:
                setattr(record, name, getattr(settings, name))
        return Changes(has_settings=True)
