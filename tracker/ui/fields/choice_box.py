"""Between Qt's values and ours."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox

from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import capitalized
from tracker.language import tr
from tracker.ui.look.closed_list import ClosedList

Choice = TypeVar("Choice", bound=Enum)


def qdate_of(day: date | None) -> QDate | None:
    """Return a day as Qt's date; None stays None."""
    return None if day is None else QDate(day.year, day.month, day.day)


def chosen(box: QComboBox, kind: type[Choice]) -> Choice | None:
    """Return the enum value a combo box shows; None for its blank entry."""
    value = box.currentData()
    return value if isinstance(value, kind) else None


def choice_box(
    name: str,
    spoken: str,
    kind: type[Choice],
    blank: str = "",
    words: Callable[[Choice], str] = choice_words,
) -> ClosedList:
    """Return a combo box of an enum's values after a blank entry, ``not recorded`` at first."""
    box = ClosedList()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    box.addItem(blank or tr("not recorded"), None)
    for value in kind:
        box.addItem(capitalized(words(value)), value)
    return box


def show_choice(box: QComboBox, value: Enum | None) -> None:
    """Show an enum value, or the blank entry for None."""
    for index in range(box.count()):
        if box.itemData(index) is value:
            box.setCurrentIndex(index)
            return
    box.setCurrentIndex(0)


def named_choices(
    name: str, words: Mapping[Choice, str], shown: Choice, comment: str = ""
) -> QComboBox:
    """Return a combo box of some of an enum's values in words; the first where none is shown.

    Args:
        name: The box's.
        words: Of each value, to be translated.
        shown: The value at first.
        comment: Which use of the words is meant.
    """
    box = ClosedList()
    box.setObjectName(name)
    box.addItems([tr(one, comment) for one in words.values()])
    box.setCurrentIndex([*words].index(shown) if shown in words else 0)
    return box
