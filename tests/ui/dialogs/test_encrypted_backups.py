"""An encrypted copy of a clinic that has no key itself, in the list of backups."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeMessenger
from tracker.models.inspection import RecordCounts
from tracker.services.copies.listing import CopyState, ListedCopy
from tracker.ui.backups.backups_dialog import BackupsDialog
from tracker.ui.backups.copy_words import OF_A_SERVER, ask_secret
from tracker.ui.look.theme import Theme

COPY: Final = ListedCopy(
    file=Path("/backups/clinic-2026-11-20-100000.sqlite3"),
    made_at=datetime(2026, 11, 20, 10, tzinfo=UTC),
    counts=RecordCounts(patients=3, courses=3, visits=9, pages_kept=0),
    byte_count=400_000,
    locked_by="{}",
)
OLDER: Final = replace(
    COPY, file=COPY.file.with_name("older"), made_at=COPY.made_at - timedelta(days=1)
)


def a_dialog(qtbot: QtBot) -> BackupsDialog:
    dialog = BackupsDialog()
    qtbot.addWidget(dialog)
    dialog.show_copies((COPY, OLDER))
    dialog.show()
    return dialog


def test_a_copy_that_is_whole_and_not_opened_can_be_restored_and_says_what_it_is(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = a_dialog(qtbot)

    dialog.show_state(COPY, CopyState.SEALED, "")

    table, restore = dialog.findChild(QTableWidget), dialog.findChild(QPushButton, "restoreBackup")
    assert isinstance(table, QTableWidget)
    assert isinstance(restore, QPushButton)
    state = table.item(0, 5)
    assert state is not None
    spoken = state.data(Qt.ItemDataRole.AccessibleTextRole)
    assert (state.text(), spoken) == ("✓ whole, encrypted", "State: ✓ whole, encrypted")
    assert restore.isEnabled()


def test_a_copy_that_was_opened_stands_chosen_without_being_compared_once_more(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = a_dialog(qtbot)
    asked: list[object] = []
    dialog.chosen.connect(asked.append)

    dialog.choose(OLDER)

    assert (dialog.copy, asked) == (OLDER, [])


def test_why_it_was_not_opened_is_said_before_it_is_asked_again(qtbot: QtBot) -> None:
    messenger = FakeMessenger()
    messenger.secrets = ["four words of a copy"]

    typed = ask_secret(messenger, COPY.file, OF_A_SERVER, "It does not open it.")

    assert typed == "four words of a copy"
    assert messenger.asked[0].startswith(f"It does not open it.\n\n{COPY.file} is encrypted.")
    assert messenger.wanted == ["Passphrase or recovery key"]
