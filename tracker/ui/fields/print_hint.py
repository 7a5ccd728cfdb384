"""Which characters of a text would print as empty boxes, and the hint that says so."""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from tracker.domain.rules.assessment import CourseStatus
from tracker.language import tr
from tracker.pages.typeface import install_fonts

_NOBODYS: Final = 0xFFF42  # of the plane for private use: no typeface has it
_UNSEEN: Final = frozenset({"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"})  # breaks, joiners, selectors


def unprintable(text: str) -> tuple[str, ...]:
    """Return the characters no typeface of this machine knows, each once, as they come."""
    return tuple(one for one in dict.fromkeys(text) if not _is_known(one))


def texts_in(value: object) -> Iterator[str]:
    """Yield every text of a value made of values: of a page what it says, and its events' words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, CourseStatus):
        yield from (event.label for event in value.course.events)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def boxes_words(text: str) -> str:
    """Return what to say before a text prints with boxes; empty where all of it is known."""
    found = unprintable(text)
    if not found:
        return ""
    return tr(
        "No typeface of this computer knows {characters}: empty boxes would print. “./run setup” "
        "installs the typeface, or names its package; then start the program again.",
        characters=" ".join(found),
    )


@cache
def _is_known(character: str) -> bool:
    if character.isascii() or unicodedata.category(character) in _UNSEEN:
        return True
    font = QFont(install_fonts())
    if QFontMetricsF(font).inFontUcs4(ord(character)):
        return True
    layout = QTextLayout(character, font)  # borrows from other typefaces, as printing does
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    is_drawn = bool(runs) and all(index for run in runs for index in run.glyphIndexes())
    # of a script that is shaped and that no typeface has, Qt itself draws boxes and calls them
    # signs of a typeface, which claims to have every character there is
    return is_drawn and not any(run.rawFont().supportsCharacter(_NOBODYS) for run in runs)


class PrintHint(QLabel):
    """Says below a field which of its characters cannot be printed; hidden while all can."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)  # until a layout takes it: never a window of its own
        self.setObjectName(f"{field.objectName()}Hint")
        self.setProperty("look", "warning")
        self.setWordWrap(True)
        self._field = field
        field.textChanged.connect(self._show_hint)
        self._show_hint()

    def _show_hint(self) -> None:
        found = unprintable(self._field.toPlainText())
        words = tr(
            "No typeface of this computer knows {characters}: an empty box would print. "
            "Write it in words.",
            characters=" ".join(found),
        )
        self.setText(words if found else "")
        self.setVisible(bool(found))
