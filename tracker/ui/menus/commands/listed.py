"""The commands as they are now: what they are called, their keys, what they lack."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QAction, QKeySequence

from tracker.language import marked, tr
from tracker.ui.menus.commands.finding import Command
from tracker.ui.menus.table import ACTIONS
from tracker.ui.menus.titles import MENU_TITLES

LACKING: Final = {
    "course": marked("open a course first"),
    "active": marked("open a course that has not ended first"),
    "patient": marked("open a patient first"),
    "clinic": marked("the clinic is not open yet"),
    "": marked("not now"),
}


def commands(actions: Mapping[str, QAction]) -> tuple[Command, ...]:
    """Return every command of the menus, in their order."""
    return tuple(
        Command(
            name=spec.name,
            title=plain(actions[spec.name].text()),
            menu=plain(tr(MENU_TITLES[spec.menu])),
            keys=shown_keys(actions[spec.name].shortcut()),
            lacking="" if actions[spec.name].isEnabled() else tr(LACKING[spec.needs]),
            is_on=actions[spec.name].isChecked() if actions[spec.name].isCheckable() else None,
        )
        for spec in ACTIONS
    )


def plain(title: str) -> str:
    """Return a menu's words without mnemonic and dots."""
    return title.replace("&", "").rstrip("…")


def shown_keys(keys: QKeySequence) -> str:
    """Return keys as this computer writes them; empty for none."""
    written = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return written.replace("Enter", tr("Enter"))  # Qt leaves the name of this key in English
