"""Backups nobody has to think of: when they are due, where they go, which of them stay."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.domain.values.course import CourseId
from tracker.errors import CancelledError
from tracker.models.database import Database
from tracker.models.encryption.conversion import convert
from tracker.models.sqlite_driver import connect
from tracker.models.sqlite_file import ALONE_WITHIN
from tracker.preferences import PreferenceFile
from tracker.services.backup import Backups
from tracker.services.copies import automatic
from tracker.services.copies.automatic import AutomaticBackups, kept_moments
from tracker.services.copies.listing import CopyState
from tracker.services.copies.plan import BackupPlan
from tracker.services.courses import Courses
from tracker.services.encryption import Encryption
from tracker.services.patients import Patients

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Clinic:
    """A clinic whose clock the test sets."""

    def __init__(self, file: Path) -> None:
        self.now = NOON
        self.folder = file.parent
        self.database = Database.open(file)
        self.patients, self.courses = Patients(self.database), Courses(self.database)
        self.preferences = PreferenceFile(None)
        self.backups = Backups(self.database, lambda: self.now)
        self.automatic = self.again()

    def again(self) -> AutomaticBackups:
        """Return what the next start of the program would know."""
        return AutomaticBackups(self.database, self.backups, self.preferences, now=lambda: self.now)

    def later(self, **span: int) -> None:
        self.now += timedelta(**span)

    def add(self, clinic_id: str) -> CourseId:
        patient, _ = self.patients.add(a_patient(clinic_id))
        return self.courses.begin(patient, an_assessment())[0]


@pytest.fixture
def clinic(empty_file: Path, tmp_path: Path) -> Iterator[Clinic]:
    made = Clinic(Path(shutil.copy2(empty_file, tmp_path / "clinic.sqlite3")))
    made.add("1042")
    yield made
    made.database.close()


def test_the_first_backup_is_made_at_once_beside_the_database(clinic: Clinic) -> None:
    done = clinic.automatic.run()

    (copy,) = clinic.automatic.listed()
    assert done.made == (copy.file,)
    assert copy.file.parent == clinic.folder / "backups"
    assert copy.is_automatic
    assert clinic.automatic.checked(copy) == (CopyState.GOOD, "")


def test_changes_wait_some_hours_for_the_next_and_closing_does_not(clinic: Clinic) -> None:
    clinic.automatic.run()
    clinic.add("7")
    clinic.later(hours=2)

    early = clinic.automatic.run()
    last = clinic.automatic.run(is_last=True)
    clinic.add("8")
    clinic.later(hours=3)
    due = clinic.automatic.run()

    assert [len(done.made) for done in (early, last, due)] == [0, 1, 1]


@pytest.mark.parametrize("is_anew", [False, True])
def test_nothing_is_copied_while_nothing_changed(clinic: Clinic, is_anew: bool) -> None:
    clinic.automatic.run()
    clinic.later(days=3)
    automatic = clinic.again() if is_anew else clinic.automatic

    done = automatic.run(is_last=True)

    assert done.made == ()


def test_a_disk_that_comes_back_is_served(clinic: Clinic) -> None:
    disk = clinic.folder / "usb"
    plan = replace(clinic.automatic.plan, second_folder=disk)
    clinic.automatic.choose(plan)

    without = clinic.automatic.run()
    disk.mkdir()
    clinic.later(minutes=1)
    back = clinic.automatic.run()

    assert without.missing == (disk,)
    assert not without.refusal
    assert [copy.parent for copy in back.made] == [disk]
    assert back.missing == ()


def test_a_folder_that_refuses_does_not_stop_the_other(clinic: Clinic) -> None:
    other = clinic.folder / "other"
    other.mkdir()
    (clinic.folder / "backups").write_text("a file stands where the folder should be", "utf-8")
    clinic.automatic.choose(replace(clinic.automatic.plan, second_folder=other))

    done = clinic.automatic.run()

    assert [copy.parent for copy in done.made] == [other]
    assert "cannot be written" in done.refusal


def test_a_clock_set_back_stops_no_backup(clinic: Clinic) -> None:
    clinic.automatic.run()
    clinic.add("7")
    clinic.later(days=-365)

    done = clinic.automatic.run()

    assert len(done.made) == 1
    assert clinic.now in {copy.made_at for copy in clinic.automatic.listed()}


def test_a_backup_that_is_stopped_is_made_the_next_time(clinic: Clinic) -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError("closing")

    with pytest.raises(CancelledError):
        clinic.automatic.run(stop)
    done = clinic.automatic.run()

    assert len(done.made) == 1


def test_what_lies_in_the_folders_is_told_apart(clinic: Clinic) -> None:
    for clinic_id in ("7", "8", "9", "10"):
        clinic.add(clinic_id)
        clinic.later(hours=4)
        clinic.automatic.run()
    good, no_proof, cut, gone = clinic.automatic.listed()
    no_proof.file.with_name(no_proof.file.name + ".manifest").unlink()
    cut.file.write_bytes(cut.file.read_bytes()[:-4096])
    gone.file.unlink()

    listed = clinic.automatic.listed()

    assert [one.state for one in listed] == [
        CopyState.UNCHECKED, CopyState.UNCHECKED, CopyState.DAMAGED, CopyState.MISSING,
    ]  # fmt: skip
    assert [clinic.automatic.checked(one)[0] for one in listed] == [
        CopyState.GOOD, CopyState.UNPROVEN, CopyState.DAMAGED, CopyState.MISSING,
    ]  # fmt: skip
    assert listed[0].file == good.file


def test_a_restore_waits_for_a_comparison_that_still_reads(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic.automatic.run()
    copy = clinic.automatic.listed()[0]
    is_reading, may_end = Event(), Event()

    def slow(now: Path, then: Path, *more: object) -> tuple[()]:
        with closing(connect(now, None, may_write=False)) as live:
            live.execute("SELECT count(*) FROM patients").fetchone()
            is_reading.set()
            may_end.wait(2 * ALONE_WITHIN)  # longer than another program is waited for
        return ()

    monkeypatch.setattr(automatic, "compare", slow)
    with ThreadPoolExecutor() as others:
        comparing = others.submit(clinic.automatic.compare, copy)
        is_reading.wait()

        clinic.backups.restore(copy.file)

        assert comparing.done()
        may_end.set()


def test_what_differs_is_told_by_patient(clinic: Clinic) -> None:
    course = clinic.add("7")
    visit, _ = clinic.courses.log_visit(course, a_visit(leg_pain=8), by="Dr. Example")
    clinic.automatic.run()
    copy = clinic.automatic.listed()[0]
    clinic.courses.log_visit(course, a_visit(day(7)), by="Dr. Example")
    stored = clinic.courses.course(course).visits[0]
    assert stored.visit_id == visit
    clinic.courses.amend_visit(replace(stored, leg_pain=2), by="Dr. Example", reason="typing")
    clinic.add("9")

    seven, nine = clinic.automatic.compare(copy)

    assert (seven.patient.clinic_id, seven.only_now, seven.changed, seven.only_then) == (
        "7", 1, 1, 0,
    )  # fmt: skip
    assert not seven.is_record_changed
    assert (nine.patient.clinic_id, nine.is_only_now, nine.only_now) == ("9", True, 0)


def test_of_a_year_of_backups_twelve_days_ten_weeks_and_nine_months_stay() -> None:
    moments = [NOON - timedelta(hours=6 * number) for number in range(4 * 400)]

    kept = kept_moments(moments)

    days = {moment.date() for moment in kept}
    assert {NOON.date() - timedelta(days=number) for number in range(12)} <= days
    assert len({moment.isocalendar()[:2] for moment in kept}) >= 10
    assert len({(moment.year, moment.month) for moment in kept}) == 9
    assert len(kept) <= 12 + 10 + 9 + 4


def test_only_what_the_program_made_by_itself_is_thinned_out(clinic: Clinic) -> None:
    asked = clinic.backups.backup(clinic.folder / "backups")
    for number in range(6):
        clinic.later(hours=5)
        clinic.add(str(number))
        clinic.automatic.run()

    left = [copy.file for copy in clinic.automatic.listed()]

    assert asked in left
    assert len(left) < 7


def test_the_plan_is_kept_on_this_computer(tmp_path: Path, clinic: Clinic) -> None:
    plan = BackupPlan(
        folder=tmp_path / "here", second_folder=tmp_path / "there", every_hours=6, limit_days=14
    )

    clinic.automatic.choose(plan)

    assert clinic.again().plan == plan
    clinic.preferences.remember({"backup_every_hours": "-1", "backup_limit_days": "soon"})
    assert (clinic.again().plan.every_hours, clinic.again().plan.limit_days) == (3, 7)


class TestEncryptedSince:
    """Copies that were made while the clinic was plain are encrypted with it."""

    NAME = b"Keller"

    @pytest.fixture
    def plain(self, clinic: Clinic) -> Path:
        """Return a plain backup of a clinic that is encrypted since."""
        clinic.automatic.run()
        (copy,) = clinic.automatic.listed()
        Encryption(clinic.database).turn_on("Ana Sample", "three words apart")
        return copy.file

    def test_an_older_backup_is_encrypted_and_proven(self, clinic: Clinic, plain: Path) -> None:
        was_readable = self.NAME in plain.read_bytes()

        clinic.automatic.encrypt_older()

        (copy,) = clinic.automatic.listed()
        assert was_readable
        assert self.NAME not in plain.read_bytes()
        assert clinic.automatic.checked(copy) == (CopyState.GOOD, "")
        assert clinic.automatic.readable() == ()
        assert clinic.backups.restore(plain).is_everything

    def test_a_copy_set_aside_is_encrypted_as_well(self, clinic: Clinic) -> None:
        aside = clinic.database.copy_aside("before-restore")
        Encryption(clinic.database).turn_on("Ana Sample", "three words apart")

        clinic.automatic.run()

        assert self.NAME not in aside.read_bytes()

    def test_one_that_was_changed_since_is_left_and_named(
        self, clinic: Clinic, plain: Path
    ) -> None:
        content = bytearray(plain.read_bytes())
        content[content.find(self.NAME)] ^= 1
        plain.write_bytes(content)

        clinic.automatic.encrypt_older()

        assert plain.read_bytes() == content
        assert clinic.automatic.readable() == (plain,)

    def test_one_that_was_stopped_before_its_manifest_ends_with_the_next_look(
        self, clinic: Clinic, plain: Path
    ) -> None:
        assert clinic.database.key is not None
        convert(plain, None, clinic.database.key)

        clinic.again().run()

        (copy,) = [one for one in clinic.automatic.listed() if one.file == plain]
        assert clinic.automatic.checked(copy) == (CopyState.GOOD, "")
