"""A list to choose in which order days are written and read, each shown by an example."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QComboBox

from tracker.domain.values.days import DayOrder
from tracker.domain.words.names import full_day_form, month_words
from tracker.language import tr
from tracker.ui.fields.choice_box import show_choice
from tracker.ui.look.closed_list import ClosedList

_EXAMPLE: Final = date(2026, 11, 3)  # in numbers it can be read both ways


def day_order_box(name: str, shown: DayOrder | None) -> QComboBox:
    """Return the list; its data is a ``DayOrder``, or None for that of the language.

    Args:
        name: Object name.
        shown: The one that is chosen at first.
    """
    box = ClosedList()
    box.setObjectName(name)
    box.setAccessibleName(tr("Order of days"))
    box.setToolTip(
        tr("Days are written so, and a day typed in numbers is read so; else it is refused.")
    )
    box.addItem(tr("as the language"), None)
    for order in DayOrder:
        box.addItem(f"{_written(order)} · {_numbers(order)}", order)
    show_choice(box, shown)
    return box


def _written(order: DayOrder) -> str:
    parts = {"month": month_words(_EXAMPLE.month), "day": _EXAMPLE.day, "year": _EXAMPLE.year}
    return full_day_form(order).format(**parts)


def _numbers(order: DayOrder) -> str:
    parts = (_EXAMPLE.day, _EXAMPLE.month)
    first, second = parts if order is DayOrder.DAY_FIRST else parts[::-1]
    return f"{first}/{second}/{_EXAMPLE.year}"
