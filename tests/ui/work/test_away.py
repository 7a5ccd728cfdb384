"""The window waits for a server without standing still: it is painted, and nothing else happens."""

from collections.abc import Iterator
from threading import Event, current_thread, get_ident, main_thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, day
from tests.servers import Server
from tests.services.watched import WatchedDatabase
from tracker.errors import InputError, TrackerError
from tracker.language import language, languages, speaking
from tracker.services.workspace import Workspace
from tracker.ui.work.away import Away, as_seen_from_window
from tracker.ui.work.reading import Reading

LATER_S = 0.05


@pytest.fixture
def away(qapp: QApplication) -> Iterator[Away]:
    away = Away(qapp)
    yield away
    away.shutdown()


def after_a_while() -> str:
    """Return which thread this is, as slowly as a server."""
    Event().wait(LATER_S)
    return "window" if current_thread() is main_thread() else "away"


def test_what_is_asked_is_asked_elsewhere_and_its_answer_returned(away: Away) -> None:
    assert away.call(after_a_while) == "away"


def test_what_is_refused_is_raised_where_it_was_asked(away: Away) -> None:
    def refuse() -> None:
        raise InputError("no")

    with pytest.raises(InputError, match="no"):
        away.call(refuse)


def test_the_window_is_painted_meanwhile_and_no_timer_of_it_comes_in_between(
    qtbot: QtBot, away: Away
) -> None:
    painted: list[str] = []

    class Window(QWidget):
        def paintEvent(self, _event: object) -> None:
            painted.append("painted")

    window, timer = Window(), QTimer()
    qtbot.addWidget(window)
    timer.timeout.connect(lambda: painted.append("timer"))
    timer.start(0)
    window.show()
    window.update()

    away.call(after_a_while)
    meanwhile = list(painted)
    timer.stop()

    assert "painted" in meanwhile
    assert "timer" not in meanwhile


def test_answers_of_other_threads_wait_until_the_window_goes_on(qtbot: QtBot, away: Away) -> None:
    told: list[str] = []
    reading = Reading()
    reading.ask(lambda: "read", told.append, lambda _error: None)

    away.call(after_a_while)
    before = list(told)
    qtbot.waitUntil(lambda: told == ["read"])

    reading.shutdown()
    assert before == []


def test_what_is_posted_comes_before_what_is_asked_after_it(qtbot: QtBot, away: Away) -> None:
    done: list[str] = []

    def post() -> str:
        done.append("posted")
        return "told"

    away.post(post, done.append, lambda _error: None)
    away.call(lambda: done.append("asked"))

    assert done == ["posted", "asked"]
    qtbot.waitUntil(lambda: done[-1] == "told")


def test_what_is_posted_and_refused_is_told(qtbot: QtBot, away: Away) -> None:
    refused: list[TrackerError] = []

    def refuse() -> None:
        raise InputError("no")

    away.post(refuse, lambda _none: None, refused.append)

    qtbot.waitUntil(lambda: [str(one) for one in refused] == ["no"])


@pytest.mark.usefixtures("qtbot")
def test_waiting_for_long_is_said_and_its_end() -> None:
    said: list[str] = []
    away = Away(slow_ms=1)
    away.slow.connect(lambda: said.append("slow"))
    away.answered.connect(lambda: said.append("answered"))

    away.call(after_a_while)

    away.shutdown()
    assert said == ["slow", "answered"]


def test_another_thread_speaks_the_language_of_whoever_asks(away: Away) -> None:
    spanish = next(one for one in languages() if one.code == "es")
    with speaking(spanish):
        assert away.call(language) == spanish


def test_a_clinic_is_used_as_ever_and_asked_elsewhere(away: Away, server: Server) -> None:
    with server.lent() as address:
        clinic = Workspace(WatchedDatabase.open(address))
        seen, before = as_seen_from_window(clinic, away), WatchedDatabase.begun[get_ident()]

        seen.patients.add(a_patient("1"))
        seen.who.person = "Ana"

        assert [row.patient.clinic_id for row in seen.patients.rows(day(0))] == ["1"]
        assert (seen.path, seen.who.name, clinic.who.name) == (None, "Ana", "Ana")
        assert WatchedDatabase.begun[get_ident()] == before
        clinic.close()


def test_what_comes_in_a_moment_is_returned_and_what_takes_longer_is_told(
    qtbot: QtBot, away: Away
) -> None:
    told: list[str] = []

    at_once = away.soon(lambda: "read", told.append, lambda _error: None)
    later = away.soon(after_a_while, told.append, lambda _error: None)

    assert (at_once, later) == ("read", None)
    qtbot.waitUntil(lambda: told == ["away"])


def test_nothing_is_read_once_the_last_thing_is_asked_for(qtbot: QtBot) -> None:
    away, done = Away(), ["asked"]
    told: list[object] = []

    class Window(QWidget):
        def paintEvent(self, _event: object) -> None:
            told.append(away.soon(lambda: "read", told.append, lambda _error: None))

    window = Window()
    qtbot.addWidget(window)
    window.show()

    def close() -> None:
        after_a_while()
        done.append("closed")

    away.shutdown(close)
    away.post(lambda: done.append("posted"), told.append, lambda _error: None)

    assert set(told) == {None}
    assert done == ["asked", "closed"]
