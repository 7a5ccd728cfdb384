"""The fixed words of the clinic's page, and what small numbers leave of them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.domain.cohort.made_courses import (
    QUESTION,
    a_counted_course,
    counted,
    treated_course,
)
from tests.makers import SPANISH
from tracker.domain.cohort.counting import StrongAndLight
from tracker.domain.cohort.figures import ClinicFigures
from tracker.domain.values.course import Course
from tracker.domain.values.treatment import Stimulation
from tracker.domain.values.visit import Reaction
from tracker.domain.words.clinic_sentences import (
    flare_scope_words,
    flare_sentences,
    foot_words,
    share_sentences,
    technique_words,
    time_sentences,
)
from tracker.domain.words.clinic_table import lines_of
from tracker.domain.words.shares import find_percent, months_words
from tracker.domain.words.technique_words import technique_cells, technique_headings
from tracker.language import Language, speaking
from tracker.statistics.clinic_figures import figures_of

JANUARY_TO_JUNE = replace(QUESTION, first_day=date(2026, 1, 1), last_day=date(2026, 6, 30))
FORBIDDEN = re.compile(
    r"success|effective|response|thanks to|éxito|eficaz|efectiv|respuesta|gracias", re.IGNORECASE
)


def a_clinic(improved: int, seen: int = 0, lost: int = 0, worse: int = 0) -> list[Course]:
    """Return courses that improved, were seen unchanged, lost, worse."""
    ways = [{0: 8, 28: 4, 42: 4}] * improved + [{0: 8, 42: 8}] * seen
    ways += [{0: 8, 7: 8}] * lost + [{0: 8, 42: 10}] * worse
    return [a_counted_course(dict(way), number) for number, way in enumerate(ways, 1)]


def figures(courses: list[Course]) -> ClinicFigures:
    return replace_question(figures_of(counted(courses)))


def replace_question(found: ClinicFigures) -> ClinicFigures:
    return replace(found, counted=replace(found.counted, question=JANUARY_TO_JUNE))


def test_the_leading_figure_counts_the_lost_as_not_improved() -> None:
    lead, rest = share_sentences(figures(a_clinic(improved=21, seen=12, lost=11, worse=4)))

    assert lead == (
        "Of 48 courses begun Jan–Jun 2026, 21 (44 %, 95 % interval 31–58 %) were at least 30 % "
        "below the start at 6 weeks."
    )
    assert rest == (
        "11 did not come back and count as not improved; "
        "21 of the 37 who were seen improved (57 %). 4 were worse."
    )


def test_below_twenty_there_is_no_interval() -> None:
    lead, rest = share_sentences(figures(a_clinic(improved=5, seen=7)))

    assert "5 (42 %) were" in lead
    assert rest.endswith("Too few to judge.")


def test_below_ten_there_are_counts_only() -> None:
    sentences = " ".join(share_sentences(figures(a_clinic(improved=4, seen=3))))

    assert "Of 7 courses begun Jan–Jun 2026, 4 were at least 30 % below" in sentences
    assert "%" not in sentences.replace("30 %", "")


def test_nobody_is_said_so() -> None:
    assert share_sentences(figures([])) == ("No course begun Jan–Jun 2026 can be counted.", "")


def test_the_median_is_a_day_with_its_interval() -> None:
    courses = [a_counted_course({0: 8, 7 + number: 4, 14 + number: 4}, number)
               for number in range(1, 26)]  # fmt: skip

    lead, rest = time_sentences(figures(courses))

    assert re.fullmatch(
        r"Half had a confirmed 30 % fall by day 27 \(95 % interval \d+ to \d+\)\.", lead
    )
    assert rest == "Visits, not days, find the change; more visits find it sooner."


def test_a_median_that_is_not_reached_is_said_so() -> None:
    lead, _ = time_sentences(figures(a_clinic(improved=2, seen=28)))

    assert lead == "Fewer than half had a confirmed 30 % fall by day 42: half is not reached."


def test_groups_too_small_are_two_counts_and_the_sentence() -> None:
    course = treated_course(1, (Stimulation.STRONG, None), (Stimulation.LIGHT, Reaction.FLARE))

    words = flare_sentences(figures([course]).comparison)

    assert words == (
        "After strong needling 1 of 1 visits were followed by a flare, after light 0 of 0. "
        "Too few to compare: that takes 20 visits and 10 patients in each group, and 5 flares in "
        "all. The clinic chooses strength by the patient, so this cannot show that strength "
        "caused flares."
    )


def test_groups_large_enough_have_a_difference_in_percentage_points() -> None:
    pairs = tuple(StrongAndLight(2, 1, 4, 0) for _ in range(20))
    found = figures_of(replace(counted([]), compared=pairs))

    words = flare_sentences(found.comparison)

    assert "Strong less light: 50 percentage points (95 % interval 50 to 50)." in words


def test_a_percent_is_rounded_to_the_nearest_one() -> None:
    assert [find_percent(*one) for one in ((21, 48), (1, 8), (1, 200), (20, 20))] == [
        44, None, 1, 100,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 1, 1), date(2026, 6, 30), "Jan–Jun 2026"),
        (date(2025, 11, 1), date(2026, 10, 31), "Nov 2025–Oct 2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "Feb 2026"),
        (date(2026, 2, 1), date(2026, 2, 27), "Feb 1 to Feb 27, 2026"),
    ],
)
def test_a_period_of_whole_months_is_said_in_months(first: date, last: date, words: str) -> None:
    assert months_words(first, last) == words


@pytest.mark.parametrize("spoken", [Language.ENGLISH, SPANISH], ids=lambda one: one.code)
@pytest.mark.parametrize("clinic", [a_clinic(21, 12, 11, 4), a_clinic(4, 3), []])
def test_no_word_praises_a_treatment(spoken: Language, clinic: list[Course]) -> None:
    with speaking(spoken):
        found = figures(clinic)
        texts: list[str] = [
            *share_sentences(found), *time_sentences(found), flare_sentences(found.comparison),
            flare_scope_words(), technique_words(), foot_words(), *technique_headings(),
            *(cell for row in technique_cells(found.techniques) for cell in row),
            *(line.words for line in lines_of(found)),
        ]  # fmt: skip

    assert [text for text in texts if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize(
    "words", [foot_words, technique_words, flare_scope_words], ids=lambda one: one.__name__
)
def test_fixed_words_are_translated(words: Callable[[], str]) -> None:
    with speaking(SPANISH):
        translated = words()

    assert translated != words()


def test_a_technique_of_few_visits_says_only_that() -> None:
    course = treated_course(1, *[(Stimulation.STRONG, Reaction.SAME)] * 4)

    rows = dict(zip("LMSE", technique_cells(figures([course]).techniques), strict=True))

    assert rows["S"] == ("Strong", "fewer than 5", "–", "–", "–")


def test_ended_courses_say_why() -> None:
    course = a_counted_course({0: 8, 7: 8}, 1, ended_on=date(2026, 9, 1))

    words = {line.words: line.count for line in lines_of(figures([course]))}

    assert words["Ended: moved away"] == 1
