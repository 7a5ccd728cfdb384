"""A text of the record is shown sign by sign: no markup, nothing that turns a line."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, an_assessment, weekly_visits
from tests.printed import printed_pages
from tests.window.dialogs import DIALOGS, DialogMeetings
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tests.window.texts import texts_of
from tracker.domain.values.course import Activity, CourseEvent, EventKind
from tracker.domain.values.payers import Payer
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.values.treatment import Adjunct, AdverseEvent, AdverseKind, Herbs, Treatment
from tracker.models.base import Base
from tracker.models.database import Database
from tracker.services.workspace import Workspace

OVERRIDE: Final = "\u202e"
EVIL: Final = f"<b>x</b>{OVERRIDE}evil $a$ \x07"
TURNS: Final = tuple("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\x07")
# Every text somebody types; codes are the program's own.
TYPED: Final = {
    "patients": ("family_name", "given_name"),
    "settings": ("clinic_name", "address", "phone", "clinician_name", "sheet_text"),
    "courses": (
        "distribution", "limits", "end_reason", "goal", "reason", "medication_start",
        "medication_now", "work_start", "work_now", "payer_name",
    ),
    "activities": ("name",),
    "course_events": ("text",),
    "kept_pages": ("title",),
    "visits": ("both_legs_assessed_by", "note", "saved_by", "save_reason", "signed_by"),
    "decisions": ("decided_by", "reason"),
    "flag_actions": ("name", "note", "resolved_note"),
    "treatments": (
        "moxa_text", "cupping_text", "gua_sha_text", "tuina_text", "heat_text", "herbs_formula",
        "herbs_form", "herbs_dose", "advice", "exercise", "next_technique",
    ),
}  # fmt: skip
PASTED: Final = "one\r\ntwo\u2028three\u202efour\x07"
NAMING: Final = ("print", "printSeveral", "patientHistory", "copyChart")
NORMAL: Final = QLineEdit.EchoMode.Normal
COHEN, DAVID = "\u05db\u05d4\u05df", "\u05d3\u05d5\u05d3"
PATIENTS: Final = ("1062", "1042")
GIVEN: Final = Treatment(
    points=(NeedledPoint("GB30", PointSide.LEFT),),
    moxa=Adjunct(used=True, text="m"),
    herbs=Herbs(formula="f", form="g", dose="d"),
    advice="a",
    exercise="e",
    next_technique="n",
    adverse_events=(AdverseEvent(kind=AdverseKind.OTHER, text="x"),),
)
NAMED_ONCE: Final = ("point_groups", "sheet_texts", "snippets")


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    file = tmp_path / "clinic.sqlite3"
    store_samples(file, NOW.date())
    add_more(file)
    write_everywhere(file)
    opened = Screen(qtbot, file)
    yield opened
    opened.close()


def add_more(file: Path) -> None:
    """Store what the samples have none of: plan, event, activity, presets, an action, a change."""
    clinic = Workspace.open(file)
    clinic.snippets.save(Snippet(name="s", text=EVIL))
    clinic.sheet_texts.save(SheetText(name="t", text=EVIL))
    clinic.point_groups.save(PointGroup(name="g", points=(NeedledPoint("GB30", PointSide.LEFT),)))
    plan = CoursePlan(
        goal="g", reason="r", medication_start="m", medication_now="n", work_start="w",
        work_now="v", payer=Payer.OWN, payer_name="p",
    )  # fmt: skip
    for clinic_id in PATIENTS:
        patient_id = clinic.patients.find_id(clinic_id)
        assert patient_id is not None
        course_id = clinic.courses.of_patient(patient_id)[-1].course_id
        assert course_id is not None
        first = clinic.courses.course(course_id)
        assessment = replace(
            first.assessment, distribution="d", limits="l", activities=(Activity(name="walk"),)
        )
        clinic.courses.change_assessment(course_id, assessment)
        clinic.courses.change_plan(course_id, replace(plan, version=None))
        for kind in (EventKind.FALL, EventKind.OTHER):
            on = first.visits[1].visit_date
            clinic.courses.add_event(course_id, CourseEvent(on=on, kind=kind, text="e"))
        course = clinic.courses.course(course_id)
        (activity,) = course.assessment.activities
        assert activity.activity_id is not None
        scores = {activity.activity_id: 4}
        visit = replace(course.visits[-1], psfs=scores, note="n", treatment=GIVEN)
        clinic.courses.amend_visit(visit, by="a", reason=EVIL)
    clinic.close()


def write_everywhere(file: Path) -> None:
    """Write the text where any text can stand, as an earlier version let one do."""
    database = Database.open(file)
    with database.write() as session:
        for name, columns in TYPED.items():
            table = Base.metadata.tables[name]
            for column in columns:
                is_there = table.c[column].is_not(None)
                session.execute(sa.update(table).where(is_there).values({column: EVIL}))
        for name in NAMED_ONCE:
            table = Base.metadata.tables[name]
            session.execute(sa.update(table).values(name=sa.literal(EVIL) + table.c.name))
    database.close()


def faults_of(window: QWidget) -> set[str]:
    """Return what turns a line, and what is read as markup."""
    note = window.findChild(QPlainTextEdit, "note")  # it is changed as it is stored
    edited = note.toPlainText() if isinstance(note, QPlainTextEdit) else ""
    shown = (text for text in texts_of(window) if text != edited)
    found = {text for text in shown if any(sign in text for sign in TURNS)}
    found |= {
        f"markup: {label.objectName()} {label.text()}"
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and "<b>x" in label.text()
    }
    return {f"{window.objectName()}: {text}" for text in found}


@pytest.mark.parametrize("clinic_id", PATIENTS)
def test_no_text_of_window_or_dialogs_turns_a_line_or_is_markup(
    screen: Screen, clinic_id: str
) -> None:
    found: set[str] = set()

    def look(dialog: QDialog) -> None:
        found.update(faults_of(dialog))

    meetings = DialogMeetings(look)
    screen.open_patient(clinic_id)
    screen.wait_until(lambda: screen.open_course.course is not None)
    screen.amend(0)
    found |= faults_of(screen.window)
    for name in DIALOGS:
        screen.act(name)
    meetings.end()

    assert sorted(found) == []
    assert meetings.count


def writable(window: QWidget) -> Iterator[QLineEdit | QPlainTextEdit]:
    """Yield every field one can write into, but for secrets."""
    for line in window.findChildren(QLineEdit):
        if line.isEnabled() and not line.isReadOnly() and line.echoMode() is NORMAL:
            yield line
    for text in window.findChildren(QPlainTextEdit):
        if text.isEnabled() and not text.isReadOnly():
            yield text


@pytest.mark.parametrize("clinic_id", PATIENTS)
def test_nothing_pasted_breaks_or_turns_a_field(screen: Screen, clinic_id: str) -> None:
    found: set[str] = set()
    pasted_into: set[str] = set()

    def paste(dialog: QWidget) -> None:
        QApplication.clipboard().setText(PASTED)
        for field in writable(dialog):
            field.selectAll()
            field.paste()
            is_line = isinstance(field, QLineEdit)
            text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            pasted_into.add(field.objectName())
            if any(sign in text for sign in TURNS + ("\n",) * is_line):
                found.add(f"{dialog.objectName()} {field.objectName()}: {text!r}")
            field.undo()

    meetings = DialogMeetings(paste)
    screen.open_patient(clinic_id)
    screen.wait_until(lambda: screen.open_course.course is not None)
    for name in DIALOGS:
        screen.act(name)
    meetings.end()
    paste(screen.window)

    assert sorted(found) == []
    assert meetings.count
    assert {"familyName", "clinicName", "closingText", "payerName", "note"} <= pasted_into


def test_a_name_from_right_to_left_turns_no_line(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    clinic = Workspace.open(file)
    patient_id, _ = clinic.patients.add(a_patient("77", family_name=COHEN, given_name=DAVID))
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    for visit in weekly_visits(leg_pain=(8, 6), pain_reach_left=(5, 4)):
        clinic.courses.log_visit(course_id, visit, by="Ana")
    clinic.close()
    screen = Screen(qtbot, file)
    screen.open_patient("77")
    screen.wait_until(lambda: screen.open_course.course is not None)
    found = set(texts_of(screen.window))
    meetings = DialogMeetings(lambda dialog: found.update(texts_of(dialog)))
    for name in NAMING:
        screen.act(name)
    meetings.end()
    screen.save_pdf(tmp_path / "page.pdf")
    screen.close()

    printed = " ".join(page.text for page in printed_pages(tmp_path / "page.pdf"))
    before, place, _ = printed.partition("· left leg")
    lines = {line for text in found for line in text.splitlines()}
    named = {line for line in lines if COHEN in line and DAVID in line}

    assert len(named) > 3
    assert {text for text in named if "\u200e" not in text} == set()
    assert place
    assert set(COHEN + DAVID) <= set(before)  # the letters come back one by one


def test_a_page_prints_the_signs_as_they_were_typed(screen: Screen, tmp_path: Path) -> None:
    screen.open_patient("1042")
    screen.save_pdf(tmp_path / "page.pdf")

    words = " ".join(page.text for page in printed_pages(tmp_path / "page.pdf"))

    assert "<b>x</b>" in words
    assert not any(sign in words for sign in TURNS)
