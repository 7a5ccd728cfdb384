"""The clinic's own settings: read and written as one value."""

from pathlib import Path

from tracker.domain.values.changes import Changes
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.logo import check_logo, check_logo_size
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.clinic import FIELDS, ONLY_ROW, ClinicRecord
from tracker.models.database import Database


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


def logo_from(file: Path) -> bytes:
    """Return a picture file as it goes into the settings.

    Raises:
        UnsuitableLogoError: It is no PNG, JPEG or SVG, or has more than 1 MB.
        InputError: It cannot be read.
    """
    try:
        check_logo_size(file.stat().st_size)
        content = file.read_bytes()
    except OSError as error:
        raise InputError(
            tr(
                "{file} cannot be read ({why}). Nothing was saved. Choose another file.",
                file=file,
                why=error.strerror,
            )
        ) from error
    check_logo(content)
    return content
