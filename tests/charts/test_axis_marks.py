"""Marks on the pain chart: flares, events, and visits at which no red flag was asked."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from matplotlib.figure import Figure

from tests.makers import a_course, a_visit, day
from tracker.charts.axis_marks import ROW
from tracker.charts.catalog import CHARTS
from tracker.charts.style import LIGHT, Role
from tracker.charts.viewing import WHOLE_COURSE, TimeAxis, Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import CourseEvent, EventKind
from tracker.domain.values.red_flags import ASKED_NONE, NOT_ASKED
from tracker.domain.values.visit import Reaction

PAIN = CHARTS[0]
INJECTION = CourseEvent(on=day(9), kind=EventKind.INJECTION, text="L5 left")


def a_status(*events: CourseEvent, is_asked: bool = True) -> CourseStatus:
    answers = ASKED_NONE if is_asked else NOT_ASKED
    visits = [
        a_visit(day(7 * number), leg_pain=8 - number, red_flags=answers) for number in range(4)
    ]
    return status_of(replace(a_course(*visits), events=events))


def drawn(status: CourseStatus, viewing: Viewing = WHOLE_COURSE) -> Figure:
    figure = Figure(figsize=(7.0, 2.2), dpi=100)
    PAIN.draw(figure, status, LIGHT, viewing)
    return figure


def unasked_count(figure: Figure) -> int:
    lines = [line for line in figure.axes[0].lines if line.get_label() == Role.NOT_ASKED.value]
    return sum(len(np.asarray(line.get_xdata())) for line in lines)


def written(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.texts]


def places_of_marks(figure: Figure) -> list[float]:
    (line,) = [one for one in figure.axes[0].lines if one.get_label() == Role.EVENT.value]
    return [float(place) for place in np.asarray(line.get_xdata())]


def test_an_event_stands_on_its_day_with_its_words() -> None:
    figure = drawn(a_status(INJECTION))

    assert places_of_marks(figure) == [9.0]
    assert "Injection: L5 left" in written(figure)


def test_by_visit_number_an_event_stands_between_its_visits() -> None:
    figure = drawn(a_status(INJECTION), Viewing(axis=TimeAxis.VISIT))

    (place,) = places_of_marks(figure)
    assert 2.0 < place < 3.0


def test_an_event_after_the_last_visit_stays_in_sight() -> None:
    late = replace(INJECTION, on=day(400))

    figure = drawn(a_status(late))

    _, right = figure.axes[0].get_xlim()
    assert places_of_marks(figure) == [right]


def test_each_visit_without_red_flags_asked_has_its_question_mark() -> None:
    figure = drawn(a_status(is_asked=False))

    assert unasked_count(figure) == 4


def test_a_visit_at_which_they_were_asked_has_none() -> None:
    assert unasked_count(drawn(a_status())) == 0


def test_the_patient_s_sheet_shows_no_question_marks() -> None:
    assert unasked_count(drawn(a_status(is_asked=False), Viewing(is_plain=True))) == 0


def unasked_places(figure: Figure) -> list[float]:
    (line,) = [one for one in figure.axes[0].lines if one.get_label() == Role.NOT_ASKED.value]
    return [float(place) for place in np.asarray(line.get_xdata())]


def test_question_marks_of_two_hundred_visits_stay_apart() -> None:
    visits = [a_visit(day(7 * number), leg_pain=5) for number in range(200)]

    figure = drawn(status_of(a_course(*visits)))

    low, high = figure.axes[0].get_xlim()
    points = figure.axes[0].get_position().width * 7.0 * 72 / (high - low)
    places = unasked_places(figure)
    assert min((after - here) * points for here, after in pairwise(places)) >= 7
    assert len(places) >= 50


def test_one_visit_of_many_without_red_flags_asked_keeps_its_mark() -> None:
    visits = [
        a_visit(day(7 * number), leg_pain=5, red_flags=NOT_ASKED if number == 101 else ASKED_NONE)
        for number in range(200)
    ]

    assert unasked_places(drawn(status_of(a_course(*visits)))) == [7 * 101.0]


def test_where_it_ended_is_not_written_over_the_question_marks() -> None:
    visits = [a_visit(day(7 * number), leg_pain=9 - number) for number in range(10)]

    figure = drawn(status_of(a_course(*visits)))

    (now,) = [text for text in figure.texts if text.get_text() == "now 0"]
    axes = figure.axes[0]
    _, foot = axes.transData.transform((0.0, -0.95))
    _, base = now.get_transform().transform(now.get_position())
    assert base > foot + 2


def test_where_it_started_is_not_written_over_a_flare() -> None:
    scores = (10, 10, 0, 0)
    visits = [
        a_visit(day(7 * number), leg_pain=score, reaction=Reaction.FLARE, red_flags=ASKED_NONE)
        for number, score in enumerate(scores)
    ]

    figure = drawn(status_of(a_course(*visits)))

    (start,) = [text for text in figure.texts if text.get_text() == "start 10"]
    _, row = figure.axes[0].transData.transform((0.0, 10 * ROW))
    _, base = start.get_transform().transform(start.get_position())
    assert base + start.get_fontsize() < row


def test_the_legend_explains_both_marks() -> None:
    entries = PAIN.legend(a_status(INJECTION, is_asked=False), WHOLE_COURSE)

    words = [entry.words for entry in entries]
    assert "flare or event" in words
    assert "red flags not asked" in words


def test_the_chart_says_both_in_words() -> None:
    words = PAIN.describe(a_status(INJECTION, is_asked=False))

    assert "Events: Injection: L5 left, Aug 26, 2026." in words
    assert "Red flags not asked at 4 of 4 visits." in words


def test_an_event_before_the_first_visit_of_a_course_waits_for_it() -> None:
    status = status_of(replace(a_course(), events=(INJECTION,)))

    for axis in TimeAxis:
        figure = drawn(status, replace(WHOLE_COURSE, axis=axis))
        assert Role.EVENT.value not in [line.get_label() for line in figure.axes[0].lines]
