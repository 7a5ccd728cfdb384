"""Writes: everybody hears of what was done, errors are shown and nothing is told."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeMessenger
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.errors import OutcomeUnknownError, ServerAwayError, TrackerError
from tracker.ui.work import outcomes
from tracker.ui.work.operations import NOT_SAVED, SAVED_AFTER_ALL, WAS_SAVED, Operations
from tracker.ui.work.outcomes import FoundOut
from tracker.ui.work.tasks import Progress, TaskRunner

TOUCHED = Changes(patients=frozenset({PatientId(1)}))


@pytest.fixture
def operations(qtbot: QtBot, messenger: FakeMessenger) -> Iterator[Operations]:
    tasks = TaskRunner()
    operations = Operations(tasks, messenger)
    yield operations
    operations.outcomes.shutdown()
    tasks.shutdown()


def refuse(*_ignored: object) -> Changes:
    raise TrackerError("The database is locked. Nothing was saved. Try again.")


def test_a_write_is_told_with_who_caused_it(qtbot: QtBot, operations: Operations) -> None:
    with qtbot.waitSignal(operations.changed) as caught:
        is_done = operations.apply(lambda: TOUCHED, initiator="form")

    assert is_done
    assert caught.args == [TOUCHED, "form"]


def test_an_error_is_shown_and_nothing_is_told(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger
) -> None:
    with qtbot.assertNotEmitted(operations.changed):
        is_done = operations.apply(refuse)

    assert not is_done
    assert messenger.warned == ["The database is locked. Nothing was saved. Try again."]


def test_a_long_write_is_told_once(qtbot: QtBot, operations: Operations) -> None:
    def work(progress: Progress) -> Changes:
        progress.report(1, 1)
        return TOUCHED

    with qtbot.waitSignal(operations.changed) as caught:
        operations.start("Importing", work)

    assert caught.args == [TOUCHED, None]


def test_a_long_write_that_fails_is_shown(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger
) -> None:
    operations.start("Importing", refuse)
    qtbot.waitUntil(lambda: bool(messenger.warned))

    assert "Nothing was saved" in messenger.warned[0]


UNKNOWN = "Whether it was saved is found out."


def lose(save_id: str) -> Callable[..., Changes]:
    """Return a write whose answer is lost."""

    def write(*_ignored: object) -> Changes:
        raise OutcomeUnknownError(UNKNOWN, save_id)

    return write


def test_each_save_whose_answer_was_lost_hears_what_became_of_it_alone(
    operations: Operations, messenger: FakeMessenger
) -> None:
    told: list[tuple[str, FoundOut]] = []
    operations.outcomes.ask_by(lambda save_id: save_id == "a")
    operations.apply(lose("a"), known=lambda found: told.append(("a", found)))
    operations.apply(refuse, known=lambda found: told.append(("refused", found)))

    assert told == [("a", FoundOut(was_saved=True, is_settled=True))]
    assert messenger.warned == [WAS_SAVED]
    assert not operations.outcomes.is_waiting


def test_a_write_of_a_dialog_says_nothing_to_a_form_that_was_refused_before(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger
) -> None:
    told: list[FoundOut] = []
    operations.outcomes.ask_by(lambda _save_id: True)
    operations.apply(refuse, initiator="form", known=told.append)

    assert operations.attempt(lose("name"), initiator="form") == UNKNOWN
    operations.outcomes.find_out()
    qtbot.waitUntil(lambda: messenger.told == [SAVED_AFTER_ALL])

    assert told == []


@pytest.mark.parametrize(("was_saved", "words"), [(True, SAVED_AFTER_ALL), (False, NOT_SAVED)])
def test_a_long_write_whose_answer_was_lost_is_said_and_then_what_became_of_it(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger, *, was_saved: bool, words: str
) -> None:
    operations.outcomes.ask_by(lambda _save_id: was_saved)
    operations.start("Importing", lose("import"))
    qtbot.waitUntil(lambda: messenger.warned == [UNKNOWN])

    with qtbot.waitSignal(operations.changed):
        operations.outcomes.find_out()

    assert messenger.titles == ["Not known yet", "Importing"]
    assert [*messenger.warned[1:], *messenger.told] == [words]


def test_a_long_write_that_was_made_after_all_is_not_begun_again(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger
) -> None:
    begun: list[str] = []
    operations.outcomes.ask_by(lambda _save_id: True)
    operations.start("Importing", lose("import"))
    qtbot.waitUntil(lambda: operations.outcomes.is_waiting)

    def begin_again(_progress: Progress) -> Changes:
        begun.append("again")
        return TOUCHED

    operations.start("Importing", begin_again)

    assert messenger.warned == [UNKNOWN, WAS_SAVED]
    qtbot.waitUntil(lambda: not operations.outcomes.is_waiting)
    assert begun == []


def test_it_is_asked_again_after_a_refusal_that_nobody_tells_the_end_of(
    qtbot: QtBot, messenger: FakeMessenger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "AGAIN_MS", 10)
    tasks, told = TaskRunner(), list[FoundOut]()
    operations, refusals = Operations(tasks, messenger), [TrackerError("locked")] * 2

    def ask(_save_id: str) -> bool:
        if refusals:
            raise refusals.pop()
        return True

    operations.outcomes.ask_by(ask)
    operations.apply(lose("a"), known=told.append)
    operations.apply(lambda: TOUCHED)

    qtbot.waitUntil(lambda: told == [FoundOut(was_saved=True)])
    assert messenger.warned == ["locked"]
    operations.outcomes.shutdown()
    tasks.shutdown()


def test_what_cannot_be_shown_now_is_told_again_and_at_last_given_up(
    operations: Operations,
) -> None:
    tries: list[FoundOut] = []

    def show(found: FoundOut) -> None:
        tries.append(found)
        raise ServerAwayError("away again")

    operations.outcomes.ask_by(lambda _save_id: True)
    operations.apply(lose("a"), known=show)
    for _ in range(outcomes.TRIES + 2):
        operations.apply(lambda: TOUCHED)

    assert len(tries) == outcomes.TRIES
    assert operations.apply(lambda: TOUCHED)


def test_a_write_behind_whose_answer_was_lost_is_told_of_when_it_is_known(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger
) -> None:
    told: list[str] = []
    operations.outcomes.ask_by(lambda _save_id: True)

    operations.attempt_behind(lose("moved"), told.append)
    qtbot.waitUntil(lambda: told == [UNKNOWN])
    operations.outcomes.find_out()

    qtbot.waitUntil(lambda: messenger.told == [SAVED_AFTER_ALL])
