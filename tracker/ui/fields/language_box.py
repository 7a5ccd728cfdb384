"""A combo box of the languages the program speaks, after one entry for "as elsewhere"."""

from typing import Final

from PySide6.QtWidgets import QComboBox

from tracker.language import Language

_LANGUAGES: Final = tuple(Language)  # by place: Qt hands an enum of texts back as bare text


def language_box(name: str, spoken: str, usual: str, shown: Language | None) -> QComboBox:
    """Return a combo box; each language stands by its own name.

    Args:
        name: Of the object.
        spoken: What a screen reader says.
        usual: The words for None, e.g. ``as the clinic``.
        shown: What is chosen at first.
    """
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    box.addItems([usual, *(language.own_name for language in _LANGUAGES)])
    box.setCurrentIndex(0 if shown is None else _LANGUAGES.index(shown) + 1)
    return box


def language_of(box: QComboBox) -> Language | None:
    """Return the language a box shows; None for its first entry."""
    place = box.currentIndex()
    return None if place == 0 else _LANGUAGES[place - 1]
