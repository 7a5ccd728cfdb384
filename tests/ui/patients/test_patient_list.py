"""The list of any number of patients: read by need, the place kept, refusals said once."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.patients.made_up_patients import REFUSED, TODAY, MadeUpPatients
from tracker.domain.values.changes import Changes, course_changes
from tracker.domain.values.course import CourseId, PatientId
from tracker.services.patient_order import ROWS_A_PAGE, ListFilter
from tracker.services.patient_rows import FirstList, PatientRow
from tracker.ui.look.theme import Theme
from tracker.ui.patients.list_reading import ListReading
from tracker.ui.patients.panel import PatientPage

MANY = 4_000  # half of them active
ACTIVE_ROWS = MANY // 2 + 2  # with two headings
HEIGHT = 800
SEEN = 20  # rows at most on a screen of that height
Kind = TypeVar("Kind", bound=QWidget)


class Listing:
    """The patient panel on made-up patients, and what is heard of it."""

    def __init__(self, qtbot: QtBot, theme: Theme, patients: MadeUpPatients) -> None:
        self.patients = patients
        self.reading = ListReading(lambda: TODAY)
        self.page = PatientPage(theme, self.reading)
        qtbot.addWidget(self.page)
        self.page.resize(248, HEIGHT)
        self.opened: list[int] = []
        self.refused: list[str] = []
        self.page.patient_chosen.connect(self._note_opened)
        self.page.refused.connect(self.refused.append)
        self.page.show()
        self._wait = qtbot.waitUntil

    def _note_opened(self, row: PatientRow) -> None:
        self.opened.append(row.patient.patient_id or 0)

    @property
    def view(self) -> QListView:
        return found(self.page, QListView, "patientList")

    @property
    def note(self) -> str:
        label = found(self.page, QLabel, "patientListNote")
        return label.text() if label.isVisible() else ""

    @property
    def rows(self) -> int:
        return self.view.model().rowCount()

    @property
    def top(self) -> str:
        return str(self.view.indexAt(self.view.viewport().rect().topLeft()).data())

    def words(self, row: int) -> str:
        return str(self.index(row).data())

    def index(self, row: int) -> QModelIndex:
        return self.view.model().index(row, 0)

    def open(self) -> None:
        """Open the database, read the whole list."""
        first = self.first()
        self.reading.read_from(self.patients)
        self.page.show_first(first)
        self.page.read_whole()
        self.wait(lambda: self.rows > ROWS_A_PAGE + 2)

    def first(self) -> FirstList:
        order = self.patients.order(ListFilter.ACTIVE, TODAY, ROWS_A_PAGE)
        return FirstList(
            counts=self.patients.counts(TODAY),
            order=order,
            rows=self.patients.rows_of(order.patients, TODAY),
        )

    def wait(self, condition: Callable[[], bool]) -> None:
        self._wait(condition)


def found(page: QWidget, kind: type[Kind], name: str) -> Kind:
    widget = page.findChild(kind, name)
    assert isinstance(widget, kind)
    return widget


@pytest.fixture
def listing(qtbot: QtBot, theme: Theme) -> Iterator[Listing]:
    listing = Listing(qtbot, theme, MadeUpPatients(MANY))
    yield listing
    listing.patients.hold.set()
    listing.patients.hold_lists.set()
    listing.reading.close()


def saved(number: int) -> Changes:
    return course_changes(PatientId(number), CourseId(number))


def test_the_chips_above_the_list_show_the_hand(listing: Listing) -> None:
    chips = [
        found(listing.page, QPushButton, f"show{choice}")
        for choice in ("Active", "Attention", "All")
    ]

    shapes = {chip.cursor().shape() for chip in chips}

    assert shapes == {Qt.CursorShape.PointingHandCursor}


def test_the_first_patients_stand_there_before_the_database_is_open(listing: Listing) -> None:
    listing.page.show_first(listing.first())

    assert listing.words(0) == "Needs attention"
    assert listing.words(1) == "Sample 2, Maria"
    assert listing.rows == ROWS_A_PAGE + 2
    assert found(listing.page, QPushButton, "showActive").text() == f"Active {MANY // 2}"


def test_every_patient_has_a_row_and_only_those_seen_are_read(listing: Listing) -> None:
    listing.open()
    listing.patients.read.clear()

    listing.view.verticalScrollBar().setValue(1_000)
    listing.view.grab()

    assert listing.rows == ACTIVE_ROWS
    assert 0 < sum(listing.patients.read) <= 2 * ROWS_A_PAGE


def test_the_first_rows_stay_where_they_are_when_the_whole_list_comes(listing: Listing) -> None:
    listing.page.show_first(listing.first())
    before = listing.words(1), listing.words(4)

    listing.open()

    assert (listing.words(1), listing.words(4)) == before
    assert listing.rows == ACTIVE_ROWS


def test_after_a_visit_only_that_patient_is_read_again(listing: Listing) -> None:
    listing.open()
    listing.view.grab()
    listing.patients.read.clear()
    listing.patients.rename(8, "Roe")

    listing.page.take_changes(saved(8))
    listing.view.grab()

    assert listing.words(5) == "Roe, Maria"
    assert listing.patients.read == [1]


def test_a_new_name_is_told_from_those_of_all_others(listing: Listing) -> None:
    listing.open()
    listing.view.grab()
    listing.patients.read.clear()

    listing.page.take_changes(Changes(patients=frozenset({PatientId(8)})))
    listing.view.grab()

    assert listing.patients.read == [ROWS_A_PAGE]  # anybody may be a namesake now


def test_the_place_in_the_list_stays_when_somebody_comes_in_above(listing: Listing) -> None:
    listing.open()
    listing.page.mark_patient(3_000)
    listing.view.verticalScrollBar().setValue(700)
    before = listing.top
    listing.patients.put_first(3_800)

    listing.page.take_changes(saved(3_800))
    listing.wait(lambda: listing.words(1) == "Sample 3800, Maria")

    assert listing.top == before
    assert listing.view.currentIndex().data() == "Sample 3000, Maria"
    assert listing.opened == []


def test_at_the_top_of_the_list_whoever_comes_in_is_seen(listing: Listing) -> None:
    listing.open()
    listing.patients.put_first(3_800)

    listing.page.take_changes(saved(3_800))
    listing.wait(lambda: listing.words(1) == "Sample 3800, Maria")

    assert listing.top == "Needs attention"


def test_a_saved_visit_moves_its_row_before_the_whole_list_is_read(listing: Listing) -> None:
    listing.open()
    listing.patients.hold_lists.clear()
    listing.patients.put_first(3_800)

    listing.page.take_changes(saved(3_800))
    listing.wait(lambda: listing.words(1) == "Sample 3800, Maria")

    assert listing.rows == ACTIVE_ROWS
    assert listing.patients.moves == [3_800]


def test_what_changed_elsewhere_is_read_some_time_after_a_saved_visit(listing: Listing) -> None:
    listing.open()
    listing.patients.put_first(3_000)  # by another program
    listing.patients.put_first(3_800)

    listing.page.take_changes(saved(3_800))
    listing.wait(lambda: listing.words(2) == "Sample 3000, Maria")

    assert listing.words(1) == "Sample 3800, Maria"


def test_the_counts_are_true_where_a_chip_is_clicked_right_after_a_change(
    listing: Listing,
) -> None:
    listing.open()
    listing.patients.leave(8)
    active = found(listing.page, QPushButton, "showActive")

    listing.page.take_changes(saved(8))
    found(listing.page, QPushButton, "showAttention").click()

    listing.wait(lambda: active.text() == f"Active {MANY // 2 - 1}")


def test_whoever_is_sought_right_after_a_saved_visit_is_seen_among_all(listing: Listing) -> None:
    listing.open()
    listing.page.take_changes(saved(3_333))

    listing.page.select_patient(3_333)
    listing.wait(lambda: listing.rows == MANY)

    assert listing.view.currentIndex().data() == "Sample 3333, Maria"
    assert listing.words(0) == "Sample 1, Maria"


def test_two_visits_saved_at_once_are_both_seen(listing: Listing) -> None:
    listing.open()
    listing.patients.put_first(3_000)
    listing.patients.put_first(3_800)

    listing.page.take_changes(saved(3_000))
    listing.page.take_changes(saved(3_800))
    listing.wait(lambda: listing.words(2) == "Sample 3000, Maria")

    assert listing.words(1) == "Sample 3800, Maria"


def test_a_list_that_grows_keeps_whoever_is_chosen_and_the_place(
    qtbot: QtBot, listing: Listing
) -> None:
    listing.open()
    listing.patients.hold_lists.clear()
    found(listing.page, QPushButton, "showAll").click()
    listing.view.setCurrentIndex(listing.index(50))
    listing.view.verticalScrollBar().setValue(40)
    before, opened = listing.top, list(listing.opened)
    current = QPersistentModelIndex(listing.view.currentIndex())

    listing.patients.hold_lists.set()
    listing.wait(lambda: listing.rows == MANY)

    assert listing.top == before
    assert current.isValid()  # nothing was taken out and put in again
    assert listing.view.currentIndex() == current
    assert listing.opened == opened


def test_end_goes_to_the_last_patient_of_a_list_that_is_still_being_read(
    qtbot: QtBot, listing: Listing
) -> None:
    listing.open()
    listing.patients.hold_lists.clear()
    found(listing.page, QPushButton, "showAll").click()
    listing.view.setCurrentIndex(listing.index(0))
    listing.opened.clear()

    qtbot.keyClick(listing.view, Qt.Key.Key_End)
    was_opened = list(listing.opened)
    listing.patients.hold_lists.set()
    listing.wait(lambda: bool(listing.opened))

    assert was_opened == []
    assert listing.opened == [MANY]


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_a_key_past_the_top_of_a_list_waits_for_all_of_it(
    qtbot: QtBot, listing: Listing, key: Qt.Key
) -> None:
    listing.open()
    listing.patients.hold_lists.clear()
    found(listing.page, QPushButton, "showAll").click()
    listing.view.setCurrentIndex(listing.index(ROWS_A_PAGE - 2))  # the last but one
    listing.opened.clear()

    qtbot.keyClick(listing.view, key)
    was_opened = list(listing.opened)
    listing.patients.hold_lists.set()
    listing.wait(lambda: bool(listing.opened))

    assert was_opened == []
    assert ROWS_A_PAGE <= listing.opened[0] <= ROWS_A_PAGE + SEEN


def test_whoever_is_clicked_while_end_waits_stays_chosen(qtbot: QtBot, listing: Listing) -> None:
    listing.open()
    listing.patients.hold_lists.clear()
    found(listing.page, QPushButton, "showAll").click()
    listing.view.setCurrentIndex(listing.index(0))
    qtbot.keyClick(listing.view, Qt.Key.Key_End)

    place = listing.view.visualRect(listing.index(3)).center()
    qtbot.mouseClick(listing.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    listing.patients.hold_lists.set()
    listing.wait(lambda: listing.rows == MANY)

    assert listing.view.currentIndex().row() == 3


def test_end_goes_to_the_last_that_could_be_read(qtbot: QtBot, listing: Listing) -> None:
    listing.open()
    listing.patients.hold_lists.clear()
    found(listing.page, QPushButton, "showAll").click()
    listing.view.setCurrentIndex(listing.index(0))
    qtbot.keyClick(listing.view, Qt.Key.Key_End)
    listing.patients.is_refusing = True

    listing.patients.hold_lists.set()
    listing.wait(lambda: bool(listing.refused))

    assert listing.view.currentIndex().row() == ROWS_A_PAGE - 1


def test_another_chip_is_answered_in_place_of_the_list_that_still_comes(
    qtbot: QtBot, listing: Listing
) -> None:
    listing.open()
    listing.patients.hold_lists.clear()
    found(listing.page, QPushButton, "showAll").click()

    qtbot.wait(0)  # its whole order is being read now
    found(listing.page, QPushButton, "showActive").click()
    with qtbot.waitSignal(listing.reading.listed):
        listing.patients.hold_lists.set()

    assert listing.rows == ACTIVE_ROWS


def test_a_chip_shows_the_top_of_its_list_at_once_and_then_all(listing: Listing) -> None:
    listing.open()

    found(listing.page, QPushButton, "showAll").click()

    assert listing.words(0) == "Sample 1, Maria"
    listing.wait(lambda: listing.rows == MANY)


def test_a_patient_of_another_list_is_opened_at_once_and_seen_among_all(listing: Listing) -> None:
    listing.open()

    listing.page.select_patient(3_333)

    assert listing.opened == [3_333]
    listing.wait(lambda: listing.rows == MANY)
    current = listing.view.currentIndex()
    assert current.data() == "Sample 3333, Maria"
    assert listing.view.viewport().rect().contains(listing.view.visualRect(current))
    assert found(listing.page, QPushButton, "showAll").isChecked()
    assert listing.opened == [3_333]


def test_a_new_patient_is_looked_for_in_the_list_that_is_being_read(
    qtbot: QtBot, listing: Listing
) -> None:
    listing.open()
    listing.patients.put_first(3_800)
    listing.page.take_changes(Changes(patients=frozenset({PatientId(3_800)})))

    listing.page.select_patient(3_800)
    listing.wait(lambda: listing.words(1) == "Sample 3800, Maria")

    assert found(listing.page, QPushButton, "showActive").isChecked()
    assert listing.view.currentIndex().data() == "Sample 3800, Maria"


@pytest.mark.parametrize(("clinic_id", "opened"), [("id-3333", 3_333), ("id-8", 8), ("id-0", 2)])
def test_a_patient_is_chosen_by_the_clinic_s_id_else_the_first(
    listing: Listing, clinic_id: str, opened: int
) -> None:
    listing.open()

    listing.page.choose(clinic_id)

    assert listing.opened == [opened]


def test_rows_that_cannot_be_read_are_said_once_and_shown_as_such(
    qtbot: QtBot, listing: Listing
) -> None:
    listing.open()
    listing.patients.is_refusing = True

    for row in (500, 700, 900):
        listing.view.verticalScrollBar().setValue(row)
        listing.view.grab()
    listing.wait(lambda: bool(listing.refused))

    assert listing.refused == [REFUSED]
    assert listing.words(905) == "Cannot be read at the moment"


def test_a_row_that_could_not_be_read_is_tried_again_when_it_is_chosen(listing: Listing) -> None:
    listing.open()
    listing.patients.is_refusing = True
    assert listing.words(905) == "Cannot be read at the moment"
    listing.patients.is_refusing = False

    listing.view.setCurrentIndex(listing.index(905))

    assert listing.words(905) == "Sample 1808, Maria"
    assert listing.opened == [1_808]


def test_a_click_on_what_cannot_be_read_goes_nowhere(qtbot: QtBot, listing: Listing) -> None:
    listing.open()
    listing.patients.is_refusing = True
    listing.view.verticalScrollBar().setValue(900)
    entered: list[bool] = []
    listing.page.entered.connect(lambda: entered.append(True))

    place = listing.view.visualRect(listing.index(905)).center()
    qtbot.mouseClick(listing.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert listing.opened == []
    assert entered == []


def test_a_list_that_cannot_be_read_is_said_and_the_old_one_stays(listing: Listing) -> None:
    listing.open()
    listing.patients.is_refusing = True

    listing.page.take_changes(saved(8))
    listing.wait(lambda: bool(listing.refused))

    assert listing.refused == [REFUSED]
    assert listing.rows == ACTIVE_ROWS


def test_a_chip_whose_list_cannot_be_read_shows_nobody_else(listing: Listing) -> None:
    listing.open()
    listing.patients.is_refusing = True

    found(listing.page, QPushButton, "showAttention").click()

    assert listing.rows == 0
    assert listing.note == "Cannot be read at the moment"
    assert listing.refused == [REFUSED]


def test_letters_typed_in_the_list_are_searched_for(qtbot: QtBot, listing: Listing) -> None:
    listing.open()
    listing.patients.read.clear()

    qtbot.keyClicks(listing.view, "s")

    assert found(listing.page, QWidget, "patientSearch").property("text") == "s"
    assert sum(listing.patients.read) <= ROWS_A_PAGE


def test_no_more_rows_are_kept_than_a_screen_needs(listing: Listing) -> None:
    listing.open()
    for row in range(0, ACTIVE_ROWS, SEEN):
        listing.words(row)
    listing.patients.read.clear()

    listing.words(ACTIVE_ROWS - 1)
    listing.words(2)

    assert listing.patients.read == [ROWS_A_PAGE]  # the last page is known, the first no more
