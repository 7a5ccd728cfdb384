"""Help lists every key: those of the menus and those of the form."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tracker.language import Language, languages, speaking
from tracker.ui.look.theme import Theme
from tracker.ui.menus.help_dialogs import FORM_KEYS, KeysDialog, keys_page
from tracker.ui.menus.table import ACTIONS
from tracker.ui.visit.reaction_field import REACTIONS


def listed(dialog: KeysDialog) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    where = keys = ""
    for label in dialog.findChildren(QLabel):
        look, words = label.property("look"), label.text()
        if look == "caption":
            where = words or where
        elif look == "keycap":
            keys = words
        elif look == "keyWords":
            rows.append((where, keys, words))
    return rows


@pytest.mark.parametrize("language", languages())
def test_every_key_of_the_menus_and_the_form_is_listed(
    qtbot: QtBot, theme: Theme, language: Language
) -> None:
    with speaking(language):
        dialog = KeysDialog()
    qtbot.addWidget(dialog)

    rows = listed(dialog)

    assert len(rows) == len([spec for spec in ACTIONS if spec.shortcut]) + len(FORM_KEYS)
    assert all(all(cells) for cells in rows)


@pytest.mark.parametrize("language", languages())
def test_the_keys_stand_on_one_page_of_a_small_screen(
    qtbot: QtBot, theme: Theme, language: Language
) -> None:
    with speaking(language):
        page = keys_page(1366 - 100)
    qtbot.addWidget(page)

    needed = page.sizeHint()

    assert needed.width() <= 1366 - 100
    assert needed.height() <= 560  # of 768, less title, buttons and the bar of the desktop


def test_the_menus_keys_are_called_as_in_the_menus(qtbot: QtBot, theme: Theme) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)

    assert ("Edit", "Ctrl+Enter", "Save visit") in listed(dialog)
    assert ("View", "F9", "Hide names") in listed(dialog)


def test_the_keys_of_the_day_list_are_listed(qtbot: QtBot, theme: Theme) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)

    of_the_day = [row[1:] for row in listed(dialog) if row[0] == "Today's list"]

    assert of_the_day == [
        ("Enter", "opens a new visit"),
        ("Alt+↑  Alt+↓", "earlier, later"),
        ("Del", "did not come, comes after all"),
    ]


def test_the_keys_of_the_reaction_are_those_of_its_field() -> None:
    row, _ = [one for one in FORM_KEYS if one[0] == "Since then"]  # the other is of digits

    assert row[1].split() == [choice.letter for choice in REACTIONS]
