"""A window that opens anew, in another size, is where the one before was."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.services.demo import open_samples
from tracker.ui.shell.left_off import SAMPLES_PREFIX, LeftOff, find_left_off


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.sqlite3"
    store_samples(path, NOW.date())
    return path


@pytest.fixture
def samples() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix=SAMPLES_PREFIX) as folder:
        yield Path(folder)


def test_what_was_left_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.environ", {})
    left = LeftOff(patient_id=7, course_id=9, hides_names=True)

    left.hand_over()

    assert (find_left_off(), find_left_off()) == (left, None)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": 1}'])
def test_anything_else_in_its_place_is_an_ordinary_start(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("os.environ", {"TRACKER_LEFT_OFF": text})

    assert find_left_off() is None


def test_only_a_folder_of_samples_is_taken_for_one(tmp_path: Path, samples: Path) -> None:
    own, gone = tmp_path / f"{SAMPLES_PREFIX}1", samples.with_name(f"{SAMPLES_PREFIX}none")
    own.mkdir()

    found = [LeftOff(samples=str(one)).samples_folder for one in (samples, own, gone, Path())]

    assert found == [samples, None, None, None]


def test_the_sample_clinic_of_the_window_before_is_as_it_was_left(tmp_path: Path) -> None:
    today = NOW.date()
    clinic = open_samples(tmp_path, today)
    clinic.patients.add(a_patient(clinic_id="7", family_name="Keller"))
    count = len(clinic.patients.rows(today))
    clinic.close()

    again = open_samples(tmp_path, today)
    rows = again.patients.rows(today)
    again.close()

    assert len(rows) == count


def test_the_same_course_of_the_same_patient_is_open(qtbot: QtBot, database: Path) -> None:
    before = Screen(qtbot, database)
    before.open_patient("Fiction")
    before.act("previousCourse")
    before.act("newVisit")
    before.type_focused("36")
    left = before.left_off
    before.close()

    after = Screen(qtbot, database, left_off=left)

    assert after.left_off == left
    assert after.draft_offer.endswith("not saved as a visit.")
    after.close()


def test_names_stay_hidden(qtbot: QtBot, database: Path) -> None:
    before = Screen(qtbot, database)
    before.open_patient("Example")
    before.act("hideNames")
    left = before.left_off
    before.close()

    after = Screen(qtbot, database, left_off=left)

    assert after.patient_name == "Patient 1042"
    after.act("hideNames")
    assert after.patient_name == "Example, Maria"
    after.close()
