"""What the list of commands says of each of them."""

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tracker.ui.menus.commands.listed import commands
from tracker.ui.menus.table import ACTIONS, Actions
from tracker.ui.menus.titles import MENU_TITLES


def test_whatever_cannot_be_done_now_says_what_it_lacks(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    for name in MENU_TITLES:
        window.menuBar().addMenu(name).setObjectName(f"{name}Menu")
    actions = Actions(window).by_name

    listed = commands(actions)

    assert len(listed) == len(ACTIONS)
    sleeping = [one.name for one in listed if not actions[one.name].isEnabled()]
    assert sleeping
    assert all(one.lacking for one in listed if one.name in sleeping)
