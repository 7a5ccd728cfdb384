"""The foot of the dialogs about people and places: what is pressed first is the last of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.test_every_dialog import out_of_order
from tracker.domain.people.roles import Person
from tracker.domain.values.clinic import ClinicSettings
from tracker.reports.recovery import recovery_sheet
from tracker.services.places.looking import Looked
from tracker.services.places.server_place import ServerPlace
from tracker.ui.look.theme import Theme
from tracker.ui.settings.people_dialog import PeopleDialog
from tracker.ui.settings.place_dialog import PlaceDialog
from tracker.ui.settings.recovery_dialog import RecoveryDialog


def a_place() -> PlaceDialog:
    return PlaceDialog("", ServerPlace(host="server.clinic.example"), Path("/clinic.sqlite3"))


def a_free_place() -> PlaceDialog:
    dialog = a_place()
    dialog.show_found(Looked(place="", is_there=True, is_free=True))
    return dialog


def a_taken_place() -> PlaceDialog:
    dialog = a_place()
    dialog.show_found(Looked(place="", is_there=True, is_free=False, patients=3))
    return dialog


def people() -> PeopleDialog:
    return PeopleDialog([Person(name="Dr. Sample"), Person(name="Ana Sample")], 10)


def a_recovery_key() -> RecoveryDialog:
    key = "7K3M-9QTW-2BXD-5RNV-8HJC-4PGE-6YZA-1SFT"
    return RecoveryDialog(recovery_sheet(key, ClinicSettings(), date(2026, 11, 22)))


@pytest.mark.parametrize("make", [a_place, a_free_place, a_taken_place, people, a_recovery_key])
def test_the_first_button_is_the_last_of_the_foot(
    qtbot: QtBot, theme: Theme, make: Callable[[], QDialog]
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)

    dialog.show()

    assert list(out_of_order(dialog)) == []


def test_nothing_is_offered_that_a_place_does_not_allow(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_taken_place()
    qtbot.addWidget(dialog)

    dialog.show()

    seen = {one.objectName() for one in dialog.findChildren(QPushButton) if one.isVisible()}
    assert {"testPlace", "openPlace"} <= seen
    assert "moveRecords" not in seen
