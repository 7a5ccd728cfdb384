"""One key reads the form once and computes once; saving writes once and reads nothing."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from threading import current_thread, main_thread
from types import CodeType, FrameType

import pytest
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from tests.window.samples import FIRST
from tests.window.screen import Screen
from tracker.domain.rules.status import CourseWalk
from tracker.domain.values.visit import Visit
from tracker.models.damage.unreadable import Scope
from tracker.models.database import Database
from tracker.ui.visit.form import VisitForm

COUNTED: dict[CodeType, str] = {
    VisitForm.state.__code__: "readings",
    Visit.__post_init__.__code__: "visits",
    CourseWalk.status_of.__code__: "statuses",
}


@contextmanager
def counting() -> Iterator[Counter[str]]:
    """Count how often the form is read, a visit is built and a status is computed."""
    counts: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code in COUNTED:
            counts[COUNTED[frame.f_code]] += 1

    sys.setprofile(note)
    try:
        yield counts
    finally:
        sys.setprofile(None)


LATER = FIRST.replace("n", "sn", 1)  # it asks how it was since the first
Opened = Callable[..., AbstractContextManager[Session]]


def counted(opened: Opened, counts: Counter[str], what: str) -> Opened:
    """Return what opens a session, counting those the window waits for, and does not do itself."""

    def count(database: Database, *scope: Scope) -> AbstractContextManager[Session]:
        assert current_thread() is not main_thread()
        counts[what] += current_thread().name.startswith("away")
        return opened(database, *scope)

    return count


@pytest.fixture
def transactions(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return how many reads and writes there were on the window's thread."""
    counts: Counter[str] = Counter()
    for what in ("read", "write"):
        monkeypatch.setattr(Database, what, counted(getattr(Database, what), counts, what))
    return counts


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 2), FIRST)
    return screen


@pytest.mark.parametrize("typed_before", ["", "4", LATER])
def test_a_key_is_one_reading_one_visit_and_one_status(screen: Screen, typed_before: str) -> None:
    screen.type_visit(date(2026, 11, 22), typed_before + "5")
    screen.settle()
    screen.find(QWidget, "legPain").setFocus()

    with counting() as counts:
        screen.type_focused("7")
        screen.settle()

    assert counts == {"readings": 1, "visits": 1, "statuses": 1}


def until_said(screen: Screen, transactions: Counter[str]) -> list[Counter[str]]:
    """Return what will have been waited for at each moment that the window says "saved"."""
    said: list[Counter[str]] = []
    screen.open_course.saved.connect(lambda *_words: said.append(transactions.copy()))
    return said


def test_a_new_visit_is_one_write_and_no_read_until_it_is_said(
    screen: Screen, transactions: Counter[str]
) -> None:
    screen.type_visit(date(2026, 11, 22), "57")
    transactions.clear()
    said = until_said(screen, transactions)

    screen.act("saveVisit")
    screen.wait_until(lambda: screen.listed[0].endswith("Visit 2 · today"))

    assert screen.saved_state == "Visit 2 of Keller, Maria saved"
    assert said == [Counter(write=1)]
    assert transactions == {"write": 1, "read": 1}


def test_the_first_visit_of_a_course_is_said_as_soon(
    screen: Screen, transactions: Counter[str]
) -> None:
    screen.add_patient("7", "Meier", "Ana", "Left")
    screen.type_visit(date(2026, 11, 22), FIRST)
    transactions.clear()
    said = until_said(screen, transactions)

    screen.act("saveVisit")

    screen.wait_until(lambda: said == [Counter(write=1)])


def test_an_amendment_is_one_write_and_no_read_until_it_is_said(
    screen: Screen, transactions: Counter[str]
) -> None:
    screen.amend(0)
    screen.type_focused("46")
    transactions.clear()
    said = until_said(screen, transactions)

    screen.act("saveVisit")
    screen.wait_until(lambda: screen.listed[0].endswith("Visit 1 · 20 days ago"))

    assert screen.saved_state == "Visit 1 of Keller, Maria saved"
    assert said == [Counter(write=1)]
    assert transactions == {"write": 1, "read": 1}


def test_the_window_computes_one_status_of_what_is_saved(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 22), "57")
    screen.settle()

    with counting() as counts:
        screen.act("saveVisit")

    assert (counts["readings"], counts["statuses"]) == (2, 1)  # the stored one: elsewhere
