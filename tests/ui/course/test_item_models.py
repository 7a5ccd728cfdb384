"""Qt item models: sound for every view, and saying what the clinic would say."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_patient, a_visit, day, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.phase import Phase
from tracker.domain.words.phase_road import Standing, road_of
from tracker.services.patient_order import ListGroup
from tracker.services.patient_rows import Attention, PatientRow
from tracker.ui.course.phase_road import PhaseRoad
from tracker.ui.course.visit_table import BLANK, COLUMNS, VisitTableModel
from tracker.ui.look.theme import Theme
from tracker.ui.patients.list_model import PatientListModel, birth_choices
from tracker.ui.patients.list_reading import found_order

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


def listed(*rows: PatientRow, groups: tuple[tuple[ListGroup, int], ...] = ()) -> PatientListModel:
    model = PatientListModel(lambda _ids: ())
    order = replace(found_order(rows), groups=groups)
    model.show_order(order, TODAY, rows)
    return model


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
    groups = ((ListGroup.ATTENTION, 1), (ListGroup.RECENT, 1))
    model = listed(a_row(1), a_row(2), groups=groups)

    qtmodeltester.check(model)


def test_the_latest_visit_stands_first() -> None:
    model = a_filled_table()

    assert words(model, 0, "Visit") == "3"
    assert words(model, 0, "Date") == "Aug 31, 2026"


def test_a_blank_is_a_dash_and_never_zero() -> None:
    model = a_filled_table()

    assert words(model, 1, "Leg") == BLANK
    assert words(model, 0, "Reach") == BLANK


def test_a_cell_says_which_column_it_is_in() -> None:
    model = a_filled_table()
    column = next(at for at, column in enumerate(COLUMNS) if column.heading == "Leg")

    said = model.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Leg pain 0 to 10: not recorded"


def test_both_legs_are_named() -> None:
    model = VisitTableModel()
    visit = a_visit(day(0), pain_reach_left=Reach.FOOT, pain_reach_right=Reach.BUTTOCK)

    model.show_course(status_of(a_course(visit)))

    assert words(model, 0, "Reach") == "L foot, R buttock"


def test_a_row_is_said_with_phase_visit_and_attention() -> None:
    model = listed(a_row(is_flaring=True))

    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Keller, Maria, Improvement, Visit 5 · yesterday, Flare"


@pytest.mark.parametrize("attention", list(Attention))
def test_every_attention_has_words(attention: Attention) -> None:
    model = listed(replace(a_row(), attention=(attention,)))

    assert not str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)).endswith("attention")


def test_a_namesake_shows_the_birth_date() -> None:
    model = listed(a_row(has_namesake=True))

    assert model.index(0).data() == "Keller, Maria · Mar 9, 1971"


def test_a_visit_is_said_in_less_room_without_ago_and_number() -> None:
    row = replace(a_row(), last_visit=date(2026, 11, 3))

    assert birth_choices(row, TODAY) == (
        "Visit 5 · 19 days ago",
        "Visit 5 · 19 days",
        "19 days",
    )


def test_a_namesake_is_told_apart_by_the_whole_birth_date_first() -> None:
    first, second, last = birth_choices(a_row(has_namesake=True), TODAY)

    assert first == "born Mar 9, 1971 · yesterday"
    assert second == "born Mar 9, 1971"
    assert last == "born 1971"


def test_a_year_stands_where_it_is_another_than_above() -> None:
    model = VisitTableModel()
    days = (date(2025, 12, 1), date(2025, 12, 8), date(2026, 1, 5), date(2026, 1, 12))

    model.show_course(status_of(a_course(*(a_visit(on) for on in days))), today=date(2026, 11, 22))

    shown = [words(model, row, "Date") for row in range(4)]
    assert shown == ["Jan 12", "Jan 5", "Dec 8, 2025", "Dec 1"]


def test_the_road_says_which_phase_was_left_and_when(qtbot: QtBot, theme: Theme) -> None:
    road = PhaseRoad(theme)
    qtbot.addWidget(road)
    visits = weekly_visits(leg_pain=(8, 4, 4, 8), pain_reach_left=(5, 3, 3, 5))
    steps = road_of(status_of(a_course(*visits)))

    road.show_steps(steps)

    left = [step.words for step in steps if step.standing is Standing.LEFT]
    assert left
    assert road.accessibleDescription().endswith(left[0])


def test_of_one_leg_the_reach_says_no_side_and_is_spoken_with_it() -> None:
    model = VisitTableModel()
    column = next(at for at, column in enumerate(COLUMNS) if column.heading == "Reach")

    model.show_course(status_of(a_course(a_visit(pain_reach_right=Reach.FOOT), a_visit(day(7)))))

    assert words(model, 1, "Reach") == "foot"
    assert words(model, 0, "Reach") == BLANK
    assert "R foot" in str(model.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole))
