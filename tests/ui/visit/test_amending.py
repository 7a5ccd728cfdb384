"""A visit that is changed: each field says what it was, and one list says all that differs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_decision, day
from tests.ui.conftest import NOW
from tests.ui.form_states import LAST, STORED, course
from tests.ui.forms import a_visit_form, show_form, type_keys
from tests.ui.visit.test_form_languages import painted
from tracker.domain.values.phase import Phase
from tracker.domain.words.names import day_words
from tracker.language import tr
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.number_input import NumberInput
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

Deed = Callable[[VisitForm], None]


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)
    form.begin(course(LAST, STORED), STORED)
    return form


def link(form: VisitForm) -> QPushButton:
    found = form.findChild(QPushButton, "visitChanges")
    assert isinstance(found, QPushButton)
    return found


def changes_list(form: VisitForm) -> QFrame:
    found = form.findChild(QFrame, "visitChangesList")
    assert isinstance(found, QFrame)
    return found


def said(form: VisitForm, name: str) -> str:
    found = form.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def score(form: VisitForm) -> None:
    form.fields.scores["numbness"].setFocus()


def reach(form: VisitForm) -> None:
    form.fields.reach.setFocus()


def sitting(form: VisitForm) -> None:
    form.fields.sitting.setFocus()
    form.fields.sitting.selectAll()


def reaction(form: VisitForm) -> None:
    form.fields.reaction.setFocus()


def flags(form: VisitForm) -> None:
    form.fields.red_flags.setFocus()


def visit_day(form: VisitForm) -> None:
    found = form.findChild(DayField, "visitDate")
    assert isinstance(found, DayField)
    found.setFocus()
    found.selectAll()


def totals(form: VisitForm) -> None:
    form.fields.more.click()
    found = form.findChild(NumberInput, "rmdq")
    assert isinstance(found, NumberInput)
    found.setFocus()
    found.selectAll()


@pytest.mark.parametrize(
    "changed",
    [
        (score, "3", "was 7"),
        (reach, "2", "Foot was"),
        (sitting, "45", "was 20"),
        (reaction, "b", "was same"),
        (flags, ".", "not asked · was: asked, none"),
        (visit_day, f"{day(9)}\n", f"was {day_words(STORED.visit_date)}"),
        (totals, "9", "was –"),
    ],
)
def test_a_changed_field_says_what_it_was(
    qtbot: QtBot, form: VisitForm, tmp_path: Path, changed: tuple[Deed, str, str]
) -> None:
    where, keys, words = changed
    assert words not in painted(form, tmp_path / "before.pdf")
    where(form)

    type_keys(qtbot, keys)

    assert words in painted(form, tmp_path / "after.pdf")


def test_what_was_not_recorded_is_said_beside_what_is_now(
    qtbot: QtBot, form: VisitForm, tmp_path: Path
) -> None:
    bare = replace(STORED, pain_reach_left=None, sitting_minutes=None, reaction=None)
    form.begin(course(LAST, bare), bare)
    for where, keys in ((reach, "4"), (sitting, "45"), (reaction, "b")):
        where(form)
        type_keys(qtbot, keys)

    seen = painted(form, tmp_path / "form.pdf").split()

    assert seen.count("–") == 3


def test_a_changed_note_is_marked_and_tells_what_it_was(form: VisitForm) -> None:
    mark = form.findChild(QLabel, "noteWas")
    assert isinstance(mark, QLabel)
    before = mark.isVisible()

    form.fields.note.setPlainText("Walked here.")

    assert (before, mark.isVisible(), mark.text()) == (False, True, "changed")
    assert form.fields.note.accessibleDescription() == f"was {STORED.note or '–'}"


def test_another_phase_than_the_saved_one_says_which_it_was(
    qtbot: QtBot, form: VisitForm, tmp_path: Path
) -> None:
    decided = replace(STORED, decision=a_decision(Phase.CALMING))
    form.begin(course(LAST, decided), decided)
    form.show_proposal(Phase.CALMING)
    before = painted(form, tmp_path / "before.pdf")

    form.fields.phase.setFocus()
    type_keys(qtbot, "2")

    assert "was 1" not in before
    assert "was 1" in painted(form, tmp_path / "after.pdf")


def test_a_changed_treatment_is_marked(form: VisitForm) -> None:
    form.fields.treatment.points.setText("GB34")
    form.fields.treatment.points.edited.emit()

    assert said(form, "copiedMark") == "changed"


def test_a_new_visit_says_nothing_of_what_was(
    qtbot: QtBot, form: VisitForm, tmp_path: Path
) -> None:
    form.begin(course(LAST))
    for where, keys in ((score, "5"), (reach, "5"), (sitting, "45"), (reaction, "b")):
        where(form)
        type_keys(qtbot, keys)

    assert "was" not in painted(form, tmp_path / "form.pdf").split()


def test_every_change_is_listed_before_saving(qtbot: QtBot, form: VisitForm) -> None:
    assert (link(form).text(), link(form).isEnabled()) == ("no changes", False)
    sitting(form)
    type_keys(qtbot, "45")
    form.fields.note.setPlainText("Walked here.")

    link(form).setFocus()
    qtbot.keyClick(link(form), Qt.Key.Key_Return)

    assert link(form).text() == "2 changes"
    assert changes_list(form).isVisible()
    lines = link(form).accessibleDescription().splitlines()
    assert lines == ["Sitting, minutes: 20 → 45", f"Note: {tr('not recorded')} → Walked here."]


def test_the_list_goes_with_the_keys_or_escape_and_the_visit_stays(
    qtbot: QtBot, form: VisitForm
) -> None:
    score(form)
    type_keys(qtbot, "3")
    link(form).setFocus()
    cancelled = []
    form.cancelled.connect(lambda: cancelled.append(True))

    for leave in (lambda: qtbot.keyClick(link(form), Qt.Key.Key_Escape), lambda: score(form)):
        link(form).setFocus()
        qtbot.keyClick(link(form), Qt.Key.Key_Space)
        assert changes_list(form).isVisible()
        leave()
        assert not changes_list(form).isVisible()

    assert cancelled == []


def test_nothing_moves_when_the_first_field_differs(qtbot: QtBot, form: VisitForm) -> None:
    before = link(form).geometry()

    score(form)
    type_keys(qtbot, "3")

    assert link(form).geometry() == before
