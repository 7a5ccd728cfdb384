"""The clinic's page on the screen: period and horizon, figures that open, names hidden."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.domain.cohort.made_courses import a_counted_course, counted
from tests.makers import FIRST_DAY, a_patient
from tracker.domain.cohort.followed import Question
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import CourseId
from tracker.domain.words.clinic_table import told
from tracker.services.clinic_page import ListedCourse
from tracker.statistics.clinic_figures import figures_of
from tracker.ui.clinic.clinic_dialog import ClinicDialog, last_twelve_months
from tracker.ui.look.theme import Theme
from tracker.ui.work.privacy import hide_names

TODAY = date(2026, 11, 22)
Find = Callable[[type[QWidget], str], QWidget]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Iterator[ClinicDialog]:
    found = ClinicDialog(theme, lambda: TODAY, ClinicSettings)
    qtbot.addWidget(found)
    found.show()
    yield found
    hide_names(is_on=False)


def table(dialog: ClinicDialog, name: str) -> QTableWidget:
    found = dialog.findChild(QTableWidget, name)
    assert isinstance(found, QTableWidget), name
    return found


def rows(shown: QTableWidget) -> list[list[str]]:
    return [
        [item.text() for at in range(shown.columnCount()) if (item := shown.item(row, at))]
        for row in range(shown.rowCount())
    ]


def show_clinic(dialog: ClinicDialog) -> None:
    improved = [a_counted_course({0: 8, 14: 4, 28: 4, 42: 3}, number) for number in range(1, 22)]
    lost = [a_counted_course({0: 8, 7: 8}, number) for number in range(30, 39)]
    dialog.show_figures(told(figures_of(counted([*improved, *lost]))))


def listed(number: int) -> ListedCourse:
    return ListedCourse(
        patient=a_patient(f"P-{number}"), course_id=CourseId(number), number=1,
        first_visit=FIRST_DAY, last_visit=None,
    )  # fmt: skip


def test_it_asks_for_twelve_whole_months_and_six_weeks(qtbot: QtBot, dialog: ClinicDialog) -> None:
    with qtbot.waitSignal(dialog.wanted) as asked:
        dialog.ask()

    assert asked.args == [
        Question(first_day=date(2025, 11, 1), last_day=date(2026, 10, 31), horizon_days=42,
                 today=TODAY)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 1, 1), date(2025, 1, 1), date(2025, 12, 31)),
        (date(2024, 3, 31), date(2023, 3, 1), date(2024, 2, 29)),
    ],
)
def test_twelve_months_end_with_the_one_before_this(today: date, first: date, last: date) -> None:
    assert last_twelve_months(today) == (first, last)


def test_another_horizon_is_asked_for_at_once(qtbot: QtBot, dialog: ClinicDialog) -> None:
    box = dialog.findChild(QComboBox, "clinicHorizon")
    assert isinstance(box, QComboBox)
    with qtbot.waitSignal(dialog.wanted) as asked:
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down)

    assert asked.args is not None
    assert asked.args[0].horizon_days == 84


def test_enter_in_a_day_counts(qtbot: QtBot, dialog: ClinicDialog) -> None:
    begin = dialog.findChild(QLineEdit, "clinicFrom")
    assert isinstance(begin, QLineEdit)
    begin.setText("2026-01-01")

    with qtbot.waitSignal(dialog.wanted) as asked:
        qtbot.keyClick(begin, Qt.Key.Key_Return)

    assert asked.args is not None
    assert asked.args[0].first_day == date(2026, 1, 1)


def test_a_period_that_ends_before_it_begins_is_refused(dialog: ClinicDialog) -> None:
    end = dialog.findChild(QLineEdit, "clinicTo")
    assert isinstance(end, QLineEdit)
    end.setText("2025-01-01")

    dialog.ask()

    problem = dialog.findChild(QLabel, "clinicProblem")
    assert isinstance(problem, QLabel)
    assert (problem.isVisible(), problem.text()) == (True, "The period ends before it begins.")


def test_the_three_figures_stand_together(dialog: ClinicDialog) -> None:
    show_clinic(dialog)

    assert rows(table(dialog, "shareTable"))[:3] == [
        ["Improved, of all; lost as not improved", "21 of 30", "70 %", "52–83 %"],
        ["Improved, of those seen", "21 of 21", "100 %", ""],
        ["Improved, if all who were lost had", "30 of 30", "100 %", ""],
    ]


def test_every_table_is_as_high_as_its_rows(dialog: ClinicDialog) -> None:
    show_clinic(dialog)

    shown = [one for one in dialog.findChildren(QTableWidget) if one.isVisible()]
    assert len(shown) == 6
    for one in shown:
        last = one.rowViewportPosition(one.rowCount() - 1) + one.rowHeight(one.rowCount() - 1)
        assert last <= one.viewport().height(), one.objectName()


def test_no_first_column_is_narrower_than_its_heading(dialog: ClinicDialog) -> None:
    dialog.resize(1040, 704)
    show_clinic(dialog)

    shown = [one for one in dialog.findChildren(QTableWidget) if one.isVisible()]

    narrow = {
        one.objectName(): one.columnWidth(0)
        for one in shown
        if one.columnWidth(0) < one.horizontalHeader().sectionSizeHint(0)
    }
    assert narrow == {}


def test_a_figure_asks_for_the_courses_it_counts(qtbot: QtBot, dialog: ClinicDialog) -> None:
    show_clinic(dialog)
    shown = table(dialog, "shareTable")
    with qtbot.waitSignal(dialog.courses_wanted) as asked:
        shown.setCurrentCell(4, 0)
        qtbot.keyClick(shown, Qt.Key.Key_Return)

    assert asked.args == [tuple(range(30, 39))]


def test_enter_on_a_row_opens_it_and_does_not_count_anew(
    qtbot: QtBot, dialog: ClinicDialog
) -> None:
    show_clinic(dialog)
    counted_anew: list[object] = []
    dialog.wanted.connect(counted_anew.append)
    shown = table(dialog, "shareTable")
    shown.setCurrentCell(4, 0)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    dialog.show_courses((listed(1),))

    qtbot.keyClick(table(dialog, "courseListTable"), Qt.Key.Key_Return)

    assert counted_anew == []


def test_a_listed_course_opens(qtbot: QtBot, dialog: ClinicDialog) -> None:
    show_clinic(dialog)
    table(dialog, "shareTable").cellActivated.emit(4, 0)
    dialog.show_courses((listed(1), listed(2)))
    shown = table(dialog, "courseListTable")

    with qtbot.waitSignal(dialog.course_chosen) as chosen:
        shown.setCurrentCell(1, 0)
        qtbot.keyClick(shown, Qt.Key.Key_Return)

    assert chosen.args == [listed(2)]


def test_names_are_hidden_as_elsewhere(dialog: ClinicDialog) -> None:
    show_clinic(dialog)
    table(dialog, "shareTable").cellActivated.emit(4, 0)
    hide_names(is_on=True)

    dialog.show_courses((listed(1),))

    assert "Keller" not in " ".join(rows(table(dialog, "courseListTable"))[0])


def test_back_leads_to_the_figures(qtbot: QtBot, dialog: ClinicDialog) -> None:
    show_clinic(dialog)
    table(dialog, "shareTable").cellActivated.emit(4, 0)

    back = dialog.findChild(QPushButton, "courseListBack")
    assert isinstance(back, QPushButton)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)

    assert table(dialog, "shareTable").isVisible()
