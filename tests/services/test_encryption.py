"""Whatever stops encryption on its way, the key file goes only where it opens nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.makers import a_patient
from tracker.models.database import Database
from tracker.models.sqlite_driver import DataKey, is_encrypted, key_file_of
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.unusable import DiskFullError
from tracker.services.encryption import Encryption, unlock
from tracker.services.workspace import Workspace

ANA, WORDS = "Ana Sample", "three words apart"


class StoppedDatabase(Database):
    """Stops a conversion before anything was done, or when the new file has its place."""

    is_late = False

    def convert(self, key: DataKey | None, progress: Progress = ignore_progress) -> None:
        """Convert as ever, and stop."""
        if self.is_late:
            super().convert(key, progress)
        raise DiskFullError("stopped")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[StoppedDatabase]:
    file = tmp_path / "clinic.sqlite3"
    clinic = Workspace.open(file)
    clinic.patients.add(a_patient("7"))
    clinic.close()
    opened = StoppedDatabase.open(file)
    yield opened
    opened.close()


@pytest.mark.parametrize("is_late", [False, True])
def test_a_stopped_encryption_leaves_a_clinic_that_opens(
    database: StoppedDatabase, is_late: bool
) -> None:
    database.is_late = is_late
    file = database.file
    assert file is not None

    with pytest.raises(DiskFullError):
        Encryption(database).turn_on(ANA, WORDS)
    database.close()

    assert is_encrypted(file) is is_late
    assert key_file_of(file).exists() is is_late
    clinic = Workspace.open(file, None, unlock(file, WORDS) if is_late else None)
    assert clinic.patients.find_id("7") is not None
    clinic.close()
