"""What stands beside the crosshair, and in the row of small lines."""

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.charts.course_card.small_lines import small_line
from tracker.charts.course_card.visit_card import visit_card
from tracker.charts.style import Role
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.visit import ActivityId, Reaction

STATUS = status_of(
    a_course(
        a_visit(leg_pain=8, back_pain=4, pain_reach_left=Reach.FOOT, sitting_minutes=10),
        a_visit(
            day(7), leg_pain=6, back_pain=4, tingling=3, pain_reach_left=Reach.CALF,
            sitting_minutes=25, reaction=Reaction.BETTER, note="Slept through.",
        ),
    )
)  # fmt: skip


def test_a_visit_is_told_with_what_changed_since_the_one_before() -> None:
    card = visit_card(STATUS, 1)

    rows = [(row.name, row.value, row.change) for row in card.rows]
    assert card.title == "Visit 2 · Aug 24 · Better"
    assert rows == [
        ("Leg pain", "6 moderate", "−2"),
        ("Low back pain", "4 moderate", "same"),
        ("Pain reaches, left", "calf", "was foot"),
        ("Tingling", "3", ""),
        ("Sitting", "25 min", "+15"),
    ]
    assert card.note == "Slept through."


def test_the_card_explains_the_grey_band_where_there_is_one() -> None:
    blank = status_of(a_course(*weekly_visits(sitting_minutes=(10, 20))))

    assert visit_card(STATUS, 1).band == "Grey band: about the same as at the start."
    assert visit_card(blank, 1).band == ""


def test_a_first_visit_has_no_changes_and_a_typed_one_no_number() -> None:
    card = visit_card(STATUS, 0, is_draft=True)

    assert card.title == "This visit · Aug 17"
    assert [row.change for row in card.rows] == ["", "", "", ""]


def test_a_small_line_runs_from_the_first_value_to_the_last() -> None:
    status = status_of(a_course(*weekly_visits(sitting_minutes=(10, None, 120))))

    line = small_line(status, Role.SITTING)

    assert line.values == "10 → 120 min"
    assert line.points == ((0.0, 10 / 120), (1.0, 1.0))


def test_a_score_is_measured_against_ten() -> None:
    status = status_of(a_course(*weekly_visits(sleep_trouble=(7, 2))))

    assert [up for _, up in small_line(status, Role.SLEEP_TROUBLE).points] == [0.7, 0.2]
    assert small_line(status, Role.WALKING).values == "not recorded"


def test_a_visit_that_asked_function_tells_its_scores() -> None:
    walk, sit = ActivityId(1), ActivityId(2)
    status = status_of(a_course(a_visit(leg_pain=4, psfs={walk: 3, sit: 4}, odi_percent=30)))

    rows = visit_card(status, 0).rows

    assert [(row.name, row.value) for row in rows[1:]] == [("Own activities", "3.5"), ("ODI", "30")]
