"""While the search finds nobody the keys of visit and print mean nobody, and say so."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QPushButton, QWidget

from tests.window.dialogs import DialogFiller
from tests.window.screen import NOW, Screen
from tracker.ui.shell.status_line import StatusLine

CONTROL = Qt.KeyboardModifier.ControlModifier
NOBODY = "Nobody is chosen: the search finds nobody. Esc clears it."
OFFERS = ("newPatientByName", "findByWords")


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.press(Qt.Key.Key_N, CONTROL)
    screen.type_focused("58")
    screen.press(Qt.Key.Key_K, CONTROL)
    screen.search("Zzz")
    return screen


def focused() -> str:
    found = QApplication.focusWidget()
    return "" if found is None else found.objectName()


def said(screen: Screen) -> str:
    return screen.find(StatusLine, "statusLine").currentMessage()


def searched(screen: Screen) -> str:
    return screen.find(QLineEdit, "patientSearch").text()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_P, Qt.Key.Key_H, Qt.Key.Key_N]
)
@pytest.mark.parametrize("place", ["patientSearch", "newPatientByName", "legPain", "note"])
def test_a_key_of_visit_or_print_says_why_it_does_nothing(
    screen: Screen, key: Qt.Key, place: str
) -> None:
    screen.find(QWidget, place).setFocus()

    screen.press(key, CONTROL)

    assert said(screen) == NOBODY
    assert (focused(), screen.column("Date")) == (place, [])
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("button", ["saveVisit", "printButton", "planButton"])
def test_a_button_does_as_its_key_does(screen: Screen, button: str) -> None:
    screen.click(button)

    assert said(screen) == NOBODY
    assert screen.column("Date") == []
    assert QApplication.activeModalWidget() is None


def click_in_window(screen: Screen, name: str) -> None:
    """Press where something stands, as the system hands a press to the window."""
    there = screen.find(QWidget, name)
    place = there.mapTo(screen.window, there.rect().center())
    handle = screen.window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QApplication.processEvents()


@pytest.mark.parametrize("field", ["legPain", "tingling", "reaction", "note"])
def test_the_form_takes_nothing_by_the_pointer_and_says_why(screen: Screen, field: str) -> None:
    before = screen.open_course.form.state()

    click_in_window(screen, field)

    assert said(screen) == NOBODY
    assert screen.open_course.form.state() == before
    assert focused() == "patientSearch"


@pytest.mark.parametrize(("field", "key"), [("legPain", "7"), ("note", "x"), ("redFlags", "n")])
def test_nothing_is_typed_into_the_form_and_it_says_why(
    screen: Screen, field: str, key: str
) -> None:
    before = screen.open_course.form.state()
    screen.find(QWidget, field).setFocus()

    screen.type_focused(key)

    assert said(screen) == NOBODY
    assert screen.open_course.form.state() == before


def test_the_form_takes_the_pointer_again_after_escape(screen: Screen) -> None:
    before = screen.open_course.form.state()
    screen.press(Qt.Key.Key_Escape)
    screen.type_focused("3")  # the reach that was asked for
    typed = screen.open_course.form.state()

    click_in_window(screen, "tingling")

    assert before != typed
    assert typed != screen.open_course.form.state()


@pytest.mark.parametrize("place", ["patientSearch", *OFFERS, "showActive", "filterPatients"])
def test_escape_in_the_list_s_pane_brings_back_who_was_open(screen: Screen, place: str) -> None:
    screen.press(Qt.Key.Key_P, CONTROL)
    screen.find(QWidget, place).setFocus()

    screen.press(Qt.Key.Key_Escape)

    assert (searched(screen), said(screen)) == ("", "")
    assert str(screen.find(QListView, "patientList").currentIndex().data()).startswith("Keller")
    assert focused() == "painReach"  # where the keys were


def test_what_was_typed_can_be_saved_again_after_escape(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Return, CONTROL)
    screen.press(Qt.Key.Key_Escape)

    screen.press(Qt.Key.Key_Return, CONTROL)

    assert len(screen.column("Date")) == 1
    assert screen.saved_state.startswith("Visit 1")


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_and_enter_go_to_what_is_offered(screen: Screen, key: Qt.Key) -> None:
    screen.press(key)

    assert focused() == "newPatientByName"


def test_enter_takes_the_offer(screen: Screen) -> None:
    names: list[str] = []

    def note(dialog: QDialog) -> None:
        family = dialog.findChild(QLineEdit, "familyName")
        assert isinstance(family, QLineEdit)
        names.append(family.text())
        dialog.reject()

    screen.press(Qt.Key.Key_Down)
    filler = DialogFiller([("patientDialog", note)])
    filler.start()
    screen.press(Qt.Key.Key_Return)

    assert names == ["Zzz"]


def test_enter_that_is_held_takes_no_offer(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Return)

    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(screen.find(QPushButton, "newPatientByName"), held)

    assert QApplication.activeModalWidget() is None


def test_what_is_typed_at_an_offer_goes_on_with_the_search(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Return)

    screen.press(Qt.Key.Key_Backspace)
    screen.type_focused("y")

    assert (focused(), searched(screen)) == ("patientSearch", "Zzy")


def test_undo_in_the_search_stays_that_of_its_text(screen: Screen) -> None:
    screen.press(Qt.Key.Key_Z, CONTROL)

    assert searched(screen) != "Zzz"
    assert said(screen) == ""


def test_once_somebody_is_found_the_keys_mean_that_patient(screen: Screen) -> None:
    screen.press(Qt.Key.Key_P, CONTROL)
    screen.open_patient("Kel")

    screen.press(Qt.Key.Key_Return, CONTROL)

    assert said(screen) == ""
    assert len(screen.column("Date")) == 1
    assert NOW.strftime("%b %d") in screen.column("Date")[0]
