"""The red flags in one line of the visit form: not asked, asked and none, or what was answered."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from tracker.domain.values.red_flags import ASKED_NONE, NOT_ASKED, RedFlagAnswers, Weakness
from tracker.domain.values.visit import Visit
from tracker.language import marked, tr
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.spoken_key import offer_answers
from tracker.ui.look.theme import Theme

_BUTTON_WIDTH: Final = 74.0  # px at least
_BUTTON_EDGE: Final = 5.0  # px beside the words
_ROW_HEIGHT: Final = 44
_SMALL_PX: Final = 12
_REASON_HEIGHT: Final = 18
_WEAKNESS_WORDS: Final = {
    Weakness.STABLE: marked("weakness stable"),
    Weakness.NEW: marked("weakness new"),
    Weakness.WORSE: marked("weakness worse"),
}


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
        super().__init__(theme, "redFlags", tr("Red flags and weakness"))
        self._entries = FlagEntries()
        self._had_weakness = False
        self._is_first = False
        self._reason = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._fit()
        self._describe()
        offer_answers(self, ((tr("asked, none"), "n"), (tr("items"), "y"), (tr("not asked"), ".")))

    @property
    def entries(self) -> FlagEntries:
        """Return the answers."""
        return self._entries

    def show_entries(self, entries: FlagEntries) -> None:
        """Show answers without telling anybody."""
        self._entries = entries
        self._fit()
        self._describe()
        self.update()

    def show_last(self, weakness: Weakness | None, on: date | None) -> None:
        """Take the weakness of the visit before, and its day; both None at the first visit."""
        self._had_weakness, self._is_first = weakness not in (None, Weakness.NONE), on is None
        self.update()

    def answer(self, entries: FlagEntries) -> None:
        """Take over answers the person gave elsewhere, and tell."""
        if entries != self._entries:
            self.show_entries(entries)
            self.edited.emit()

    @property
    def reason(self) -> str:
        """Return why the red flags are asked at once; empty for no special reason."""
        return self._reason

    def show_reason(self, reason: str) -> None:
        """Say in place why the red flags are asked at once; empty takes the words away."""
        if reason != self._reason:
            self._reason = reason
            self._fit()
            self._describe()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the design's box, with a line more while a reason is said."""
        return QSize(330, _ROW_HEIGHT + (_REASON_HEIGHT if self._is_pressing else 0))

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
        is_alarm = bool(self._entries.answers.yes) or self._is_pressing
        edge = tokens.accent if self.hasFocus() else tokens.alarm if is_alarm else tokens.border
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() or self._is_pressing else 1))
        painter.setBrush(QColor(tokens.alarm_soft if is_alarm else tokens.amber_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        text = self._lower_part().adjusted(9, 2, self._none_box().left() - self.width() - 4, -2)
        self._paint_reason(painter)
        self._paint_question(painter, text)
        answers = self._entries.answers
        is_none = answers == ASKED_NONE
        none_words = f"✓ {_none_words()}" if is_none else _none_words()
        self._paint_button(painter, self._none_box(), none_words, is_on=is_none)
        self._paint_button(painter, self._items_box(), tr("Items (Y)…"), is_on=bool(answers.yes))
        painter.end()

    def _paint_reason(self, painter: QPainter) -> None:
        if not self._is_pressing:
            return
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.alarm))
        box = QRectF(9, 3, self.width() - 18, _REASON_HEIGHT)
        words = tr("Ask now: {reason}", reason=self._reason)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"{words}.")

    def _paint_question(self, painter: QPainter, box: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.phases[0]))
        upper = QRectF(box.x(), box.y(), box.width(), box.height() / 2)
        lower = upper.translated(0, box.height() / 2)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        question = tr("Red flags") if self._is_first else tr("Red flags · new or worse?")
        painter.drawText(upper, align, question)
        font.setBold(bool(self._entries.answers.yes))
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.ink))
        words = flags_words(self._entries)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(lower, align, shown)

    def _paint_button(self, painter: QPainter, box: QRectF, text: str, *, is_on: bool) -> None:
        tokens = self.tokens
        painter.setPen(QPen(QColor(tokens.ink if is_on else tokens.border), 1))
        painter.setBrush(QColor(tokens.ink if is_on else tokens.field))
        painter.drawRoundedRect(box, 5, 5)
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        font.setBold(is_on)
        painter.setFont(font)
        painter.setPen(QColor(tokens.panel if is_on else tokens.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _items_box(self) -> QRectF:
        part = self._lower_part()
        height = min(26.0, part.height() - 8.0)
        top = part.y() + (part.height() - height) / 2
        width = self._button_width(tr("Items (Y)…"))
        return QRectF(self.width() - width - 6, top, width, height)

    def _none_box(self) -> QRectF:
        items, width = self._items_box(), self._button_width(f"✓ {_none_words()}")
        return QRectF(items.left() - width - 4, items.top(), width, items.height())

    def _button_width(self, words: str) -> float:
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        font.setBold(True)
        return max(_BUTTON_WIDTH, QFontMetricsF(font).horizontalAdvance(words) + 2 * _BUTTON_EDGE)

    def _lower_part(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0, _REASON_HEIGHT if self._is_pressing else 0, 0, 0)

    @property
    def _is_pressing(self) -> bool:
        return bool(self._reason) and not self._entries.answers.is_asked

    def _fit(self) -> None:
        more = _REASON_HEIGHT if self._is_pressing else 0
        self.setMinimumHeight(32 + more)
        self.setMaximumHeight(46 + more)

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
        words = flags_words(self._entries)
        if self._is_pressing:
            ask = tr("Ask now: {reason}", reason=self._reason)
            words = f"{words}. {ask}"
        self.setAccessibleDescription(words)
        self.setToolTip(words)


def _none_words() -> str:
    return tr("None (N)", "red flags")


def flag_entries(visit: Visit) -> FlagEntries:
    """Return a visit's answers about red flags and weakness."""
    return FlagEntries(
        answers=visit.red_flags,
        weakness=visit.weakness,
        both_legs_assessed=visit.both_legs_assessed,
        both_legs_assessed_on=visit.both_legs_assessed_on,
        both_legs_assessed_by=visit.both_legs_assessed_by,
    )


def flags_words(entries: FlagEntries) -> str:
    """Return the answers in words: ``not asked``, ``asked, none``, ``2 yes, 5 no, …``."""
    answers = entries.answers
    if answers == ASKED_NONE:
        words = [tr("asked, none")]
    elif answers.is_asked:
        words = [tr("{yes} yes, {no} no", yes=len(answers.yes), no=len(answers.no))]
    else:
        words = [tr("not asked")]
    if entries.weakness in _WEAKNESS_WORDS:
        words.append(tr(_WEAKNESS_WORDS[entries.weakness]))
    if entries.both_legs_assessed:
        words.append(tr("both legs assessed"))
    return ", ".join(words)
