"""Commands whose keys are struck before anything can be done yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tracker.ui.menus.early_keys import EarlyKeys
from tracker.ui.menus.table import Actions
from tracker.ui.menus.titles import MENU_TITLES

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_command_struck_early_and_once_more_in_time_is_done_once(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    for name in MENU_TITLES:
        window.menuBar().addMenu(name).setObjectName(f"{name}Menu")
    actions = Actions(window)
    new_patient = actions.by_name["newPatient"]
    new_patient.setEnabled(False)
    early = EarlyKeys(window, actions)
    done: list[str] = []
    new_patient.triggered.connect(lambda: done.append("newPatient"))
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL_SHIFT)
    assert done == []

    new_patient.setEnabled(True)
    new_patient.trigger()
    early.let_go()

    assert done == ["newPatient"]
