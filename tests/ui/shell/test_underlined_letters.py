"""Underlined letters: in no language does one stand for two things of a menu or a dialog."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DIALOGS, DialogMeetings
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.language import Language, languages, speaking

MNEMONIC = re.compile(r"(?<!&)&(\w)")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.sqlite3"
    store_samples(path, NOW.date())
    return path


def underlined(window: QWidget) -> Iterator[str]:
    """Yield the texts with an underlined letter that can be pressed in a window now."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QAbstractButton) or (
            isinstance(widget, QLabel) and widget.buddy() is not None
        ):
            yield widget.text()
        elif isinstance(widget, QTabWidget):
            yield from (widget.tabText(index) for index in range(widget.count()))


def twice(texts: Iterator[str] | list[str]) -> set[str]:
    """Return the texts whose letter stands for another one too."""
    found = [(match[1].casefold(), text) for text in texts if (match := MNEMONIC.search(text))]
    counts = Counter(letter for letter, _ in found)
    return {text for letter, text in found if counts[letter] > 1}


@pytest.mark.parametrize("language", languages())
def test_no_letter_of_a_menu_stands_for_two_actions(
    qtbot: QtBot, database: Path, language: Language
) -> None:
    with speaking(language):
        screen = Screen(qtbot, database)
        menus = screen.window.menuBar().findChildren(QMenu)
        found = {menu.title(): twice([a.text() for a in menu.actions()]) for menu in menus}
        screen.close()

    assert found == {menu.title(): set() for menu in menus}


@pytest.mark.parametrize("language", languages())
def test_no_letter_of_the_window_stands_for_two_things(
    qtbot: QtBot, database: Path, language: Language
) -> None:
    with speaking(language):
        screen = Screen(qtbot, database)
        bar = [action.text() for action in screen.window.menuBar().actions()]
        screen.open_patient("Dummy")
        new = twice([*bar, *underlined(screen.window)])
        screen.amend(0)
        amended = twice([*bar, *underlined(screen.window)])
        screen.close()

    assert (new, amended) == (set(), set())


@pytest.mark.parametrize("language", languages())
def test_no_letter_of_a_dialog_stands_for_two_things(
    qtbot: QtBot, database: Path, language: Language
) -> None:
    found: dict[str, set[str]] = {}
    with speaking(language):
        screen = Screen(qtbot, database)
        meetings = DialogMeetings(
            lambda dialog: found.update({dialog.objectName(): twice(underlined(dialog))})
        )
        screen.open_patient("Dummy")
        screen.amend(0)
        for name in DIALOGS:
            screen.act(name)
        screen.close()

    assert {name: texts for name, texts in found.items() if texts} == {}
    assert meetings.count == len(DIALOGS)
