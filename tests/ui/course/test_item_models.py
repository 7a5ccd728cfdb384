"""Qt item models: sound for every view, and saying what the clinic would say."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from tests.makers import a_course, a_patient, a_visit, day, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.phase import Phase
from tracker.services.patients import Attention, PatientRow
from tracker.ui.course.visit_table import BLANK, COLUMNS, VisitTableModel
from tracker.ui.patients.list_model import PatientListModel

TODAY = date(2026, 11, 22)


def a_row(number: int = 1, *, has_namesake: bool = False, **fields: object) -> PatientRow:
    attention = (Attention.FLARE,) if fields.get("is_flaring") else ()
    return PatientRow(
        patient=a_patient(str(number), patient_id=PatientId(number)),
        course_id=CourseId(number),
        phase=Phase.IMPROVEMENT,
        visit_count=5,
        last_visit=date(2026, 11, 21),
        attention=attention,
        is_active=True,
        has_namesake=has_namesake,
    )


def a_filled_table() -> VisitTableModel:
    model = VisitTableModel()
    visits = weekly_visits(leg_pain=(8, None, 5), pain_reach_left=(5, 4, None))
    model.show_course(status_of(a_course(*visits)))
    return model


def words(model: VisitTableModel, row: int, heading: str) -> object:
    column = next(at for at, column in enumerate(COLUMNS) if column.heading == heading)
    return model.index(row, column).data()


def test_the_visit_table_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(a_filled_table())


def test_the_patient_list_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = PatientListModel()
    model.show_rows([a_row(1), a_row(2)], TODAY)

    qtmodeltester.check(model)


def test_the_latest_visit_stands_first() -> None:
    model = a_filled_table()

    assert words(model, 0, "Visit") == "3"
    assert words(model, 0, "Date") == "Aug 31, 2026"


def test_a_blank_is_a_dash_and_never_zero() -> None:
    model = a_filled_table()

    assert words(model, 1, "Leg") == BLANK
    assert words(model, 0, "Pain reaches") == BLANK


def test_a_cell_says_which_column_it_is_in() -> None:
    model = a_filled_table()
    column = next(at for at, column in enumerate(COLUMNS) if column.heading == "Leg")

    said = model.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Leg pain 0 to 10: not recorded"


def test_both_legs_are_named() -> None:
    model = VisitTableModel()
    visit = a_visit(day(0), pain_reach_left=Reach.FOOT, pain_reach_right=Reach.BUTTOCK)

    model.show_course(status_of(a_course(visit)))

    assert words(model, 0, "Pain reaches") == "L foot, R buttock"


def test_a_row_is_said_with_phase_visit_and_attention() -> None:
    model = PatientListModel()
    model.show_rows([a_row(is_flaring=True)], TODAY)

    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Keller, Maria, Improvement, Visit 5 · yesterday, flare"


@pytest.mark.parametrize("attention", list(Attention))
def test_every_attention_has_words(attention: Attention) -> None:
    model = PatientListModel()
    row = a_row()

    model.show_rows([replace(row, attention=(attention,))], TODAY)

    assert not str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)).endswith("attention")


def test_a_namesake_shows_the_birth_date() -> None:
    model = PatientListModel()

    model.show_rows([a_row(has_namesake=True)], TODAY)

    assert model.index(0).data() == "Keller, Maria · Mar 9, 1971"
