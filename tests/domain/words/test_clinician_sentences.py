"""What the clinician reads of a visit, word for word."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.makers import SPANISH, a_course, a_visit, day, flags_answered_yes, weekly_visits
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.new_course import END_REASONS
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import RedFlag, Weakness
from tracker.domain.values.visit import Visit
from tracker.domain.words.course_sentences import course_sentence, visit_summary, what_next
from tracker.language import speaking


def course_of(**columns: Sequence[int | None]) -> CourseStatus:
    return status_of(a_course(*weekly_visits(**columns)))


def last(status: CourseStatus) -> str:
    return visit_summary(status, len(status.visits) - 1)


@pytest.mark.parametrize(
    ("visit", "said"),
    [
        (
            a_visit(day(7), leg_pain=4, pain_reach_left=Reach.CALF, pain_reach_right=Reach.THIGH),
            "Pain in both legs at the thigh or further, not yet medically assessed: no step up.",
        ),
        (a_visit(day(7), leg_pain=4, weakness=Weakness.WORSE), "Leg weakness worse: no step up."),
        (
            a_visit(day(7), leg_pain=4, red_flags=flags_answered_yes(RedFlag.COLD_LEG)),
            "A leg suddenly cold, pale or swollen: no step up.",
        ),
        (
            a_visit(day(7), leg_pain=4, weakness=Weakness.NEW),
            "New leg weakness: no step up; check strength and feeling.",
        ),
        (
            a_visit(day(7), leg_pain=4, numbness=5),
            "Numbness 2 at the start, 5 now: no step up; check strength and feeling.",
        ),
    ],
)
def test_a_warning_is_told_by_its_cause(visit: Visit, said: str) -> None:
    first = a_visit(leg_pain=8, numbness=2, pain_reach_left=Reach.CALF)

    summary = last(status_of(a_course(first, visit)))

    assert summary.startswith(f"{said} Leg pain 8 → 4")
    assert "was answered" not in summary


def test_weakness_and_numbness_are_told_apart() -> None:
    first = a_visit(leg_pain=8, numbness=2)
    both = a_visit(day(7), leg_pain=8, numbness=4, weakness=Weakness.WORSE)

    assert last(status_of(a_course(first, both))).startswith(
        "Leg weakness worse: no step up. "
        "Numbness 2 at the start, 4 now: no step up; check strength and feeling. Leg pain 8 → 8"
    )


def test_warnings_come_first_at_the_first_visit_too() -> None:
    answers = flags_answered_yes(RedFlag.TRAUMA, RedFlag.INFECTION)
    status = status_of(a_course(a_visit(leg_pain=8, red_flags=answers)))

    warned = (
        "Sciatica after significant trauma, not yet assessed: no step up. "
        "Fever or unwell with severe back pain: no step up. "
    )
    assert last(status) == f"{warned}First visit: Phase 1, calming."
    assert course_sentence(status)[1] == f"{warned}First visit: every course starts here."


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (
            {"leg_pain": (8, 4, 4), "back_pain": (2, 2, 2), "pain_reach_left": (5, 3, 3)},
            (
                "Nerve recovery: leg and back pain at most 3, not below the knee, "
                "at two visits in a row."
            ),
        ),
        (
            {"leg_pain": (4, 1, 3), "back_pain": (2, 2, 3), "pain_reach_left": (5, 3, 3)},
            (
                "Nerve recovery: leg and back pain at most 2, not below the knee, "
                "at two visits in a row."
            ),
        ),
        (
            {"leg_pain": (3, 2, 2), "back_pain": (3, None, None), "pain_reach_left": (4, 2, 2)},
            (
                "Nerve recovery: leg and back pain at most 3, not below the knee, and an "
                "improvement, at two visits in a row."
            ),
        ),
    ],
)
def test_what_leads_to_nerve_recovery_depends_on_the_start(
    columns: dict[str, Sequence[int | None]], said: str
) -> None:
    status = course_of(**columns)

    assert int(status.visits[-1].phase) == 2
    assert what_next(status) == said


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (
            {"leg_pain": (7, 6), "pain_reach_left": (5, 5)},
            (
                "Improvement: leg pain at most 4 (reaching no further), or pain two zones nearer, "
                "at two visits in a row; or both at one; or pain at most 3 at one."
            ),
        ),
        (
            {"leg_pain": (8, 7), "pain_reach_left": (5, 5)},
            (
                "Improvement: leg pain at most 5 (reaching no further), or pain two zones nearer, "
                "at two visits in a row; or both at one; or pain at most 4 at one."
            ),
        ),
        (
            {"leg_pain": (2, 2), "back_pain": (3, 3)},
            "Improvement: back pain at most 2 at two visits in a row.",
        ),
        (
            {"leg_pain": (5, 5)},
            "Improvement: leg pain at most 3 at two visits in a row; or pain at most 1 at one.",
        ),
    ],
)
def test_what_leads_to_improvement_is_every_way(
    columns: dict[str, Sequence[int | None]], said: str
) -> None:
    assert what_next(course_of(**columns)) == said


def test_under_a_warning_nothing_leads_on() -> None:
    weaker = weekly_visits(leg_pain=(8, 3), numbness=(2, 5))
    urgent = (weaker[0], replace(weaker[1], red_flags=flags_answered_yes(RedFlag.BLADDER)))

    assert what_next(status_of(a_course(*weaker))) == (
        "No step up until strength and feeling are checked."
    )
    assert what_next(status_of(a_course(*urgent))) == (
        "No step up until the possible emergency is assessed."
    )


def test_a_reach_that_contradicts_is_told_as_entered_and_not_used() -> None:
    status = course_of(leg_pain=(6, 0), back_pain=(3, 2), pain_reach_left=(5, 5))

    assert "Entered: foot; leg pain 0 on the same day. Ask again; not used." in last(status)
    assert "Pain now" not in last(status)


def test_the_settled_run_names_its_visits() -> None:
    status = course_of(
        leg_pain=(8, 2, 2, 2, 2, 2), back_pain=(3, 2, 2, 2, 2, 2), tingling=(2,) * 6,
        numbness=(1,) * 6, pain_reach_left=(5, 2, 2, 2, 2, 2),
    )  # fmt: skip

    said = (
        "Pain, tingling and numbness at most 2 and no pain past the buttock at each of "
        "5 visits, Aug 24 to Sep 21 (28 days; needs 28)."
    )
    assert course_sentence(status)[1] == said
    assert last(status).startswith(said)


def test_a_phase_that_is_not_confirmed_says_what_is_not_known() -> None:
    visits = weekly_visits(
        leg_pain=(8, 4, 4, 3, 3), back_pain=(5, 3, 3, None, None),
        pain_reach_left=(5, 3, 3, 3, 3),
    )  # fmt: skip
    status = status_of(a_course(*visits))

    assert last(status).endswith(
        "Phase 3 not confirmed: back pain not recorded here or the visit before. "
        "Still Phase 2, improvement."
    )


@pytest.mark.parametrize(
    ("reaches", "said"),
    [
        ((4, 2, 4), "Leg pain 6; Improvement is kept up to 5, or with pain a zone nearer."),
        ((1, 1, 1), "Leg pain 6; Improvement is kept up to 5."),
    ],
)
def test_what_no_longer_keeps_a_phase_is_told_with_what_would(
    reaches: Sequence[int], said: str
) -> None:
    status = course_of(leg_pain=(7, 3, 6), pain_reach_left=reaches)

    assert said in last(status)


def test_a_phase_lost_twice_says_so() -> None:
    status = course_of(leg_pain=(8, 4, 7, 7))

    assert last(status).endswith("Not held at two visits in a row: back to Phase 1, calming.")


@pytest.mark.parametrize(
    ("start", "now", "said"),
    [
        (8, 5, "Leg pain 8 → 5 (−38 %; 30 % counts)."),
        (6, 5, "Leg pain 6 → 5 (−17 %; 30 % needed)."),
        (6, 6, "Leg pain 6 → 6 (no change; −30 % needed)."),
        (6, 7, "Leg pain 6 → 7 (+17 %; −30 % needed)."),
    ],
)
def test_a_change_says_whether_it_counts(start: int, now: int, said: str) -> None:
    assert last(course_of(leg_pain=(start, now))).startswith(said)


@pytest.mark.parametrize(
    ("reaches", "said"),
    [
        ((5, 5), "Pain still reaches the foot. Still Phase 1, calming."),
        ((5, 4, 5), "Pain now reaches the foot, as at the start. Still Phase 1, calming."),
        ((1, 1), "Pain is still in the low back only. Still Phase 1, calming."),
        ((0, 0), "Still no pain in back or leg. Still Phase 1, calming."),
        ((5, 4), "Pain now reaches the calf (foot at the start). Still Phase 1, calming."),
    ],
)
def test_the_reach_is_told_plainly(reaches: Sequence[int], said: str) -> None:
    status = course_of(leg_pain=(8,) * len(reaches), pain_reach_left=reaches)

    assert last(status).endswith(said)


def test_pain_in_the_back_alone_is_told_so() -> None:
    status = course_of(leg_pain=(8, 4), pain_reach_left=(5, 1))

    assert "Pain is now in the low back only (foot at the start)." in last(status)


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (1, "Leg and back pain 1, not below the knee."),
        (3, "Leg pain 1 and back pain 3, not below the knee."),
        (None, "Leg and back pain 3, not below the knee."),
    ],
)
def test_controlled_pain_is_a_fact(back: int | None, said: str) -> None:
    status = course_of(leg_pain=(8, 4, 1), back_pain=(5, 3, back), pain_reach_left=(5, 3, 3))

    assert said in last(status)
    assert "at most" not in last(status)


def test_nothing_is_said_twice() -> None:
    status = course_of(leg_pain=(8, 3, 3, 8), pain_reach_left=(5, 2, 2, 5))

    assert last(status).count("Pain now reaches the foot") == 1


def test_a_settled_run_that_begins_counts_its_days() -> None:
    columns = {
        "leg_pain": (8, 3, 3, 2), "back_pain": (3, 2, 2, 2), "tingling": (2, 2, 2, 2),
        "numbness": (1, 1, 1, 1), "pain_reach_left": (5, 3, 3, 2),
    }  # fmt: skip
    begun = course_of(**columns)
    later = course_of(**{name: (*values, values[-1]) for name, values in columns.items()})

    assert last(begun).endswith("Phase 3, nerve recovery. Settled since Sep 7: 0 of 28 days.")
    assert last(later).endswith("Phase 3, nerve recovery. Settled since Sep 7: 7 of 28 days.")
    assert course_sentence(later)[1].endswith("Settled since Sep 7: 7 of 28 days.")


def test_a_low_start_does_not_reassure() -> None:
    status = course_of(leg_pain=(2, 2), back_pain=(1, 1), numbness=(7, 7), pain_reach_left=(2, 2))

    assert last(status).endswith(
        "The same at two visits in a row: Phase 3, nerve recovery. "
        "Pain was already low at the start; numbness unchanged (7)."
    )


def test_the_end_of_a_course_claims_no_cause() -> None:
    assert "no further change" in END_REASONS
    assert "no longer helped" not in END_REASONS


def test_tingling_and_numbness_agree_in_number_with_what_is_said_of_them() -> None:
    felt = {"leg_pain": (0,) * 3, "tingling": (6, None, None), "numbness": (5, None, None)}
    both = course_of(**felt, back_pain=(0,) * 3)
    pain = course_of(leg_pain=(6, None, None), back_pain=(3,) * 3)

    with speaking(SPANISH):
        in_spanish = last(both)

    assert "Tingling and numbness were not recorded." in last(both)
    assert "Leg pain was not recorded." in last(pain)
    assert "Hormigueo y adormecimiento: sin registro." in in_spanish
