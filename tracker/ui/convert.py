"""Between Qt's values and ours."""

from datetime import date
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox

Choice = TypeVar("Choice", bound=Enum)


def qdate_of(day: date | None) -> QDate | None:
    """Return a day as Qt's date; None stays None."""
    return None if day is None else QDate(day.year, day.month, day.day)


def chosen(box: QComboBox, kind: type[Choice]) -> Choice | None:
    """Return the enum value a combo box shows; None for its blank entry."""
    value = box.currentData()
    return value if isinstance(value, kind) else None


def words_of(value: Enum) -> str:
    """Return an enum's value as words: ``not_sought`` becomes ``not sought``."""
    return str(value.value).replace("_", " ")


def choice_box(name: str, spoken: str, kind: type[Enum], blank: str = "not recorded") -> QComboBox:
    """Return a combo box of an enum's values after a blank entry."""
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    box.addItem(blank, None)
    for value in kind:
        box.addItem(words_of(value).capitalize(), value)
    return box


def show_choice(box: QComboBox, value: Enum | None) -> None:
    """Show an enum value, or the blank entry for None."""
    for index in range(box.count()):
        if box.itemData(index) is value:
            box.setCurrentIndex(index)
            return
    box.setCurrentIndex(0)
