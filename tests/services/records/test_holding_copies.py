"""The copies that may hold an erased record are named, with the day on which they go."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.makers import a_patient
from tests.servers import Server
from tracker.models.copies.asides import copy_name
from tracker.models.database import Database
from tracker.models.types import utc_now
from tracker.preferences import RECORDS_WERE_AT, PreferenceFile
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


def test_the_file_a_clinic_moved_out_of_is_named_with_every_copy_of_it(
    tmp_path: Path, server: Server
) -> None:
    preferences = PreferenceFile(tmp_path / "own.json")
    file = tmp_path / "lakeside.sqlite3"
    clinic = Workspace.open(file, preferences)
    clinic.patients.add(a_patient())
    clinic.automatic.run()
    (backup,) = (one.file for one in clinic.automatic.listed())
    with server.bare() as address:
        clinic.house.to_server(address)
        clinic.close()
        aside = copy_name(file, "before-restore")
        shutil.copy2(file, aside)
        moved = Workspace.open(address, preferences)

        copies = moved.holding_copies.of_now()

        assert {one.file for one in copies} == {file, aside, backup}
        assert copies[0].file == file
        assert all(one.is_former and one.expires_on is None for one in copies)
        for one in copies:
            one.file.unlink()
        assert moved.holding_copies.of_now() == ()
        moved.close()


def test_a_clinic_in_a_file_names_none_that_another_clinic_moved_out_of(tmp_path: Path) -> None:
    preferences = PreferenceFile(tmp_path / "own.json")
    (tmp_path / "old.sqlite3").touch()
    preferences.remember({RECORDS_WERE_AT: str(tmp_path / "old.sqlite3")})
    clinic = Workspace.open(tmp_path / "clinic.sqlite3", preferences)

    copies = clinic.holding_copies.of_now()

    assert copies == ()
    clinic.close()
