"""Points typed as codes: ``GB30; BL40:both``; a code without a side takes the course's."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from tracker.domain.anatomy import Side
from tracker.domain.checks import ValueOutOfRangeError
from tracker.domain.points import NeedledPoint, parse_point, pinyin

_SEPARATOR: Final = re.compile(r"[;,]")


class PointsInput(QLineEdit):
    """Asks for needled points.

    Signals:
        edited: The person changed the text.
        finished_entry: Enter (the field itself).
        went_back: Backspace in the empty field (the field itself).
        repeat_wanted: ``=`` in the empty field: as last time.
    """

    edited = Signal()
    finished_entry = Signal(object)
    went_back = Signal(object)
    repeat_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("points")
        self.setAccessibleName("Points as codes, for example GB30; BL40:both")
        self.setPlaceholderText("GB30; BL40:both     = as last time")
        self.textEdited.connect(self._on_text_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take ``=`` in the empty field as "as last time", Enter as done."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished_entry.emit(self)
        elif event.text() == "=" and not self.text():
            self.repeat_wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit(self)
        else:
            super().keyPressEvent(event)

    def _on_text_edited(self) -> None:
        self.edited.emit()


def read_points(text: str, side: Side | None) -> tuple[NeedledPoint, ...]:
    """Return the typed points in order; a bare code takes the course's side.

    Raises:
        ValueOutOfRangeError: A code, level or side is not allowed.
    """
    words = [word.strip() for word in _SEPARATOR.split(text)]
    return tuple(_read_point(word, side) for word in words if word)


def _read_point(word: str, side: Side | None) -> NeedledPoint:
    try:
        return parse_point(word)
    except ValueOutOfRangeError:
        if side is None or ":" in word:
            raise
        return parse_point(f"{word}:{side.value}")


def points_text(points: tuple[NeedledPoint, ...]) -> str:
    """Return points as they are typed."""
    return "; ".join(str(point) for point in points)


def points_words(points: tuple[NeedledPoint, ...]) -> str:
    """Return points with their pinyin names: ``GB30 Huantiao left, …``."""
    return ", ".join(_words(point) for point in points)


def _words(point: NeedledPoint) -> str:
    name = "" if point.code == "ASHI" else pinyin(point.code)
    side = None if point.side is None else point.side.value
    return " ".join(part for part in (point.code, point.place, name, side) if part)
