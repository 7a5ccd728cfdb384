"""A combo box of the languages the program speaks, mostly after one entry for "as elsewhere"."""

from PySide6.QtWidgets import QComboBox

from tracker.language import Language, languages
from tracker.ui.look.closed_list import ClosedList


def language_box(name: str, spoken: str, usual: str | None, shown: Language | None) -> QComboBox:
    """Return a combo box; each language stands by its own name.

    One chosen elsewhere that has no catalogue here stands there too, so that it is not lost.

    Args:
        name: Of the object.
        spoken: What a screen reader says.
        usual: The words for None, e.g. ``as the clinic``; None where one must be chosen.
        shown: What is chosen at first.
    """
    box = ClosedList()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    offered: list[Language | None] = [*([] if usual is None else [None]), *languages()]
    if shown not in offered:
        offered.append(shown)
    for language in offered:
        box.addItem((usual or "") if language is None else language.own_name, language)
    box.setCurrentIndex(offered.index(shown))
    return box


def language_of(box: QComboBox) -> Language | None:
    """Return the language a box shows; None for "as elsewhere"."""
    found = box.currentData()
    return found if isinstance(found, Language) else None
