"""What is found at a place where the records may live, before anything is moved or opened there."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.errors import InputError
from tracker.language import tr
from tracker.models import schema, sqlite_file
from tracker.models.inspection import count_records
from tracker.models.sqlite_driver import is_encrypted
from tracker.models.unusable import NotADatabaseError, translated
from tracker.preferences import PreferenceFile
from tracker.services.way_in.shared_places import check_place

_COUNT: Final = "SELECT count(*) FROM patients"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What is at a place.

    Attributes:
        place: A file, or an address without a password.
        is_there: Whether it can be opened: there is a clinic, or a server that answers.
        is_free: Whether records may be moved there.
        patients: How many are recorded there; None where only a passphrase would tell.
    """

    place: str
    is_there: bool
    is_free: bool
    patients: int | None = 0

    def words(self) -> str:
        """Return it as a sentence or two."""
        if not self.is_there:
            return tr("There is no file yet: the records can be moved there.")
        if self.patients is None:
            return tr("An encrypted clinic is there.")
        if not self.is_free:
            return tr("A clinic is there, with %n patient(s).", "", self.patients)
        return tr("It answers, and holds no patients yet: the records can be moved there.")


def look_at_server(address: str, password: str | None) -> Looked:
    """Return what a server holds; nothing is made there.

    Args:
        address: Without a password.
        password: None leaves it to the variable PGPASSWORD.

    Raises:
        PasswordNeededError: It asks for a password, or refuses this one.
        DatabaseUnusableError: It does not answer, does not prove itself, or is newer.
    """
    # Late: not for a file.
    from tracker.models.server.address import checked  # noqa: PLC0415
    from tracker.models.server.engine import find_revision, make_engine, reached  # noqa: PLC0415

    url = checked(sqlite_file.url_of(address))
    with translated(None), reached(url):
        engine = make_engine(url.set(password=password))
        try:
            revision = find_revision(engine)
            count = 0
            if revision is not None:
                schema.check_known(revision, None)
                with engine.connect() as connection:
                    count = int(connection.exec_driver_sql(_COUNT).scalar_one())
        finally:
            engine.dispose()
    return Looked(place=address, is_there=True, is_free=not count, patients=count)


def look_at_file(file: Path, preferences: PreferenceFile | None = None) -> Looked:
    """Return what is in a file, or that there is none.

    Raises:
        DatabaseUnusableError: It is no clinic's, newer, or lies on a share.
    """
    check_place(file, preferences)
    if not file.exists():
        if not file.parent.is_dir():
            raise InputError(tr("{folder} is not there. Choose a folder.", folder=file.parent))
        return Looked(place=str(file), is_there=False, is_free=True)
    if is_encrypted(file):
        return Looked(place=str(file), is_there=True, is_free=False, patients=None)
    revision = sqlite_file.find_revision(file)
    if revision is None:
        raise NotADatabaseError(tr("{file} is empty; it holds no clinic.", file=file))
    schema.check_known(revision, file)
    count = count_records(file).patients
    return Looked(place=str(file), is_there=True, is_free=False, patients=count)
