"""Another program writes to the clinic's file: the open window shows it, and prints by it."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from tests.printed import printed_pages
from tests.window.dialogs import DialogMeeting
from tests.window.samples import begin_a_course, store_clinic
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.visit import Visit
from tracker.models.elsewhere.touches import note_patients
from tracker.reports.documents import ReferralLetter, Sheet
from tracker.services.workspace import Workspace
from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.printing.preview import PrintPreview

VISIT = "5856510\n5\n7n"
BLADDER = (
    "patient_id,family_name,given_name,course,side,visit_date,leg_pain,back_pain,"
    "pain_reach_left,red_flags,note\n"
    "77,Keller,Maria,1,left,2026-11-20,9,5,5,bladder,from the other window\n"
)
OTHER_PATIENT = (
    "patient_id,family_name,course,side,visit_date,leg_pain\n9,Zeller,1,left,2026-11-20,4\n"
)


@pytest.fixture
def visited(screen: Screen) -> Screen:
    """Return the window after one visit two weeks ago was saved."""
    screen.log_visit(date(2026, 11, 9), VISIT)
    return screen


def import_elsewhere(database: Path, rows: str) -> None:
    """Import a file of visits by a process of its own."""
    file = database.with_name("visits.csv")
    file.write_text(rows, encoding="utf-8")
    command = [sys.executable, "-m", "tracker", "import", str(file), "--database", str(database)]
    subprocess.run(command, check=True, capture_output=True)


def said(screen: Screen) -> str:
    """Return what the window says others changed; empty for nothing."""
    label = screen.find(QLabel, "changedElsewhere")
    return label.text() if label.isVisible() else ""


def look_seldom(screen: Screen) -> None:
    """Let the window not look by itself for as long as a test lasts."""
    timer = screen.window.findChild(QTimer, "elsewhereTimer")
    assert isinstance(timer, QTimer)
    timer.stop()


def test_a_visit_imported_by_another_program_appears(visited: Screen, database: Path) -> None:
    import_elsewhere(database, BLADDER)

    visited.wait_until(lambda: len(visited.column("Date")) == 2)

    assert visited.find(QLabel, "emergencyBanner").isVisible()
    assert visited.find(QPushButton, "printButton").text().startswith("Referral letter")
    assert "visit recorded: Nov 20" in said(visited)
    visited.wait_until(lambda: visited.listed[0].endswith("2 days ago, Red flag"))


def test_what_is_typed_stays_and_is_kept_as_a_draft(visited: Screen, database: Path) -> None:
    visited.type_visit(NOW.date(), "47")
    visited.wait_for_draft()

    import_elsewhere(database, BLADDER)
    visited.wait_until(lambda: len(visited.column("Date")) == 2)

    assert visited.find(ScoreInput, "legPain").value == 7
    assert "visit recorded: Nov 20" in said(visited)
    clinic = Workspace.open(database)
    (draft,) = clinic.drafts.of_course(CourseId(1))
    clinic.close()
    assert draft.visit_id is None


def test_a_new_patient_appears_in_the_list_and_nothing_is_said(
    visited: Screen, database: Path
) -> None:
    import_elsewhere(database, OTHER_PATIENT)

    visited.wait_until(lambda: any(row.startswith("Zeller") for row in visited.listed))

    assert said(visited) == ""
    assert visited.patient_name.startswith("Keller")


def test_a_name_corrected_elsewhere_is_shown(visited: Screen, database: Path) -> None:
    clinic = Workspace.open(database)
    patient = replace(clinic.patients.patient(PatientId(1)), family_name="Moss")
    clinic.patients.change(patient, page_language=None)
    clinic.close()

    visited.wait_until(lambda: visited.patient_name.startswith("Moss"))

    assert visited.window.windowTitle().startswith("Moss")
    assert said(visited).endswith("details of the patient or the course")


def test_saving_takes_the_words_away(visited: Screen, database: Path) -> None:
    other = Workspace.open(database)
    other.courses.log_visit(CourseId(1), Visit(visit_date=date(2026, 11, 16), leg_pain=4), by="B")
    other.close()
    visited.wait_until(lambda: said(visited) != "")

    visited.log_visit(NOW.date(), VISIT)

    assert said(visited) == ""
    assert len(visited.column("Date")) == 3


def test_what_this_window_saves_is_read_by_nobody_again(visited: Screen) -> None:
    told: list[object] = []
    elsewhere = visited.open_course._operations.changed
    elsewhere.connect(lambda changes, _initiator: told.append(changes.is_elsewhere))
    timer = visited.window.findChild(QTimer, "elsewhereTimer")
    assert isinstance(timer, QTimer)

    visited.log_visit(NOW.date(), VISIT)
    with visited._qtbot.waitSignals([timer.timeout] * 3, timeout=5_000):
        pass

    assert told == [False]


def test_no_sheet_is_composed_over_a_red_flag_that_another_program_recorded(
    visited: Screen, database: Path
) -> None:
    look_seldom(visited)
    import_elsewhere(database, BLADDER)
    pages: list[object] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintPreview)
        pages.append(dialog.page)
        dialog.reject()

    meeting = DialogMeeting("printPreview", look)
    visited.act("print")

    assert meeting.is_over
    assert isinstance(pages[0], ReferralLetter)


def test_a_sheet_on_screen_is_not_printed_over_such_a_red_flag(
    visited: Screen, database: Path, tmp_path: Path
) -> None:
    look_seldom(visited)
    pages: list[object] = []
    words: list[str] = []
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"

    def save_twice(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintPreview)
        pages.append(dialog.page)
        import_elsewhere(database, BLADDER)
        dialog.save_pdf(first)
        message = dialog.findChild(QLabel, "printMessage")
        assert isinstance(message, QLabel)
        words.append(message.text())
        pages.append(dialog.page)
        dialog.save_pdf(second)
        dialog.reject()

    meeting = DialogMeeting("printPreview", save_twice)
    visited.act("print")

    assert meeting.is_over
    assert [type(page) for page in pages] == [Sheet, ReferralLetter]
    assert not first.exists()
    assert words[0].startswith("Not printed: the record was changed")
    assert second.exists()


def test_a_pdf_saved_at_once_is_the_letter(visited: Screen, database: Path, tmp_path: Path) -> None:
    look_seldom(visited)
    import_elsewhere(database, BLADDER)

    visited.save_pdf(tmp_path / "page.pdf")

    text = printed_pages(tmp_path / "page.pdf")[0].text
    assert "Referral" in text
    assert "Your progress" not in text


def test_a_visit_amended_elsewhere_is_named(visited: Screen, database: Path) -> None:
    visited.amend(0)
    other = Workspace.open(database)
    (visit,) = other.courses.course(CourseId(1)).visits
    other.courses.amend_visit(replace(visit, leg_pain=2), by="B", reason="typed wrong")
    other.close()

    visited.wait_until(lambda: "visit amended: Nov 9" in said(visited))

    assert visited.find(ScoreInput, "legPain").value == 2


def test_a_window_that_is_open_twice_sees_the_other_s_visit(qtbot: QtBot, database: Path) -> None:
    store_clinic(database, begin_a_course)
    one, two = Screen(qtbot, database), Screen(qtbot, database)
    for screen in (one, two):
        screen.take_keys()
        screen.open_patient("Keller")

    one.take_keys()
    one.log_visit(NOW.date(), VISIT)

    two.wait_until(lambda: two.column("Date") == one.column("Date"))
    assert len(two.column("Date")) == 1
    assert said(one) == ""
    two.close()
    one.close()


def test_a_course_removed_elsewhere_leaves_its_patient(screen: Screen, database: Path) -> None:
    other = Workspace.open(database)
    with other._database.write() as session:
        session.execute(text("DELETE FROM courses"))
        note_patients(session, [1])
    other.close()

    screen.wait_until(lambda: "no course yet" in screen.find(QLabel, "courseFacts").text())

    assert screen.messenger.warned == []
    assert screen.patient_name.startswith("Keller")
