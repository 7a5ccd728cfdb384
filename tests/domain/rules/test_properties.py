"""What must hold for every course, whatever was recorded or left blank."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.makers import a_course, day
from tracker.domain.rules.assessment import Assessment, Centralization
from tracker.domain.rules.phases import assess
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import NOT_ASKED, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.visit import Visit
from tracker.domain.words.course_sentences import course_sentence, visit_summary, what_next

scores = st.one_of(st.none(), st.integers(0, 10))
low_scores = st.one_of(st.none(), st.integers(0, 4))
reaches = st.one_of(st.none(), st.sampled_from(Reach))
answers = st.one_of(
    st.just(NOT_ASKED),
    st.sets(st.sampled_from(RedFlag), max_size=2).map(
        lambda yes: RedFlagAnswers(yes=frozenset(yes))
    ),
)


@st.composite
def visits(draw: st.DrawFn, max_size: int = 9) -> tuple[Visit, ...]:
    days = draw(st.lists(st.integers(0, 200), unique=True, min_size=1, max_size=max_size))
    pain = draw(st.sampled_from([scores, low_scores]))
    return tuple(
        Visit(
            visit_date=day(number),
            leg_pain=draw(pain),
            back_pain=draw(pain),
            tingling=draw(scores),
            numbness=draw(pain),
            pain_reach_left=draw(reaches),
            pain_reach_right=draw(reaches),
            weakness=draw(st.one_of(st.none(), st.sampled_from(Weakness))),
            red_flags=draw(answers),
            both_legs_assessed=draw(st.sampled_from([None, True, False])),
        )
        for number in days
    )


def shown(assessments: tuple[Assessment, ...]) -> list[tuple[int, tuple[str, ...]]]:
    return [(int(one.phase), tuple(flag.code for flag in one.flags)) for one in assessments]


@given(visits(), st.permutations(range(9)))
def test_order_of_entry_does_not_matter(course: tuple[Visit, ...], places: list[int]) -> None:
    shuffled = [course[place] for place in places if place < len(course)]

    assert shown(assess(shuffled)) == shown(assess(course))


@given(visits())
def test_a_later_visit_never_changes_an_earlier_one(course: tuple[Visit, ...]) -> None:
    by_date = sorted(course, key=lambda visit: visit.visit_date)
    whole = shown(assess(by_date))

    for count in range(2, len(by_date)):
        assert shown(assess(by_date[:count])) == whole[:count]


@given(visits())
def test_left_and_right_mirror(course: tuple[Visit, ...]) -> None:
    mirrored = tuple(
        replace(
            visit,
            pain_reach_left=visit.pain_reach_right,
            pain_reach_right=visit.pain_reach_left,
        )
        for visit in course
    )
    one, other = status_of(a_course(*course)), status_of(a_course(*mirrored))

    assert shown(tuple(v.assessment for v in one.visits)) == shown(
        tuple(v.assessment for v in other.visits)
    )
    assert one.centralization == Centralization(
        headline=other.centralization.headline,
        left=other.centralization.right,
        right=other.centralization.left,
    )


@given(visits(max_size=6))
def test_a_blank_never_acts_as_zero(course: tuple[Visit, ...]) -> None:
    """A score blank throughout settles nothing: prevention needs all four recorded."""
    blank = tuple(replace(visit, numbness=None) for visit in course)

    assert all(one.phase < 4 for one in assess(blank))


@given(visits())
def test_one_step_up_at_a_time_or_with_evidence(course: tuple[Visit, ...]) -> None:
    found = assess(course)

    assert found[0].phase == 1
    for before, now in pairwise(found):
        if now.phase > before.phase:
            assert now.level is not None
            assert now.level >= min(now.phase, 2)
            assert not {"urgent", "neuro_check"} & {flag.code for flag in now.flags}


@given(visits())
def test_no_gap_pattern_breaks_rules_or_sentences(course: tuple[Visit, ...]) -> None:
    status = status_of(a_course(*course))

    lead, rest = course_sentence(status)
    summaries = [visit_summary(status, index) for index in range(len(status.visits))]

    assert lead
    assert rest
    assert all(summaries)
    assert what_next(status) != ""
