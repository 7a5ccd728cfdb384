"""Paints a patient's row: name, phase pill, last visit, what wants attention."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tracker.domain.values.phase import Phase
from tracker.ui.look.line_icons import line_picture
from tracker.ui.look.theme import Theme
from tracker.ui.patients.list_model import (
    ROW_ROLE,
    PatientListModel,
    attention_words,
    birth_choices,
)
from tracker.ui.work.privacy import shown_name

if TYPE_CHECKING:
    from tracker.services.patients import PatientRow

ROW_HEIGHT: Final = 46
_PAD: Final = 8.0
_RULE: Final = 10.0  # px below the group above
_FLAG: Final = 14  # px
_GAP: Final = 8.0  # px between what stands at the left and at the right
_LEFT: Final = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight


class RowDelegate(QStyledItemDelegate):
    """Draws patients: name, phase, words of the visit, what wants attention."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn: dict[tuple[str, str], QPixmap] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  # Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002  # as above
    ) -> QSize:
        """Return the height of every row, headings too: so no row is asked for to be placed."""
        return QSize(200, ROW_HEIGHT)

    def _paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: "PatientRow",
        visit_words: tuple[str, ...],
    ) -> None:
        box = QRectF(option.rect)
        painter.setFont(QFont(option.font))
        self._paint_ground(painter, box, option, is_urgent=is_red_flag(row))
        self._paint_patient(painter, box.adjusted(_PAD, 5, -_PAD, -5), row, visit_words)

    def _paint_patient(
        self, painter: QPainter, inner: QRectF, row: "PatientRow", visit_words: tuple[str, ...]
    ) -> None:
        font, name = QFont(painter.font()), shown_name(row.patient)
        needed = QFontMetrics(self._font(font, 13, is_bold=True)).horizontalAdvance(name)
        used = 0.0
        if row.phase is not None:
            used = self._paint_pill(painter, inner, font, row.phase, inner.width() - needed)
        self._paint_name(painter, inner.adjusted(0, 0, -used, 0), font, name)
        used = self._paint_attention(painter, inner, font, row) if row.attention else 0.0
        self._paint_visit(painter, inner.adjusted(0, 0, -used, 0), font, visit_words)

    def _paint_ground(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, *, is_urgent: bool
    ) -> None:
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_keys = bool(state & QStyle.StateFlag.State_HasFocus)
        ground = self._ground(state, is_urgent=is_urgent)
        painter.setPen(QPen(QColor(tokens.accent), 2) if has_keys else Qt.PenStyle.NoPen)
        if ground:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        if is_urgent or (is_chosen and not has_keys):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent if is_chosen else tokens.alarm))
            painter.drawRoundedRect(QRectF(box.x(), box.y() + 1, 3, box.height() - 2), 1, 1)

    def _ground(self, state: QStyle.StateFlag, *, is_urgent: bool) -> str:
        tokens, flags = self._theme.tokens, QStyle.StateFlag
        if is_urgent:
            return tokens.alarm_soft
        if state & (flags.State_Selected | flags.State_HasFocus):
            return tokens.accent_soft
        return tokens.ground if state & flags.State_MouseOver else ""

    def _paint_pill(
        self, painter: QPainter, inner: QRectF, font: QFont, phase: Phase, room: float
    ) -> float:
        """Say the phase beside the name, by its number where the name needs the room."""
        ink, band = self._theme.tokens.phase(int(phase))
        small = self._font(font, 11, is_bold=True)
        metrics = QFontMetrics(small)
        words = phase.short_name
        if metrics.horizontalAdvance(words) + 16 + _GAP > room:
            words = str(int(phase))
        width = metrics.horizontalAdvance(words) + 16.0
        pill = QRectF(inner.right() - width, inner.y(), width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(band))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setFont(small)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width + _GAP

    def _paint_name(self, painter: QPainter, box: QRectF, font: QFont, name: str) -> None:
        bold = self._font(font, 13, is_bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.tokens.ink))
        words = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_visit(
        self, painter: QPainter, box: QRectF, font: QFont, choices: tuple[str, ...]
    ) -> None:
        """Say the visit in the most words there is room for."""
        small = self._font(font, 12)
        metrics, room = QFontMetrics(small), int(box.width())
        words = next(
            (one for one in choices if metrics.horizontalAdvance(one) <= room), choices[-1]
        )
        painter.setFont(small)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(box, _LEFT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))

    def _paint_attention(
        self, painter: QPainter, box: QRectF, font: QFont, row: "PatientRow"
    ) -> float:
        """Say the worst that wants attention, whole; return how much room it takes."""
        small, tokens = self._font(font, 12, is_bold=True), self._theme.tokens
        is_red = is_red_flag(row)
        words = attention_words(row)[0]
        painter.setFont(small)
        painter.setPen(QColor(tokens.alarm if is_red else tokens.amber))
        painter.drawText(box, _RIGHT, words)
        used = QFontMetrics(small).horizontalAdvance(words) + _GAP
        if is_red:
            used += _FLAG
            flag = QPointF(box.right() - used + _GAP / 2, box.bottom() - _FLAG - 1)
            painter.drawPixmap(flag, self._picture("flag", tokens.alarm))
        return used

    def _picture(self, name: str, colour: str) -> QPixmap:
        """Return the flag, or the tick, before the words, drawn once for each theme."""
        if (name, colour) not in self._drawn:
            self._drawn[name, colour] = line_picture(name, colour, _FLAG)
        return self._drawn[name, colour]

    @staticmethod
    def _font(font: QFont, size_px: int, *, is_bold: bool = False) -> QFont:
        other = QFont(font)
        other.setPixelSize(size_px)
        other.setBold(is_bold)
        return other


class PatientDelegate(RowDelegate):
    """Draws rows of a ``PatientListModel``."""

    def __init__(
        self, theme: Theme, model: PatientListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one patient, or a heading, or that the patient cannot be read."""
        row, box = index.data(ROW_ROLE), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is not None:
            self._paint_row(painter, option, row, birth_choices(row, self._model.today))
        elif self._model.heading_at(index):
            if index.row():
                self._paint_rule(painter, box)
            self._paint_heading(painter, box, index.data())
        else:
            self._paint_ground(painter, box, option, is_urgent=False)
            inner = box.adjusted(_PAD, 5, -_PAD, -5)
            self._paint_visit(painter, inner, QFont(option.font), (index.data(),))
        painter.restore()

    def _paint_rule(self, painter: QPainter, box: QRectF) -> None:
        """Part a group from the one above it."""
        painter.setPen(QPen(QColor(self._theme.tokens.line), 1))
        place = QPointF(box.x() + _PAD, box.y() + _RULE)
        painter.drawLine(place, place + QPointF(box.width() - 2 * _PAD, 0))

    def _paint_heading(self, painter: QPainter, box: QRectF, words: str) -> None:
        font = self._font(painter.font(), 11, is_bold=True)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(box.adjusted(_PAD, 0, -_PAD, -6), _LEFT, words)


def is_red_flag(row: "PatientRow") -> bool:
    """Return whether a red flag is the worst that wants attention."""
    return bool(row.attention) and row.attention[0].name == "RED_FLAG"
