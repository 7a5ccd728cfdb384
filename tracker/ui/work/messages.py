"""The only place that asks and tells: behind a protocol, so that tests answer instead."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from tracker.language import tr
from tracker.ui.dialogs.faults_dialog import FaultsDialog
from tracker.ui.dialogs.message_dialog import MessageDialog
from tracker.ui.work.privacy import MASK, hides_names

if TYPE_CHECKING:
    from tracker.services.visit_files.table import Fault

_ROLE: Final = QDialogButtonBox.ButtonRole


class Leaving(Enum):
    """What to do with unsaved values."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Messenger(Protocol):
    """Asks the person and tells them."""

    def tell(self, title: str, text: str) -> None:
        """Tell something that needs no answer."""

    def warn(self, title: str, text: str) -> None:
        """Say what happened, what was kept and what to do."""

    def list_faults(self, title: str, faults: "Sequence[Fault]") -> None:
        """List what is wrong in a file."""

    def confirm(self, title: str, text: str, *, yes: str) -> bool:
        """Return whether the person agrees; ``yes`` names the deed."""

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """Return which of several deeds the person chooses, by its place; None for none."""

    def ask_secret(self, title: str, text: str, *, wanted: str = "") -> str | None:
        """Return what is typed unseen; None when it is given up.

        Args:
            title: What it opens.
            text: Why it is needed.
            wanted: What it is, as the field says; empty for a passphrase.
        """

    def ask_leaving(self, text: str) -> Leaving:
        """Return what to do with values that are not saved."""


class QtMessenger:
    """Dialogs over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def tell(self, title: str, text: str) -> None:
        """Tell something that needs no answer."""
        self._say("done", title, text)

    def warn(self, title: str, text: str) -> None:
        """Say what happened, what was kept and what to do."""
        self._say("warning", title, text)

    def list_faults(self, title: str, faults: "Sequence[Fault]") -> None:
        """List what is wrong in a file."""
        dialog = FaultsDialog(title, nameless_faults(faults), self._window)
        dialog.exec()
        dialog.deleteLater()

    def confirm(self, title: str, text: str, *, yes: str) -> bool:
        """Return whether the person agrees; ``yes`` names the deed."""
        box = MessageDialog("question", title, text, self._window)
        agree = box.add_button(yes, _ROLE.AcceptRole, is_primary=True)
        box.add_button(tr("Cancel"), _ROLE.RejectRole)
        return self._answer(box) is agree

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """Return which of several deeds the person chooses, by its place; None for none."""
        box = MessageDialog("question", title, text, self._window)
        buttons = [
            box.add_button(words, _ROLE.AcceptRole, is_primary=place == 0)
            for place, words in enumerate(choices)
        ]
        box.add_button(tr("Cancel"), _ROLE.RejectRole)
        answer = self._answer(box)
        return next((place for place, one in enumerate(buttons) if one is answer), None)

    def ask_secret(self, title: str, text: str, *, wanted: str = "") -> str | None:
        """Return what is typed unseen; None when it is given up."""
        box = MessageDialog("question", title, text, self._window)
        field = box.add_secret(wanted or tr("Passphrase"))
        go_on = box.add_button(tr("Open"), _ROLE.AcceptRole, is_primary=True)
        box.add_button(tr("Cancel"), _ROLE.RejectRole)
        is_typed = self._answer(box) is go_on
        return field.text() if is_typed else None

    def ask_leaving(self, text: str) -> Leaving:
        """Return what to do with values that are not saved."""
        box = MessageDialog("question", tr("Visit not saved"), text, self._window)
        save = box.add_button(tr("&Save"), _ROLE.AcceptRole, is_primary=True)
        discard = box.add_button(tr("&Discard"), _ROLE.ResetRole)
        box.add_button(tr("S&tay"), _ROLE.RejectRole)
        answer = self._answer(box)
        if answer is save:
            return Leaving.SAVE
        return Leaving.DISCARD if answer is discard else Leaving.STAY

    def _say(self, icon: str, title: str, text: str) -> None:
        box = MessageDialog(icon, title, text, self._window)
        box.add_button(tr("OK"), _ROLE.AcceptRole, is_primary=True)
        self._answer(box)

    @staticmethod
    def _answer(box: MessageDialog) -> QPushButton | None:
        box.exec()
        box.deleteLater()
        return box.answer


def nameless_faults(faults: "Sequence[Fault]") -> "Sequence[Fault]":
    """Return what is wrong in a file, without the cells that may name people while those hide."""
    if not hides_names():
        return faults
    # Late: the window opens without the files' columns.
    from tracker.services.visit_files.columns import may_name_somebody  # noqa: PLC0415

    return [
        replace(one, value=MASK) if one.value is not None and may_name_somebody(one.column) else one
        for one in faults
    ]
