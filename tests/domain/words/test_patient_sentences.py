"""Words for the patient: better, the same and worse alike, with numbers, without a cause."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import a_course, a_visit, an_assessment, day, weekly_visits
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.visit import Visit
from tracker.domain.words.patient_sentences import (
    lead_and_sentences,
    offered_text,
    patient_sentences,
    phase_lead,
)
from tracker.domain.words.patient_table import TableRow, table_rows
from tracker.domain.words.patient_values import Change, change_of, find_return, told_day
from tracker.domain.words.phase_road import phase_entered

CAUSES = (
    "because", "thanks to", "cured", "healed", "due to", "treatment", "acupuncture", "will be",
    "will go", "worked", "helped",
)  # fmt: skip
SCORES = st.lists(st.none() | st.integers(0, 10), min_size=1, max_size=8)


def a_status(*visits: Visit, side: Side = Side.LEFT) -> CourseStatus:
    return status_of(a_course(*visits, assessment=an_assessment(side=side)))


@pytest.mark.parametrize(
    ("start", "now", "change"),
    [
        (8, 4, Change.MUCH_BETTER),
        (7, 3, Change.MUCH_BETTER),
        (8, 5, Change.BETTER),
        (6, 3, Change.BETTER),  # half, but not four points
        (10, 7, Change.BETTER),
        (10, 8, Change.SAME),
        (8, 6, Change.SAME),
        (6, 4, Change.BETTER),
        (4, 2, Change.BETTER),
        (3, 1, Change.BETTER),
        (3, 2, Change.SAME),  # 33 %, but one point is the noise of a reading
        (2, 1, Change.SAME),
        (1, 0, Change.SAME),
        (0, 0, Change.SAME),
        (5, 6, Change.SAME),
        (5, 7, Change.WORSE),
        (0, 2, Change.WORSE),
    ],
)
def test_a_score_is_much_better_better_the_same_or_worse(
    start: int, now: int, change: Change
) -> None:
    assert change_of(start, now) is change


def test_a_better_course_is_said_with_its_numbers() -> None:
    status = a_status(
        *weekly_visits(
            leg_pain=(8, 4, 1), pain_reach_left=(5, 1, 1), tingling=(6, 3, 1),
            sensory_reach_left=(5, 5, 4),
        )
    )  # fmt: skip

    assert patient_sentences(status) == (
        "Your leg pain is much better: it went from 8 to 1.",
        "The pain used to reach your foot; now it stays in your low back.",
        "A little tingling is left, down to your calf.",
    )


def test_no_change_is_said_as_plainly() -> None:
    status = a_status(*weekly_visits(leg_pain=(6, 5, 6), pain_reach_left=(4, 4, 4)))

    assert patient_sentences(status) == (
        "Your leg pain is about the same: it was 6 and is 6.",
        "The pain still reaches your calf.",
    )


def test_worse_is_said_as_plainly() -> None:
    status = a_status(
        *weekly_visits(leg_pain=(4, 6, 7), pain_reach_left=(3, 4, 5), numbness=(1, 2, 3))
    )

    assert patient_sentences(status) == (
        "Your leg pain is worse than at the start: it went from 4 to 7.",
        "The pain reached your thigh at first; now it goes further: it reaches your foot.",
        "Your numbness is worse than at the start: 1 then, 3 now.",
    )


def test_numbness_that_was_the_main_trouble_and_is_less_is_told_with_its_numbers() -> None:
    status = a_status(
        *weekly_visits(
            leg_pain=(2, 2, 2), back_pain=(2, 2, 2), tingling=(6, 3, 1), numbness=(8, 5, 2)
        )
    )

    assert patient_sentences(status)[:2] == (
        "Your numbness is much better: it went from 8 to 2.",
        "Your leg pain is about the same: it was 2 and is 2.",
    )


@pytest.mark.parametrize("numbness", [(8, 8, 7), (8, 1, 6), (2, 1, 0), (3, 5, 6)])
def test_numbness_that_is_not_less_or_never_was_the_main_trouble_leads_nothing(
    numbness: tuple[int, ...],
) -> None:
    status = a_status(*weekly_visits(leg_pain=(2, 2, 2), back_pain=(2, 2, 2), numbness=numbness))

    assert not [one for one in patient_sentences(status) if "better: it went" in one]


@pytest.mark.parametrize(
    ("tingling", "numbness", "sentence"),
    [
        ((3, 3, 3), (3, 3, 3), "You still feel a little tingling and numbness."),
        ((8, 8, 5), (0, 0, 0), "Some tingling is left."),
        ((8, 8, 8), (None, None, None), "You still feel strong tingling."),
        ((8, 4, 0), (2, 1, 0), "No tingling or numbness is left."),
        ((7, 7, 7), (2, 2, 2), "You still feel strong tingling and a little numbness."),
        ((8, 7, 5), (4, 3, 2), "Some tingling and a little numbness are left."),
    ],
)
def test_what_is_felt_is_called_left_only_where_it_fell(
    tingling: tuple[int, ...], numbness: tuple[int | None, ...], sentence: str
) -> None:
    status = a_status(*weekly_visits(tingling=tingling, numbness=numbness))

    assert patient_sentences(status) == (sentence,)


def test_pain_that_stays_in_the_low_back_is_not_called_still() -> None:
    status = a_status(*weekly_visits(back_pain=(6, 6), pain_reach_left=(1, 1)))

    assert patient_sentences(status)[1] == "The pain stays in your low back."


def test_a_first_visit_has_only_todays_values() -> None:
    status = a_status(a_visit(leg_pain=8, pain_reach_left=Reach.FOOT))

    assert patient_sentences(status) == (
        "This was your first visit.",
        "Your leg pain was 8.",
        "The pain reaches your foot.",
    )
    assert table_rows(status)[0] == TableRow(name="Leg pain", now="8", word="Aug 17")


def test_a_course_without_scores_says_so() -> None:
    status = a_status(a_visit(), a_visit(day(7)))

    assert patient_sentences(status) == ("No scores were recorded yet.",)
    assert table_rows(status) == ()


def test_a_value_older_than_the_last_visit_carries_its_day() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 4, None)))

    assert patient_sentences(status) == (
        "Your leg pain is much better: it went from 8 to 4 on Aug 24.",
    )
    assert table_rows(status)[0].word == "much better (Aug 24)"


def test_the_back_leads_where_the_course_follows_the_back() -> None:
    status = a_status(*weekly_visits(leg_pain=(0, 0), back_pain=(7, 4), pain_reach_left=(1, 1)))

    assert patient_sentences(status)[0] == "Your low back pain is better: it went from 7 to 4."
    first = table_rows(status)[0]
    assert first == TableRow(name="Low back pain", start="7", now="4", word="better")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"leg_pain": (8, 6), "back_pain": (3, 5)}, "low back pain is worse than at the start: it"),
        ({"leg_pain": (1, 3), "back_pain": (7, 4)}, "leg pain is worse than at the start: it"),
    ],
)
def test_the_other_pain_is_said_when_it_rose(
    fields: dict[str, tuple[int, int]], sentence: str
) -> None:
    status = a_status(*weekly_visits(**fields, pain_reach_left=(4, 4)))

    assert sentence in patient_sentences(status)[1]


def test_the_other_pain_is_not_said_when_it_rose_by_less_than_two_points() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 6), back_pain=(3, 4)))

    assert len(patient_sentences(status)) == 1


def test_back_pain_that_rises_while_the_reach_recedes_is_never_called_worse() -> None:
    leads, follows = (
        a_status(*weekly_visits(leg_pain=leg, back_pain=(4, 6, 8), pain_reach_left=(4, 3, 2)))
        for leg in ((3, 2, 2), (8, 5, 2))
    )

    assert patient_sentences(leads)[0] == "Your low back pain went from 4 to 8."
    assert patient_sentences(follows)[1] == "Your low back pain went from 4 to 8."
    assert [row.word for row in table_rows(leads) if "back" in row.name] == ["higher number"]
    assert [row.word for row in table_rows(follows) if "back" in row.name] == ["higher number"]


def test_back_pain_that_is_back_while_the_reach_recedes_is_never_called_worse() -> None:
    leads, follows = (
        a_status(*weekly_visits(leg_pain=leg, back_pain=(4, 1, 8), pain_reach_left=(4, 3, 2)))
        for leg in ((3, 2, 2), (8, 5, 2))
    )

    lead, sentences = lead_and_sentences(leads)
    assert (lead, sentences[0]) == (
        "Your low back pain has gone up again.",
        "It had gone down to 1 (Aug 24) and is 8 now.",
    )
    assert "Your low back pain had gone down to 1 (Aug 24) and is 8 now." in patient_sentences(
        follows
    )
    for status in (leads, follows):
        assert [row.word for row in table_rows(status) if "back" in row.name] == ["best 1 (Aug 24)"]


@pytest.mark.parametrize("count", [1, 3])
def test_who_never_had_pain_is_not_told_that_it_is_gone(count: int) -> None:
    zeros = (0,) * count
    status = a_status(
        *weekly_visits(
            leg_pain=zeros, back_pain=zeros, tingling=(6, 4, 2)[:count], pain_reach_left=zeros
        )
    )

    assert "You have had no pain in your back or leg." in patient_sentences(status)
    assert not any("gone" in sentence for sentence in patient_sentences(status))


def test_what_was_never_felt_is_none_and_not_about_the_same() -> None:
    status = a_status(*weekly_visits(back_pain=(7, 5, 4), tingling=(0, 0, 0)))

    words = {row.name: row.word for row in table_rows(status)}

    assert words == {"Low back pain": "better", "Tingling": "none"}


def test_without_a_start_there_is_no_phase() -> None:
    status = a_status(*weekly_visits(leg_pain=(None, None, 5)))

    assert phase_lead(status) == "No phase yet: a pain score at the first visits is missing."


def test_a_day_of_an_earlier_year_is_told_with_its_year() -> None:
    status = a_status(
        a_visit(leg_pain=8, back_pain=4),
        a_visit(day(40), leg_pain=1, back_pain=3),
        a_visit(day(200), leg_pain=7),
    )

    assert lead_and_sentences(status)[1][0] == (
        "It had gone down to 1 (Sep 26, 2026) and is 7 now."
    )
    assert [row.word for row in table_rows(status)] == [
        "best 1 (Sep 26, 2026)", "about the same (Sep 26, 2026)",
    ]  # fmt: skip


def test_two_legs_are_told_apart() -> None:
    visits = weekly_visits(
        leg_pain=(8, 4, 3), pain_reach_left=(5, 3, 3), pain_reach_right=(2, 2, 2)
    )

    names = [row.name for row in table_rows(a_status(*visits, side=Side.BOTH))]

    assert names == ["Leg pain", "Left leg", "Right leg"]


def test_nothing_is_called_better_while_numbness_has_risen() -> None:
    visits = weekly_visits(
        leg_pain=(8, 4, 2), pain_reach_left=(5, 3, 1), tingling=(6, 2, 1), numbness=(1, 2, 4)
    )
    status = a_status(*visits)

    words = [row.word for row in table_rows(status)] + list(patient_sentences(status))

    assert not any("better" in word or "only" in word for word in words)
    assert "Your leg pain went from 8 to 2." in words
    assert "Your numbness is worse than at the start: 1 then, 4 now." in words


def test_what_to_do_when_numbness_is_worse_is_offered_and_not_said_unasked() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 4, 2), numbness=(1, 2, 4)))
    steady = a_status(*weekly_visits(leg_pain=(8, 4, 2), numbness=(1, 2, 2)))

    offered = offered_text(status)

    assert offered == (
        "Please tell us at once if it gets worse; we want to check your strength and feeling."
    )
    assert offered not in patient_sentences(status)
    assert offered_text(steady) == ""


def test_new_weakness_is_said_first() -> None:
    before = a_visit(leg_pain=8)
    now = a_visit(day(7), leg_pain=3, weakness=Weakness.NEW)

    assert patient_sentences(a_status(before, now)) == (
        "You told us of new weakness in your leg.",
        "Your leg pain went from 8 to 3.",
    )


def test_one_nearer_reading_is_not_called_steady() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 8, 6), pain_reach_left=(5, 5, 3)))

    assert table_rows(status)[1] == TableRow(
        name="Pain reaches", start="foot", now="thigh", word="not steady yet"
    )


def test_the_lead_names_the_phase() -> None:
    assert phase_lead(a_status(a_visit(leg_pain=5))) == (
        "You are in phase 1 of 4 (calming), where everybody starts."
    )
    assert phase_lead(a_status()) == "No visit yet."


@given(SCORES, SCORES, SCORES)
def test_no_sentence_ever_claims_a_cause(
    leg_pain: list[int | None], numbness: list[int | None], reaches: list[int | None]
) -> None:
    reach = [None if value is None else value // 2 for value in reaches]
    visits = weekly_visits(leg_pain=leg_pain, numbness=numbness, pain_reach_left=reach)
    status = a_status(*visits)

    words = " ".join(
        [*patient_sentences(status), *(row.word for row in table_rows(status))]
    ).lower()

    assert not [cause for cause in CAUSES if cause in words]
    assert all(sentence.endswith(".") for sentence in patient_sentences(status))


RELAPSE = weekly_visits(leg_pain=(8, 5, 3, 1, 2, 7), pain_reach_left=(5, 4, 2, 1, 1, 5))


def test_a_pain_that_is_back_leads_the_page_with_its_lowest_and_its_days() -> None:
    lead, sentences = lead_and_sentences(a_status(*RELAPSE))

    assert lead == "Your leg pain has gone up again."
    assert sentences[:3] == (
        "It had gone down to 1 (Sep 7) and is 7 now.",
        "Since Sep 21 you are back in phase 1 of 4 (Calming).",
        "The phase is looked at again at each visit.",
    )
    assert sentences[3] == (
        "The pain had drawn back to your low back by Sep 14; now it reaches your foot again."
    )
    assert "still" not in " ".join((lead, *sentences))


def test_a_pain_that_was_gone_is_told_as_gone_before_it_came_back() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 1, 7), pain_reach_left=(5, 0, 5)))

    assert patient_sentences(status)[-1] == (
        "The pain was gone by Aug 24; now it reaches your foot again."
    )


def test_the_day_of_the_last_score_is_named_where_a_pain_came_back_before() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 1, 6, 7, None)))

    assert lead_and_sentences(status)[1][0] == "It had gone down to 1 (Aug 24) and was 7 on Sep 7."


def test_beside_a_pain_that_is_back_a_phase_that_stayed_is_said_with_its_day() -> None:
    _, sentences = lead_and_sentences(a_status(*weekly_visits(leg_pain=(8, 5, 5, 4, 7))))

    assert sentences[1:3] == (
        "You have been in phase 2 of 4 (Improvement) since Aug 31.",
        "The phase is looked at again at each visit.",
    )


def test_nerve_recovery_says_only_what_is_true_of_the_course() -> None:
    def lead(visits: Sequence[Visit]) -> str:
        return phase_lead(a_status(*visits))

    low, followed = (8, 3, 3, 3), (6, 5, 5, 4)
    reach = (5, 3, 3, 3)
    start = "You are in phase 3 of 4 (nerve recovery)"

    backs = weekly_visits(leg_pain=low, back_pain=low, pain_reach_left=reach)
    felt = weekly_visits(leg_pain=low, back_pain=low, pain_reach_left=reach, tingling=followed)
    risen = weekly_visits(leg_pain=(*low, 4), back_pain=(*low, 3), pain_reach_left=(*reach, 3))

    assert lead(backs) == f"{start}: pain is low."
    assert lead(felt) == f"{start}: pain is low, tingling and numbness are followed."
    assert lead(risen) == f"{start}."


def test_a_pain_that_is_back_shows_its_best_in_the_table() -> None:
    pain, reach = table_rows(a_status(*RELAPSE))

    assert (pain.start, pain.now, pain.word) == ("8", "7", "best 1 (Sep 7)")
    assert (reach.start, reach.now, reach.word) == ("foot", "foot", "best back (Sep 14)")


@pytest.mark.parametrize(
    ("scores", "is_back"),
    [
        ((8, 1, 5), True),  # 4 above the lowest
        ((8, 1, 4), True),  # fallen by 3 or more, risen by 3
        ((8, 1, 3), False),
        ((5, 2, 5), True),
        ((5, 3, 6), False),  # fallen by 2, risen by 3
        ((5, 3, 7), True),  # fallen by 2, risen by 4
        ((3, 3, 8), False),  # never fell: worse, not back
        ((3, 4, 9), False),
        ((8, 5, 1), False),
    ],
)
def test_a_return_needs_a_fall_and_a_rise(scores: tuple[int, ...], is_back: bool) -> None:
    found = find_return(a_status(*weekly_visits(leg_pain=scores)), "leg_pain")

    assert (found is not None) is is_back


@given(SCORES)
def test_a_return_is_never_told_with_still_or_about_the_same(scores: list[int | None]) -> None:
    status = a_status(*weekly_visits(leg_pain=scores))
    back = find_return(status, "leg_pain")

    if back is not None:
        lead, sentences = lead_and_sentences(status)
        words = " ".join((lead, *sentences))
        assert f"had gone down to {back.lowest} (" in words
        assert "still" not in words
        assert "about the same" not in words


def test_who_was_free_of_pain_for_two_months_is_not_told_that_it_still_is_there() -> None:
    low = [a_visit(day(7 * at), leg_pain=at % 2) for at in range(1, 9)]
    first, last = (
        a_visit(day(on), leg_pain=8, pain_reach_left=Reach.FOOT) for on in (0, 66)
    )  # fmt: skip

    lead, sentences = lead_and_sentences(a_status(first, *low, last))

    assert lead == "Your leg pain has gone up again."
    assert sentences[0] == "It had gone down to 0 (Oct 12) and is 8 now."
    assert sentences[-1] == "The pain reaches your foot."


def test_a_pain_that_is_back_above_its_start_is_said_to_be_worse() -> None:
    status = a_status(*weekly_visits(leg_pain=(4, 0, 8)))

    lead, sentences = lead_and_sentences(status)
    assert lead == "Your leg pain is worse than at the start (4)."
    assert sentences[0] == "It had gone down to 0 (Aug 24) and is 8 now."
    assert table_rows(status)[0].word == "worse, best 0 (Aug 24)"


def test_the_other_pain_that_is_back_is_said_as_well() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 6, 5), back_pain=(5, 1, 5)))

    assert patient_sentences(status)[1:] == (
        "Your low back pain had gone down to 1 (Aug 24) and is 5 now.",
    )


def test_a_reach_that_leg_pain_of_nothing_denies_was_not_clear() -> None:
    status = a_status(
        *weekly_visits(leg_pain=(6, 3, 0), back_pain=(3, 2, 2), pain_reach_left=(5, 4, 5))
    )

    assert patient_sentences(status)[-1] == "How far the pain reaches was not clear."
    assert [row.word for row in table_rows(status)] == [
        "much better",
        "about the same",
        "not clear",
    ]


def test_a_reach_that_never_was_is_none_in_one_word() -> None:
    status = a_status(*weekly_visits(leg_pain=(0, 0), tingling=(6, 5), pain_reach_left=(0, 0)))

    assert table_rows(status)[-1] == TableRow(name="Pain reaches", now="none", word="")


def test_a_class_of_reach_said_too_early_names_the_day_of_the_reading() -> None:
    status = a_status(*weekly_visits(leg_pain=(6, 5, 5), pain_reach_left=(5, 4, None)))

    assert table_rows(status)[1].word == "too early (Aug 24)"


def test_a_score_without_a_start_says_so_with_its_day() -> None:
    status = a_status(*weekly_visits(leg_pain=(6, 5, 5, 5), tingling=(None, None, 4, None)))

    assert table_rows(status)[1].word == "no start score (Aug 31)"


def test_one_zone_is_no_return() -> None:
    status = a_status(*weekly_visits(leg_pain=(6, 6, 6), pain_reach_left=(5, 4, 5)))

    assert "The pain still reaches your foot." in patient_sentences(status)


NUMB_FIRST = weekly_visits(
    leg_pain=(0, 0, 0, 0), back_pain=(0, 0, 0, 0), tingling=(8, 6, 5, 3), numbness=(7, 6, 5, 4),
    pain_reach_left=(1, 1, 1, 1), sensory_reach_left=(5, 5, 4, 4),
)  # fmt: skip


def test_a_course_that_follows_numbness_leads_with_it_and_names_no_pain() -> None:
    status = a_status(*NUMB_FIRST)

    assert patient_sentences(status) == (
        "Your tingling is much better: it went from 8 to 3.",
        "Your numbness is better: it went from 7 to 4.",
        "The pain stays in your low back.",
        "A little tingling and some numbness are left, down to your calf.",
    )
    assert [row.name for row in table_rows(status)][:2] == ["Tingling", "Numbness"]


def test_tingling_is_said_to_go_as_far_down_as_the_figure_shows_it() -> None:
    reaches = (Reach.NONE, Reach.LOW_BACK, Reach.FOOT)

    said = [
        patient_sentences(
            a_status(*weekly_visits(tingling=(8, 8, 8), sensory_reach_left=(reach,) * 3))
        )[-1]
        for reach in reaches
    ]

    assert said == [
        "You still feel strong tingling.",
        "You still feel strong tingling in your low back.",
        "You still feel strong tingling down to your foot.",
    ]


def test_tingling_that_is_back_is_felt_not_left() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 5, 5, 5), tingling=(6, 1, 1, 5)))

    assert patient_sentences(status)[-1] == (
        "Your tingling had gone down to 1 (Aug 31) and is 5 now."
    )


def test_words_of_the_clinic_stay_off_the_table() -> None:
    centralized = a_status(*weekly_visits(leg_pain=(8, 4, 1), pain_reach_left=(5, 1, 1)))
    abolished = a_status(*weekly_visits(leg_pain=(8, 4, 1), pain_reach_left=(5, 0, 0)))

    words = [table_rows(status)[1].word for status in (centralized, abolished)]

    assert words == ["in the back only", "no spread now"]


STEPPED_UP = weekly_visits(
    leg_pain=(8, 5, 5, 5), back_pain=(5, 4, 3, 3), pain_reach_left=(5, 4, 4, 4)
)


def test_since_when_the_phase_is_shown_is_told_below_it() -> None:
    """Asked "since when?", a patient finds the day in ten seconds."""
    status = a_status(*STEPPED_UP)

    lead, sentences = lead_and_sentences(status)

    assert lead == "You are in phase 2 of 4 (improvement)."
    since, _ = phase_entered(status)
    assert sentences[0] == f"You have been in this phase since {told_day(status, since)}."
    assert sentences[1].startswith("Your leg pain is")


@pytest.mark.parametrize("visits", [STEPPED_UP[:1], STEPPED_UP[:2], RELAPSE])
def test_the_first_phase_and_a_step_back_have_no_day_of_their_own(
    visits: tuple[Visit, ...],
) -> None:
    """Where everybody starts is told by the start; a step back is told with its day already."""
    _, sentences = lead_and_sentences(a_status(*visits))

    assert not [one for one in sentences if one.startswith("You have been in this phase")]
