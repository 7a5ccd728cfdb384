"""Searching while somebody types: the newest text counts, Enter waits for its answer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.patients.made_up_patients import REFUSED, MadeUpPatients
from tests.ui.patients.test_patient_list import Listing, found
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.ui.look.theme import Theme
from tracker.ui.patients.search_box import SearchBox


@pytest.fixture
def listing(qtbot: QtBot, theme: Theme) -> Iterator[Listing]:
    patients = MadeUpPatients(400)
    for number, name in ((20, "Kelter"), (30, "Keller"), (41, "Kim")):
        patients.rename(number, name)
    listing = Listing(qtbot, theme, patients)
    listing.open()
    yield listing
    patients.hold.set()
    listing.reading.close()


def box(listing: Listing) -> SearchBox:
    return found(listing.page, SearchBox, "patientSearch")


def shown(listing: Listing) -> list[str]:
    return [listing.words(row).split(",")[0] for row in range(listing.rows)]


def type_search(qtbot: QtBot, listing: Listing, text: str) -> None:
    qtbot.keyClicks(box(listing), text)


def test_who_has_the_text_is_listed(qtbot: QtBot, listing: Listing) -> None:
    type_search(qtbot, listing, "kel")

    listing.wait(lambda: shown(listing) == ["Kelter", "Keller"])


def test_an_answer_to_an_older_text_is_never_shown(qtbot: QtBot, listing: Listing) -> None:
    seen: list[list[str]] = []
    listing.view.model().modelReset.connect(lambda: seen.append(shown(listing)))
    listing.patients.hold.clear()

    type_search(qtbot, listing, "kelle")
    listing.patients.hold.set()
    listing.wait(lambda: box(listing).answered == "kelle")

    assert seen == [["Keller"]]


def test_enter_waits_for_the_answer_to_what_was_typed(qtbot: QtBot, listing: Listing) -> None:
    type_search(qtbot, listing, "kel")
    listing.wait(lambda: shown(listing) == ["Kelter", "Keller"])
    listing.patients.hold.clear()

    type_search(qtbot, listing, "l")
    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    opened_before = list(listing.opened)
    listing.patients.hold.set()
    listing.wait(lambda: bool(listing.opened))

    assert opened_before == []  # not Kelter, whom the older text had found
    assert listing.opened == [30]


def test_enter_opens_the_first_and_shows_the_list_around(qtbot: QtBot, listing: Listing) -> None:
    type_search(qtbot, listing, "kel")

    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    listing.wait(lambda: listing.opened == [20])

    assert box(listing).text() == ""
    assert listing.rows == 202
    assert listing.view.currentIndex().data() == "Kelter, Maria"


def test_a_patient_found_outside_the_list_is_shown_among_all(
    qtbot: QtBot, listing: Listing
) -> None:
    type_search(qtbot, listing, "kim")

    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    listing.wait(lambda: listing.rows == 400)

    assert listing.opened == [41]
    assert listing.view.currentIndex().data() == "Kim, Maria"


def test_enter_where_nobody_was_found_opens_nobody(qtbot: QtBot, listing: Listing) -> None:
    type_search(qtbot, listing, "zzz")

    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    listing.wait(lambda: listing.note == "Nobody found for “zzz”.")

    assert listing.opened == []
    assert box(listing).text() == "zzz"
    assert found(listing.page, QPushButton, "newPatientByName").isVisible()


def test_keys_after_enter_go_where_the_answer_sends_them(qtbot: QtBot, listing: Listing) -> None:
    form = QLineEdit(listing.page)
    qtbot.addWidget(form)
    form.show()
    listing.page.entered.connect(form.setFocus)
    listing.page.activateWindow()
    box(listing).setFocus()
    listing.wait(lambda: QApplication.focusWidget() is box(listing))
    listing.patients.hold.clear()

    qtbot.keyClicks(box(listing), "kel")
    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    qtbot.keyClicks(box(listing), "57")
    listing.patients.hold.set()
    listing.wait(lambda: form.text() == "57")

    assert listing.opened == [20]


def test_whoever_leaves_the_search_has_nobody_opened_later(qtbot: QtBot, listing: Listing) -> None:
    listing.page.activateWindow()
    box(listing).setFocus()
    listing.wait(lambda: QApplication.focusWidget() is box(listing))
    listing.patients.hold.clear()
    qtbot.keyClicks(box(listing), "kel")
    qtbot.keyClick(box(listing), Qt.Key.Key_Return)

    found(listing.page, QPushButton, "showAll").setFocus()
    listing.patients.hold.set()
    listing.wait(lambda: shown(listing) == ["Kelter", "Keller"])

    assert listing.opened == []


def test_a_change_meanwhile_does_not_take_the_search_back(qtbot: QtBot, listing: Listing) -> None:
    type_search(qtbot, listing, "kel")
    listing.wait(lambda: shown(listing) == ["Kelter", "Keller"])
    listing.patients.hold.clear()

    type_search(qtbot, listing, "l")
    listing.page.take_changes(Changes(is_everything=True))
    listing.patients.hold.set()

    listing.wait(lambda: shown(listing) == ["Keller"])


def test_who_is_found_follows_what_changes(qtbot: QtBot, listing: Listing) -> None:
    type_search(qtbot, listing, "kel")
    listing.wait(lambda: shown(listing) == ["Kelter", "Keller"])
    listing.patients.rename(20, "Roe")

    listing.page.take_changes(Changes(patients=frozenset({PatientId(20)})))

    listing.wait(lambda: shown(listing) == ["Keller"])


def test_escape_ends_the_search_and_its_waiting(qtbot: QtBot, listing: Listing) -> None:
    listing.patients.hold.clear()
    type_search(qtbot, listing, "kel")
    qtbot.keyClick(box(listing), Qt.Key.Key_Return)

    qtbot.keyClick(box(listing), Qt.Key.Key_Escape)
    listing.patients.hold.set()
    type_search(qtbot, listing, "kim")
    listing.wait(lambda: shown(listing) == ["Kim"])

    assert listing.opened == []


def test_down_waits_too_and_goes_on_into_who_was_found(qtbot: QtBot, listing: Listing) -> None:
    listing.patients.hold.clear()
    type_search(qtbot, listing, "kim")

    qtbot.keyClick(box(listing), Qt.Key.Key_Down)
    listing.patients.hold.set()
    listing.wait(lambda: listing.opened == [41])

    assert shown(listing) == ["Kim"]


def test_a_search_that_is_refused_is_said_once_and_enter_tries_again(
    qtbot: QtBot, listing: Listing
) -> None:
    listing.patients.is_refusing = True
    type_search(qtbot, listing, "kim")
    listing.wait(lambda: bool(listing.refused))
    listing.patients.is_refusing = False

    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    listing.wait(lambda: listing.opened == [41])

    assert listing.refused == [REFUSED]


def test_enter_whose_search_is_refused_says_so_each_time(qtbot: QtBot, listing: Listing) -> None:
    listing.patients.is_refusing = True
    type_search(qtbot, listing, "kim")
    listing.wait(lambda: listing.refused == [REFUSED])

    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    listing.wait(lambda: listing.refused == [REFUSED, REFUSED])

    assert listing.opened == []


def test_what_was_typed_before_the_database_was_open_is_searched_for_then(
    qtbot: QtBot, theme: Theme
) -> None:
    listing = Listing(qtbot, theme, MadeUpPatients(400))
    listing.page.show_first(listing.first())
    qtbot.keyClicks(box(listing), "sample 41")
    qtbot.keyClick(box(listing), Qt.Key.Key_Return)
    opened_before = list(listing.opened)

    listing.reading.read_from(listing.patients)
    listing.wait(lambda: listing.opened == [41])

    assert opened_before == []
    listing.reading.close()
