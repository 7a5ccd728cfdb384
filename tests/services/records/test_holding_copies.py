"""The copies that may hold an erased record are named, with the day on which they go."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.makers import a_patient
from tracker.models.database import Database
from tracker.models.types import utc_now
from tracker.preferences import PreferenceFile
from tracker.services.backup import Backups
from tracker.services.workspace import Workspace


def test_every_copy_that_is_there_is_named_with_the_day_it_goes(tmp_path: Path) -> None:
    clinic = Workspace.open(tmp_path / "clinic.sqlite3", PreferenceFile(tmp_path / "own.json"))
    clinic.patients.add(a_patient())
    clinic.automatic.run()
    database = Database.open(tmp_path / "clinic.sqlite3")
    an_hour_ago = Backups(database, now=lambda: utc_now() - timedelta(hours=1))
    by_hand = an_hour_ago.backup(clinic.automatic.plan.folders[0])
    database.close()

    copies = {one.file: one for one in clinic.holding_copies.of_now()}
    clinic.close()

    assert len(copies) == 2
    assert copies[by_hand].expires_on is None
    (automatic,) = (one for file, one in copies.items() if file != by_hand)
    assert automatic.expires_on is not None
    days = (automatic.expires_on - datetime.now(UTC).date()).days
    assert 10 <= days <= 310  # the last of its month is kept the longest


def test_without_a_copy_none_is_named(workspace: Workspace) -> None:
    assert workspace.holding_copies.of_now() == ()
