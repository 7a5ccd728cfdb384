"""The red flags in one line of the visit form: not asked, asked and none, or what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import ceil
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
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from tracker.domain.values.red_flags import (
    ASKED_NONE,
    NEVER_ASKED,
    NOT_ASKED,
    AskedOnce,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.visit import Visit
from tracker.language import marked, tr
from tracker.ui.fields.choice_input import paint_key
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.spoken_key import offer_answers
from tracker.ui.fields.typed_key import is_not_recorded
from tracker.ui.look.theme import Theme

_BUTTON_WIDTH: Final = 72.0  # px at least
_BUTTON_EDGE: Final = 6.0  # px beside the words
_KEY_SIDE: Final = 15.0  # px of the key's cap
_BUTTON_HEIGHT: Final = 28.0
_ROW_HEIGHT: Final = 44  # px, whatever is said; more only where it could not be read otherwise
_LEFT, _ABOVE, _BEFORE_BUTTONS = 9.0, 3.0, 4.0  # px around the words
_SMALL_PX, _LEAST_PX = 12, 11
_HIGHEST: Final = 1000.0  # px; nothing is that high
_QUESTION_PX: Final = 13
_NONE: Final = (marked("None", "red flags"), "N")
_ITEMS: Final = (marked("Ask…", "red flags"), "Y")
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

    Attributes:
        asked_once: What the first assessment of the course knows of what does not change.

    Signals:
        items_wanted: The person wants to answer item by item.
    """

    items_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "redFlags", tr("Red flags and weakness"))
        self._entries = FlagEntries()
        self._saved: tuple[FlagEntries, ...] = ()
        self._had_weakness = False
        self._is_first = False
        self._reason = ""
        self.asked_once: Mapping[AskedOnce, bool] = NEVER_ASKED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()
        offer_answers(self, ((tr("asked, none"), "n"), (tr("items"), "y"), (tr("not asked"), ".")))

    @property
    def entries(self) -> FlagEntries:
        """Return the answers."""
        return self._entries

    def show_entries(self, entries: FlagEntries) -> None:
        """Show answers without telling anybody."""
        self._entries = entries
        self._refresh()

    def show_last(self, weakness: Weakness | None) -> None:
        """Take the weakness of the visit before."""
        self._had_weakness = weakness not in (None, Weakness.NONE)

    def show_saved(self, *saved: FlagEntries) -> None:
        """Take what is saved of a visit that is amended; nothing for a new one."""
        self._saved = saved
        self._describe()
        self.update()

    @property
    def _state_words(self) -> str:
        """Return the answers, and what they were where they were saved otherwise."""
        words = flags_words(self._entries)
        if self._saved in ((), (self._entries,)):
            return words
        (saved,) = self._saved
        return tr("{now} · was: {before}", now=words, before=flags_words(saved))

    def show_first(self, *, is_first: bool) -> None:
        """Ask whether something is new or worse, unless there is no visit before."""
        self._is_first = is_first
        self.update()

    def answer(self, entries: FlagEntries) -> None:
        """Take over answers the person gave elsewhere, and tell."""
        if entries != self._entries:
            self.show_entries(entries)
            self.edited.emit()

    def answer_since(self, item: RedFlag, words: str) -> None:
        """Take over since when an emergency is there, in the patient's words, and tell."""
        answers = self._entries.answers
        dated = answers.dated({**answers.since, item: words})
        self.answer(replace(self._entries, answers=dated))

    @property
    def reason(self) -> str:
        """Return why the red flags are asked at once; empty for no special reason."""
        return self._reason

    def show_reason(self, reason: str) -> None:
        """Say in place why the red flags are asked at once; empty takes the words away."""
        if reason != self._reason:
            self._reason = reason
            self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size of the design's box, higher for a reason that needs more lines."""
        return QSize(330, max(_ROW_HEIGHT, self._height_of_reason()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the reason needs in this width."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

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
        elif is_not_recorded(event) or key == Qt.Key.Key_Backspace:
            self.answer(FlagEntries())
            (self.went_back if key == Qt.Key.Key_Backspace else self.finished_entry).emit(self)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer with the buttons at the right."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._none_box().contains(event.position()):
            if self._entries.answers.is_none:
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
        painter.setPen(QPen(QColor(tokens.alarm if is_alarm else tokens.phases[0]), 1))
        painter.setBrush(QColor(tokens.alarm_soft if is_alarm else tokens.amber_soft))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        self.paint_focus(painter)
        self._paint_words(painter, self._words_room())
        answers = self._entries.answers
        self._paint_button(painter, self._none_box(), _NONE, is_on=answers.is_none)
        self._paint_button(painter, self._items_box(), _ITEMS, is_on=bool(answers.yes))
        painter.end()

    def _words_room(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_LEFT, _ABOVE, 0, -_ABOVE)
        room.setRight(self._none_box().left() - _BEFORE_BUTTONS)
        return room

    def _height_of_reason(self) -> int:
        """Return what the reason takes in its smallest letters; 0 where none is said."""
        if not self._is_pressing:
            return 0
        font = QFont(self.font())
        font.setPixelSize(_LEAST_PX)
        font.setBold(True)
        room = QRectF(0, 0, self._words_room().width(), _HIGHEST)
        wrapped = int(Qt.TextFlag.TextWordWrap)
        words = QFontMetricsF(font).boundingRect(room, wrapped, self._pressing_words)
        return ceil(words.height() + 2 * _ABOVE)

    def _refresh(self) -> None:
        super()._refresh()
        self.updateGeometry()

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        """Draw the question over the state; why it is asked at once takes both lines it needs."""
        font = QFont(self.font())
        font.setPixelSize(_QUESTION_PX)
        font.setBold(True)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self._is_pressing:
            font.setPixelSize(_SMALL_PX)
            painter.setFont(font)
            painter.setPen(QColor(self.tokens.alarm))
            wrapped = int(left | Qt.TextFlag.TextWordWrap)
            words = self._pressing_words
            if painter.boundingRect(room, wrapped, words).height() > room.height():
                font.setPixelSize(_LEAST_PX)
                painter.setFont(font)
            painter.drawText(room, wrapped, words)
            return
        half = QRectF(room.x(), room.y(), room.width(), room.height() / 2)
        question = tr("Red flags") if self._is_first else tr("Red flags: new or worse?")
        painter.setPen(QColor(self.tokens.phases[0]))
        painter.setFont(font)
        painter.drawText(half, left, _fitted(painter, question, room.width()))
        font.setPixelSize(_SMALL_PX)
        font.setBold(bool(self._entries.answers.yes))
        painter.setPen(QColor(self.tokens.ink))
        painter.setFont(font)
        words = _fitted(painter, self._state_words, room.width())
        painter.drawText(half.translated(0, half.height()), left, words)

    def _paint_button(
        self, painter: QPainter, box: QRectF, button: tuple[str, str], *, is_on: bool
    ) -> None:
        tokens, (text, key) = self.tokens, button
        painter.setPen(QPen(QColor(tokens.ink if is_on else tokens.edge), 1))
        painter.setBrush(QColor(tokens.ink) if is_on else self.ground_at(box))
        painter.drawRoundedRect(box, 6, 6)
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        font.setBold(is_on)
        painter.setFont(font)
        ink = QColor(tokens.panel if is_on else tokens.ink)
        painter.setPen(ink)
        words = box.adjusted(0, 0, -_KEY_SIDE - _BUTTON_EDGE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, tr(text, "red flags"))
        top = box.center().y() - _KEY_SIDE / 2
        cap = QRectF(box.right() - _KEY_SIDE - _BUTTON_EDGE, top, _KEY_SIDE, _KEY_SIDE)
        paint_key(painter, cap, key, ink)

    def _items_box(self) -> QRectF:
        width = self._button_width(_ITEMS[0])
        top = (self.height() - _BUTTON_HEIGHT) / 2
        return QRectF(self.width() - width - 8, top, width, _BUTTON_HEIGHT)

    def _none_box(self) -> QRectF:
        items, width = self._items_box(), self._button_width(_NONE[0])
        return QRectF(items.left() - width - 6, items.top(), width, items.height())

    def _button_width(self, text: str) -> float:
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        font.setBold(True)
        words = QFontMetricsF(font).horizontalAdvance(tr(text, "red flags"))
        return max(_BUTTON_WIDTH, words + _KEY_SIDE + 3 * _BUTTON_EDGE)

    @property
    def _pressing_words(self) -> str:
        ask = tr("Ask now: {reason}", reason=self._reason)
        return f"{ask}."

    @property
    def _is_pressing(self) -> bool:
        return bool(self._reason) and not self._entries.answers.is_asked

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
        words = self._state_words
        if self._is_pressing:
            ask = tr("Ask now: {reason}", reason=self._reason)
            words = f"{words}. {ask}"
        self.setAccessibleDescription(words)
        self.setToolTip(words)


def _fitted(painter: QPainter, words: str, room: float) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room))


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
    if answers.is_none:
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
