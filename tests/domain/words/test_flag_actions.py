"""What asks to reassess at a visit (tier C)."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.makers import a_course, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.red_flags import ActionTaken
from tracker.domain.values.visit import FlagAction, Visit
from tracker.domain.words.flag_actions import action_line, remarks
from tracker.reports.referral import action_words


@pytest.mark.parametrize(
    ("visits", "words"),
    [
        (weekly_visits(leg_pain=(5, 6)), ()),
        (weekly_visits(leg_pain=(5, 7)), ("Reassess: pain higher than at the start.",)),
        (
            weekly_visits(leg_pain=(5, 5), pain_reach_left=(3, 4)),
            ("Reassess: pain reaches further than at the start.",),
        ),
        (weekly_visits(leg_pain=(5, 5, 3, 5, 5)), ()),
        (
            weekly_visits(leg_pain=(5, 5, 5, 5, 5)),
            ("Reassess: no meaningful change at 4 visits in a row.",),
        ),
        (weekly_visits(leg_pain=(5, 5, 5, 5, 5, 5)), ("Reassess: review due.",)),
    ],
)
def test_what_asks_to_reassess_is_a_line_each(
    visits: tuple[Visit, ...], words: tuple[str, ...]
) -> None:
    lines = remarks(status_of(a_course(*visits)))

    assert lines == words


@pytest.mark.parametrize(
    ("leg_pain", "is_said"),
    [
        ((8, 5, 5, 7, 5, 7), True),
        ((8, 5, 5, 7, 5, 5, 5, 7), True),
        ((8, 5, 5, 7, 5, 5, 5, 5, 7), True),
        ((8, 5, 5, 7, 5, 5, 5, 5, 5, 7), False),
        ((8, 5, 5, 7, 5), False),
    ],
)
def test_two_flares_within_six_visits_ask_to_reassess(
    leg_pain: tuple[int, ...], is_said: bool
) -> None:
    visits = weekly_visits(leg_pain=leg_pain, pain_reach_left=(3,) * len(leg_pain))

    lines = remarks(status_of(a_course(*visits)))

    assert ("Reassess: 2 flares within 6 visits." in lines) is is_said


def test_a_course_without_visits_asks_nothing() -> None:
    lines = remarks(status_of(a_course()))

    assert lines == ()


@pytest.fixture
def east_of_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("east_of_greenwich")
def test_a_stored_action_is_told_in_the_clinic_s_own_time() -> None:
    at = datetime(2026, 11, 2, 20, 30, tzinfo=UTC)  # as the database gives it
    action = FlagAction(action=ActionTaken.SENT_TO_EMERGENCY, at=at, name="S. Example")

    assert "Nov 3, 2026, 05:30" in action_line(action)
    assert "Nov 3, 2026, 05:30" in action_words(action)


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (ActionTaken.SENT_TO_EMERGENCY, "Sent to emergency by Ana, "),
        (ActionTaken.PATIENT_DECLINED, "The patient declined, noted by Ana, "),
        (ActionTaken.SPOKE_TO, "Spoke to: Ana, "),
    ],
)
def test_who_did_something_is_told_apart_from_whom_it_was_done_with(
    action: ActionTaken, words: str
) -> None:
    done = FlagAction(action=action, at=datetime(2026, 11, 2, tzinfo=UTC), name="Ana")

    assert action_line(done).startswith(words)
