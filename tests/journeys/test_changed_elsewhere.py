"""A change from outside the form: the form stays where it was, the list says it at once."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit

from tests.window.dialogs import DialogFiller
from tests.window.screen import Screen
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.score_input import ScoreInput

KEYS = "5856510\n5\n7n"


@pytest.fixture
def screen(screen: Screen) -> Screen:
    for on in (date(2026, 11, 2), date(2026, 11, 9)):
        screen.log_visit(on, KEYS)
    return screen


def rename(screen: Screen, family: str) -> None:
    """Correct the family name in the patient's details."""

    def fill(dialog: QDialog) -> None:
        line = dialog.findChild(QLineEdit, "familyName")
        assert isinstance(line, QLineEdit)
        line.setText(family)

    meet(screen, "patientDialog", fill, "editPatient")


def meet(screen: Screen, name: str, fill: Callable[[QDialog], None], act: str) -> None:
    filler = DialogFiller([(name, fill)])
    filler.start()
    screen.act(act)
    screen.take_keys()


def heading(screen: Screen) -> str:
    return " ".join(screen.find(QLabel, name).text() for name in ("formHeading", "visitNumber"))


def test_the_form_stays_on_the_visit_that_is_amended(screen: Screen) -> None:
    screen.amend(1)
    before = heading(screen)

    rename(screen, "Keller-Ruiz")

    assert "1" in before
    assert heading(screen) == before
    assert screen.find(DayField, "visitDate").day == date(2026, 11, 2)


def test_what_was_typed_into_an_amendment_stays_with_it(screen: Screen) -> None:
    screen.amend(1)
    before = heading(screen)
    screen.type_focused("47")

    rename(screen, "Keller-Ruiz")

    assert heading(screen) == before
    assert screen.find(ScoreInput, "legPain").value == 7


def test_a_new_visit_stays_a_new_visit_with_what_was_typed(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 20), "47")

    rename(screen, "Keller-Ruiz")

    assert heading(screen).startswith("New visit")
    assert screen.find(ScoreInput, "legPain").value == 7
    assert "not saved yet" in screen.saved_state
    assert screen.window.windowTitle().startswith("Keller-Ruiz")


def test_the_list_and_the_window_say_a_corrected_name_at_once(screen: Screen) -> None:
    rename(screen, "Keller-Ruiz")

    screen.wait_until(lambda: screen.listed[0].startswith("Keller-Ruiz"))
    assert screen.window.windowTitle().startswith("Keller-Ruiz")
