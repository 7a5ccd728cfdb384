"""Points typed as codes: ``GB30; BL40:both``; a code without a side takes the course's."""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from tracker.domain.values.anatomy import Side
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.points import NeedledPoint, PointSide, parse_point, pinyin, suggest
from tracker.domain.words.choices import choice_words, point_words
from tracker.language import languages, speaking, tr
from tracker.ui.fields.clean_text import keep_to_one_line
from tracker.ui.fields.point_chips import chip_words, paint_chips
from tracker.ui.fields.suggestion_list import SuggestionList

_SEPARATOR: Final = re.compile(r"[;,]")
_LAST_WORD: Final = re.compile(r"[^;,]*$")
_SUGGESTIONS_MAX: Final = 8
_OPEN_CODES: Final = frozenset({"EX-B2", "ASHI"})  # a level or a place must follow
_LETTERS_MIN: Final = 2  # letters before points are suggested: one letter names a channel


class PointsInput(QLineEdit):
    """Asks for needled points, and suggests them by code, alias or pinyin.

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

    def __init__(self, name: str = "points") -> None:
        super().__init__()
        keep_to_one_line(self)
        self.setObjectName(name)
        self.setAccessibleName(tr("Points as codes, for example GB30; BL40:both"))
        self.setPlaceholderText(tr("GB30; BL40:both     = as last time"))
        self.textEdited.connect(self._on_text_edited)
        self._fitting: tuple[str, ...] = ()
        self._side: Side | None = None
        self._chips: tuple[str, ...] = ()
        self.textChanged.connect(self._on_text_changed)
        self._list = SuggestionList(self, tr("Points that fit"))
        self._list.taken.connect(self._take)

    def show_side(self, side: Side | None) -> None:
        """Take the side of a point that is typed without one."""
        self._side = side
        self._on_text_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the points as chips while nobody types here and every one of them can be read."""
        chips = () if self.hasFocus() else self._chips
        if not chips:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, self)
        paint_chips(painter, QRectF(self.rect()), chips)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take ``=`` in the empty field as "as last time", Enter as done."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_enter()
        elif event.text() == "=" and not self.text():
            self.repeat_wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit(self)
        elif not self._take_list_key(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the suggestions away with the focus."""
        super().focusOutEvent(event)
        self._list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the suggestions away with the field."""
        super().hideEvent(event)
        self._list.hide()

    def _take_enter(self) -> None:
        row = self._list.marked_row
        if row is None:
            self._list.hide()
            self.finished_entry.emit(self)
        else:
            self._take(row)

    def _take_list_key(self, event: QKeyEvent) -> bool:
        if not self._list.isVisible():
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
            self.setAccessibleDescription(self._list.marked_words)
        elif key == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            return False
        return True

    def _suggest(self) -> None:
        word = _word_before(self.text(), self.cursorPosition())
        is_asked = len(word) >= _LETTERS_MIN and self.hasFocus()
        fitting = suggest(word, _SUGGESTIONS_MAX) if is_asked else ()
        is_whole = len(fitting) == 1 and fitting[0] == word.upper()
        self._fitting = () if is_whole else fitting
        self._list.offer([_offer(code) for code in self._fitting])

    def _take(self, row: int) -> None:
        code = self._fitting[row]
        text, at = self.text(), self.cursorPosition()
        kept = _LAST_WORD.sub("", text[:at]).rstrip()
        is_open = code in _OPEN_CODES
        before = f"{kept} {code}{' ' if is_open else ''}".lstrip()
        self.setText(before + text[at:])
        self.setCursorPosition(len(before))
        self._list.hide()
        self.edited.emit()

    def _on_text_changed(self) -> None:
        words = typed_words(self.text(), self._side)
        self.setToolTip(words)
        try:
            points = read_points(self.text(), self._side)
        except ValueOutOfRangeError:
            points = ()
        self._chips = tuple(chip_words(point) for point in points)
        self.update()

    def _on_text_edited(self) -> None:
        self._suggest()
        self.edited.emit()


def _word_before(text: str, at: int) -> str:
    found = _LAST_WORD.search(text[:at])
    return found.group().strip() if found else ""


def _offer(code: str) -> str:
    name = pinyin(code)
    return f"{code}  {name}" if name else code


def typed_words(text: str, side: Side | None) -> str:
    """Return the typed points with their names; what is not a point yet stands as typed."""
    return ", ".join(_typed_word(word, side) for word in _words_of(text))


def _typed_word(word: str, side: Side | None) -> str:
    try:
        return _words(_read_point(word, side))
    except ValueOutOfRangeError:
        return f"{word} ?"


def with_points(text: str, more: str) -> str:
    """Return typed points with others behind them."""
    return "; ".join([*_words_of(text), *_words_of(more)])


def without_point(text: str, code: str) -> str:
    """Return typed points without one, wherever and on whichever side it stands."""
    kept = [word for word in _words_of(text) if _code_of(word) != code]
    return text if len(kept) == len(_words_of(text)) else "; ".join(kept)


def _code_of(word: str) -> str | None:
    coded = _with_coded_side(word)
    for words in (coded, f"{coded}:both"):
        try:
            return parse_point(words).code
        except ValueOutOfRangeError:
            continue
    return None


def _words_of(text: str) -> list[str]:
    return [word.strip() for word in _SEPARATOR.split(text) if word.strip()]


def read_points(text: str, side: Side | None) -> tuple[NeedledPoint, ...]:
    """Return the typed points in order; a bare code takes the course's side.

    Raises:
        ValueOutOfRangeError: A code, level or side is not allowed.
    """
    return tuple(_read_point(word, side) for word in _words_of(text))


def _read_point(word: str, side: Side | None) -> NeedledPoint:
    try:
        return _parsed(word, side)
    except ValueOutOfRangeError as error:  # said of what was typed, without the side put to it
        raise ValueOutOfRangeError(error.field, word, error.allowed) from error


def _parsed(word: str, side: Side | None) -> NeedledPoint:
    coded = _with_coded_side(word)
    try:
        return parse_point(coded)
    except ValueOutOfRangeError:
        if side is None or ":" in word:
            raise
        return parse_point(f"{word}:{side.value}")


def _with_coded_side(word: str) -> str:
    """Return a typed point with its side as files write it, whichever language it was typed in."""
    code, colon, typed = word.rpartition(":")
    side = _side_codes().get(typed.strip().casefold())
    return word if side is None else f"{code}{colon}{side}"


def _side_codes() -> Mapping[str, str]:
    """Return the sides' codes by their words in every language; a draft may be in another."""
    codes: dict[str, str] = {}
    for one in languages():
        with speaking(one):
            codes |= {choice_words(side).casefold(): side.value for side in PointSide}
    return codes


def points_text(points: tuple[NeedledPoint, ...]) -> str:
    """Return points as they are typed."""
    return "; ".join(point_words(point) for point in points)


def _words(point: NeedledPoint) -> str:
    name = "" if point.code == "ASHI" else pinyin(point.code)
    side = None if point.side is None else choice_words(point.side)
    return " ".join(part for part in (point.code, point.place, name, side) if part)
