"""Reading beside the worker thread: the newest question only, errors handed over, a clean end."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from tracker.errors import DatabaseUnusableError, TrackerError
from tracker.ui.work.reading import Reading


@pytest.fixture
def reading(qtbot: QtBot) -> Iterator[Reading]:
    reading = Reading()
    yield reading
    reading.shutdown()


def no_failure(error: TrackerError) -> None:
    raise AssertionError(error)


def test_what_is_read_arrives_on_the_window_s_thread(qtbot: QtBot, reading: Reading) -> None:
    read_on: list[threading.Thread] = []
    told_on: list[threading.Thread] = []

    def done(thread: threading.Thread) -> None:
        read_on.append(thread)
        told_on.append(threading.current_thread())

    reading.ask(threading.current_thread, done, no_failure)
    qtbot.waitUntil(lambda: bool(read_on))

    assert told_on == [threading.current_thread()]
    assert read_on != told_on


def test_a_newer_question_takes_the_place_of_older_ones(qtbot: QtBot, reading: Reading) -> None:
    goes_on = threading.Event()
    read: list[str] = []
    told: list[str] = []

    def read_text(text: str) -> str:
        goes_on.wait()
        read.append(text)
        return text

    for text in ("k", "ke", "kel"):
        reading.ask(partial(read_text, text), told.append, no_failure)
    goes_on.set()
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["kel"]
    assert "ke" not in read  # superseded before it was begun


def test_nothing_is_told_of_what_nobody_wants_any_more(qtbot: QtBot, reading: Reading) -> None:
    told: list[str] = []
    reading.ask(lambda: "old", told.append, no_failure)
    reading.forget()

    reading.ask(lambda: "new", told.append, no_failure)
    qtbot.waitUntil(lambda: bool(told))

    assert told == ["new"]


def test_a_refusal_is_handed_over(qtbot: QtBot, reading: Reading) -> None:
    failures: list[TrackerError] = []
    told: list[object] = []

    def refuse() -> None:
        raise DatabaseUnusableError("no")

    reading.ask(refuse, told.append, failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert str(failures[0]) == "no"
    assert told == []


def test_a_defect_is_raised_where_it_is_seen(qtbot: QtBot, reading: Reading) -> None:
    def break_down() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        reading.ask(break_down, lambda _nothing: None, no_failure)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError


def test_after_the_end_nothing_is_read(qtbot: QtBot) -> None:
    reading = Reading()
    told: list[str] = []
    reading.ask(lambda: "before", told.append, no_failure)

    reading.shutdown()
    reading.ask(lambda: "after", told.append, no_failure)

    assert told == []
