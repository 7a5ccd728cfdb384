"""The red flags in one line of the visit form: not asked, asked and none, or what was answered."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from tracker.domain.red_flags import ASKED_NONE, NOT_ASKED, RedFlagAnswers, Weakness
from tracker.ui.theme import Theme
from tracker.ui.widgets.entry_field import EntryField

_BUTTON_WIDTH: Final = 82.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagEntries:
    """What the red-flag block holds; the fields are those of a visit."""

    answers: RedFlagAnswers = NOT_ASKED
    weakness: Weakness | None = None
    both_legs_assessed: bool | None = None
    both_legs_assessed_on: date | None = None
    both_legs_assessed_by: str | None = None


class RedFlagBlock(EntryField):
    """Asks once for all: N is "asked, none", Y opens the items.

    Signals:
        items_wanted: The person wants to answer item by item.
    """

    items_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "redFlags", "Red flags and weakness")
        self._entries = FlagEntries()
        self._had_weakness = False
        self._is_first = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(32)
        self.setMaximumHeight(46)
        self._describe()

    @property
    def entries(self) -> FlagEntries:
        """Return the answers."""
        return self._entries

    def show_entries(
        self, entries: FlagEntries, *, had_weakness: bool = False, is_first: bool = False
    ) -> None:
        """Show answers without telling anybody."""
        self._entries, self._had_weakness, self._is_first = entries, had_weakness, is_first
        self._describe()
        self.update()

    def answer(self, entries: FlagEntries) -> None:
        """Take over answers the person gave elsewhere, and tell."""
        if entries != self._entries:
            self._entries = entries
            self._describe()
            self.update()
            self.edited.emit()

    def sizeHint(self) -> QSize:
        """Return the size of the design's box."""
        return QSize(330, 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take N, Y, a dot for not asked, Backspace."""
        if self.leave_key(event):
            return
        key = event.key()
        if key == Qt.Key.Key_N:
            self._answer_none()
            self.finished_entry.emit(self)
        elif key == Qt.Key.Key_Y:
            self.items_wanted.emit()
        elif key in (Qt.Key.Key_Period, Qt.Key.Key_Backspace):
            self.answer(FlagEntries())
            (self.finished_entry if key == Qt.Key.Key_Period else self.went_back).emit(self)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer with the buttons at the right."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._none_box().contains(event.position()):
            none_asked = self._entries.answers == ASKED_NONE
            if none_asked:
                self.answer(FlagEntries())
            else:
                self._answer_none()
        elif self._items_box().contains(event.position()):
            self.items_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the question, the state in words, and both buttons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self.tokens
        is_alarm = bool(self._entries.answers.yes)
        edge = tokens.accent if self.hasFocus() else tokens.alarm if is_alarm else tokens.border
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.alarm_soft if is_alarm else tokens.amber_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        text = QRectF(self.rect()).adjusted(9, 2, -2 * _BUTTON_WIDTH - 14, -2)
        self._paint_question(painter, text)
        is_none = self._entries.answers == ASKED_NONE
        self._paint_button(painter, self._none_box(), "✓ None (N)", is_on=is_none)
        self._paint_button(painter, self._items_box(), "Items (Y)…", is_on=is_alarm)
        painter.end()

    def _paint_question(self, painter: QPainter, box: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.phases[0]))
        upper = QRectF(box.x(), box.y(), box.width(), box.height() / 2)
        lower = upper.translated(0, box.height() / 2)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        question = "Red flags" if self._is_first else "Red flags · new or worse?"
        painter.drawText(upper, align, question)
        font.setBold(bool(self._entries.answers.yes))
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.ink))
        painter.drawText(lower, align, flags_words(self._entries))

    def _paint_button(self, painter: QPainter, box: QRectF, text: str, *, is_on: bool) -> None:
        tokens = self.tokens
        painter.setPen(QPen(QColor(tokens.ink if is_on else tokens.border), 1))
        painter.setBrush(QColor(tokens.ink if is_on else tokens.field))
        painter.drawRoundedRect(box, 5, 5)
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setBold(is_on)
        painter.setFont(font)
        painter.setPen(QColor(tokens.panel if is_on else tokens.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _items_box(self) -> QRectF:
        height = min(26.0, self.height() - 8.0)
        top = (self.height() - height) / 2
        return QRectF(self.width() - _BUTTON_WIDTH - 6, top, _BUTTON_WIDTH, height)

    def _none_box(self) -> QRectF:
        return self._items_box().translated(-_BUTTON_WIDTH - 4, 0)

    def _answer_none(self) -> None:
        weakness = Weakness.STABLE if self._had_weakness else Weakness.NONE
        assessed = self._entries
        self.answer(
            FlagEntries(
                answers=ASKED_NONE,
                weakness=weakness,
                both_legs_assessed=assessed.both_legs_assessed,
                both_legs_assessed_on=assessed.both_legs_assessed_on,
                both_legs_assessed_by=assessed.both_legs_assessed_by,
            )
        )

    def _describe(self) -> None:
        self.setAccessibleDescription(flags_words(self._entries))


def flags_words(entries: FlagEntries) -> str:
    """Return the answers in words: ``not asked``, ``asked, none``, ``2 yes, 5 no, …``."""
    answers = entries.answers
    if answers == ASKED_NONE:
        words = ["asked, none"]
    elif answers.is_asked:
        words = [f"{len(answers.yes)} yes, {len(answers.no)} no"]
    else:
        words = ["not asked"]
    if entries.weakness not in (None, Weakness.NONE):
        words.append(f"weakness {entries.weakness.value}")
    if entries.both_legs_assessed:
        words.append("both legs assessed")
    return ", ".join(words)
