"""The rows of the day, as they are held and moved."""

from datetime import date, time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.makers import a_patient
from tracker.domain.values.course import PatientId
from tracker.services.day.day_list import DayEntry
from tracker.services.patient_rows import PatientRow
from tracker.ui.day.day_rows import DayRows
from tracker.ui.look.theme import Theme

TODAY = date(2026, 11, 22)
ALT = Qt.KeyboardModifier.AltModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def an_entry(number: int, at: time | None = None) -> DayEntry:
    patient = a_patient(str(number), patient_id=PatientId(number), family_name=f"Sample {number}")
    row = PatientRow(
        patient=patient, course_id=None, phase=None, visit_count=0, last_visit=None, attention=(),
        is_active=False, has_namesake=False,
    )  # fmt: skip
    return DayEntry(row=row, at=at)


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> DayRows:
    rows = DayRows(theme)
    qtbot.addWidget(rows)
    rows.show_entries([an_entry(1, time(9)), an_entry(2), an_entry(3)], TODAY)
    rows.show()
    return rows


def test_a_day_that_is_read_again_as_it_was_leaves_the_rows_under_the_mouse(rows: DayRows) -> None:
    held = rows.item(0)

    rows.show_entries([an_entry(1, time(9)), an_entry(2), an_entry(3)], TODAY)

    assert isValid(held)


def test_who_is_marked_stays_marked_wherever_the_row_goes(rows: DayRows) -> None:
    rows.setCurrentRow(2)

    rows.show_entries([an_entry(3), an_entry(1), an_entry(2)], TODAY)

    assert (rows.marked_id, rows.currentRow()) == (3, 0)


def test_once_who_is_marked_is_gone_the_next_is(rows: DayRows) -> None:
    rows.setCurrentRow(1)

    rows.show_entries([an_entry(1, time(9)), an_entry(3)], TODAY)

    assert rows.marked_id == 3


def test_whoever_has_no_time_has_a_number(rows: DayRows) -> None:
    assert [rows.when_words(row) for row in range(3)] == ["09:00", "2", "3"]


def test_nobody_is_moved_above_the_first(rows: DayRows, qtbot: QtBot) -> None:
    moved: list[tuple[object, object]] = []
    rows.moved.connect(lambda *where: moved.append(where))
    rows.setCurrentRow(0)

    qtbot.keyClick(rows, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(rows, Qt.Key.Key_Down, ALT)

    assert moved == [(1, 1)]


def held(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> QKeyEvent:
    """Return what a keyboard sends while a key stays down."""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, autorep=True)


def test_a_held_key_moves_a_patient_once_and_the_mark_not_at_all(
    rows: DayRows, qtbot: QtBot
) -> None:
    moved: list[tuple[object, object]] = []
    rows.moved.connect(lambda *where: moved.append(where))
    rows.setCurrentRow(0)

    qtbot.keyClick(rows, Qt.Key.Key_Down, ALT)
    for _ in range(3):
        QApplication.sendEvent(rows, held(Qt.Key.Key_Down, ALT))

    assert (moved, rows.currentRow()) == ([(1, 1)], 0)


def test_a_held_delete_takes_one_patient_off(rows: DayRows, qtbot: QtBot) -> None:
    taken: list[object] = []
    rows.taken_off.connect(taken.append)
    rows.setCurrentRow(0)

    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    rows.show_entries([an_entry(2), an_entry(3)], TODAY)
    for _ in range(3):
        QApplication.sendEvent(rows, held(Qt.Key.Key_Delete))

    assert taken == [1]
