"""Files: import with a preview, cancel it, and save the sheet of the open course."""

import resource
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window.screen import Screen

TWO_VISITS = """\
patient_id,family_name,given_name,side,visit_date,leg_pain,back_pain,pain_reach_left
77,Keller,Maria,left,2026-11-02,8,5,5
77,Keller,Maria,left,2026-11-09,3,2,3
"""


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
    yield screen
    screen.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "visits.csv"
    path.write_text(TWO_VISITS, encoding="utf-8")
    return path


def test_an_import_is_previewed_done_and_seen_at_once(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))

    assert "1 patient, 1 course, 2 visits" in screen.messenger.asked[0]
    assert screen.messenger.told[0].startswith("Added: 1 patient, 1 course, 2 visits.")
    listed = ["Keller, Maria, Improvement, Visit 2 · 13 days ago"]
    screen.wait_until(lambda: screen.listed == listed)


def test_an_import_that_is_not_wanted_changes_nothing(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    screen.messenger.agrees = False

    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.asked))

    assert screen.listed == []


def test_another_person_under_a_known_id_is_refused_before_anything_is_asked(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    _import_with_birth_date(qtbot, screen, file)
    asked = len(screen.messenger.asked)
    other = TWO_VISITS.replace("family_name,given_name", "family_name,given_name,birth_date")
    file.write_text(other.replace("Keller,Maria", "Kim,Ji-woo,1990-05-06"), encoding="utf-8")

    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "another person? 77 is Keller, Maria" in screen.messenger.warned[0]
    assert len(screen.messenger.asked) == asked


def test_a_changed_name_is_asked_about_and_then_shown_everywhere(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    _import_with_birth_date(qtbot, screen, file)
    screen.open_patient("keller")
    file.write_text(TWO_VISITS.replace("Keller", "Keller-Roth"), encoding="utf-8")

    screen.import_file(file)
    qtbot.waitUntil(lambda: len(screen.messenger.told) > 1)

    change = "77 Keller, Maria: Family name: Keller → Keller-Roth"
    assert change in screen.messenger.asked[-1]
    assert change in screen.messenger.told[-1]
    assert screen.patient_name == "Keller-Roth, Maria"
    assert screen.window.windowTitle().startswith("Keller-Roth, Maria")
    assert screen.listed[0].startswith("Keller-Roth, Maria")


def test_a_name_changed_while_a_visit_is_typed_is_in_the_title_too(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    _import_with_birth_date(qtbot, screen, file)
    screen.open_patient("keller")
    screen.type_visit(date(2026, 11, 16), "3")
    file.write_text(TWO_VISITS.replace("Keller", "Keller-Roth"), encoding="utf-8")

    screen.import_file(file)
    qtbot.waitUntil(lambda: len(screen.messenger.told) > 1)

    assert screen.patient_name == "Keller-Roth, Maria"
    assert screen.window.windowTitle().startswith("Keller-Roth, Maria")


def test_an_import_names_nobody_while_names_are_hidden(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    _import_with_birth_date(qtbot, screen, file)
    screen.act("hideNames")
    file.write_text(TWO_VISITS.replace("Keller", "Keller-Roth"), encoding="utf-8")
    screen.messenger.agrees = False
    screen.import_file(file)
    qtbot.waitUntil(lambda: len(screen.messenger.asked) > 1)
    other = TWO_VISITS.replace("family_name,given_name", "family_name,given_name,birth_date")
    file.write_text(other.replace("Keller,Maria", "Kim,Ji-woo,1990-05-06"), encoding="utf-8")
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "Patient 77: Family name changes" in screen.messenger.asked[-1]
    assert "an id in the file is another person here" in screen.messenger.warned[-1]
    said = screen.messenger.asked[-1] + screen.messenger.warned[-1]
    assert not any(name in said for name in ("Keller", "Kim", "1990"))
    screen.act("hideNames")


def _import_with_birth_date(qtbot: QtBot, screen: Screen, file: Path) -> None:
    text = TWO_VISITS.replace("family_name,given_name", "family_name,given_name,birth_date")
    file.write_text(text.replace("Keller,Maria", "Keller,Maria,1974-03-02"), encoding="utf-8")
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))


def test_every_fault_of_a_file_is_shown_and_nothing_is_imported(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    file.write_text(TWO_VISITS.replace(",8,5,", ",80,50,"), encoding="utf-8")

    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned))

    assert "2 faults" in screen.messenger.warned[0]
    assert screen.listed == []


def test_the_sheet_of_the_open_course_is_saved(
    qtbot: QtBot, screen: Screen, file: Path, tmp_path: Path
) -> None:
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))
    screen.open_patient("keller")

    screen.save_pdf(tmp_path / "sheet.pdf")

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert screen.messenger.told[-1].startswith("Saved as")


def export_a_visit(qtbot: QtBot, screen: Screen, file: Path, path: Path) -> None:
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))
    screen.export_file(path)
    qtbot.waitUntil(lambda: len(screen.messenger.told + screen.messenger.warned) > 1)


def test_every_visit_is_exported_for_this_account_only(
    qtbot: QtBot, screen: Screen, file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "exported.csv"

    export_a_visit(qtbot, screen, file, path)

    assert screen.messenger.told[-1] == f"2 visits written to {path}."
    assert len(path.read_text(encoding="utf-8").splitlines()) == 3
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_export_into_a_folder_that_is_not_there_is_said_in_words(
    qtbot: QtBot, screen: Screen, file: Path, tmp_path: Path
) -> None:
    export_a_visit(qtbot, screen, file, tmp_path / "missing" / "exported.csv")

    assert "cannot be written" in screen.messenger.warned[-1]


def test_an_export_onto_a_full_disk_leaves_the_older_file_whole(
    qtbot: QtBot, screen: Screen, file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "exported.csv"
    path.write_text("older", encoding="utf-8")
    screen.import_file(file)
    qtbot.waitUntil(lambda: bool(screen.messenger.told))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        screen.export_file(path)
        qtbot.waitUntil(lambda: bool(screen.messenger.warned))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert "cannot be written" in screen.messenger.warned[-1]
    assert path.read_text(encoding="utf-8") == "older"
    assert not list(tmp_path.glob(".exported.csv.*"))
