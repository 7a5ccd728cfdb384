"""Rows of a server come later: what was shown before stays until they are there."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

from tests.ui.patients.made_up_patients import MadeUpPatients
from tracker.domain.values.changes import Changes
from tracker.services.patient_rows import PatientRow
from tracker.ui.patients.row_pages import RowPages

ORDER = array("q", [1, 2])
PATIENTS = MadeUpPatients(3)
FIRST, SECOND = PATIENTS.row(1), PATIENTS.row(2)
AMENDED = replace(FIRST, visit_count=9)


class Server:
    """Notes whose rows are asked for; they come when somebody says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, ...]] = []
        self.pages = RowPages(self.ask, lambda _why: None)

    def ask(self, patient_ids: Sequence[int]) -> tuple[PatientRow, ...] | None:
        self.asked.append(tuple(patient_ids))
        return None


def test_a_page_is_asked_for_once_while_it_is_on_its_way() -> None:
    server = Server()

    shown = [server.pages.row(ORDER, place) for place in (0, 1, 0)]

    assert shown == [None, None, None]
    assert server.asked == [(1, 2)]
    assert server.pages.awaits(1)


def test_rows_are_known_when_they_have_come() -> None:
    server = Server()
    server.pages.row(ORDER, 0)

    server.pages.take((1, 2), [FIRST, SECOND])

    assert server.pages.row(ORDER, 1) == SECOND
    assert not server.pages.awaits(2)


def test_what_was_shown_before_stays_until_the_new_row_is_there() -> None:
    server = Server()
    server.pages.keep([FIRST, SECOND])

    server.pages.forget(Changes(is_everything=True))
    before = server.pages.row(ORDER, 0)
    server.pages.take((1, 2), [AMENDED, SECOND])

    assert before == FIRST
    assert server.pages.row(ORDER, 0) == AMENDED


def test_what_was_on_its_way_when_somebody_wrote_is_asked_for_again() -> None:
    server = Server()
    server.pages.row(ORDER, 0)

    server.pages.forget(Changes(is_everything=True))
    server.pages.row(ORDER, 0)

    assert server.asked == [(1, 2), (1, 2)]
