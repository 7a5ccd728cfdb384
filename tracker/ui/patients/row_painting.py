"""Paints a patient's row: name, phase pill, last visit, what wants attention."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tracker.domain.values.phase import Phase
from tracker.ui.look.theme import Theme
from tracker.ui.patients.list_model import (
    ROW_ROLE,
    PatientListModel,
    attention_words,
    name_words,
    visit_words,
)

if TYPE_CHECKING:
    from tracker.services.patients import PatientRow

ROW_HEIGHT: Final = 54
_PAD: Final = 9.0
_SECOND_LINE: Final = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft


class PatientDelegate(QStyledItemDelegate):
    """Draws rows of a ``PatientListModel``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  # Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002  # Qt's signature
    ) -> QSize:
        """Return the height every row has."""
        return QSize(200, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one patient."""
        row = index.data(ROW_ROLE)
        model = index.model()
        if row is None or not isinstance(model, PatientListModel):
            return
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, option)
        inner = box.adjusted(_PAD, 7, -_PAD, -7)
        font = QFont(option.font)
        pill_width = 0.0 if row.phase is None else self._paint_pill(painter, inner, font, row.phase)
        self._paint_name(painter, inner.adjusted(0, 0, -pill_width, 0), font, name_words(row))
        used = self._paint_visit(painter, inner, font, visit_words(row, model.today))
        if row.attention:
            self._paint_attention(painter, inner.adjusted(used, 0, 0, 0), font, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_HasFocus:  # the keys are here
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 5, 5)
        elif state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 5, 5)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(box.x(), box.y() + 1, 3, box.height() - 2), 1, 1)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.ground))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 5, 5)

    def _paint_pill(self, painter: QPainter, inner: QRectF, font: QFont, phase: Phase) -> float:
        ink, band = self._theme.tokens.phase(int(phase))
        small = QFont(font)
        small.setPixelSize(11)
        small.setBold(True)
        words = phase.short_name
        width = QFontMetrics(small).horizontalAdvance(words) + 16.0
        pill = QRectF(inner.right() - width, inner.y(), width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(band))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setFont(small)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width + 6

    def _paint_name(self, painter: QPainter, box: QRectF, font: QFont, name: str) -> None:
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.tokens.ink))
        words = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_visit(self, painter: QPainter, box: QRectF, font: QFont, words: str) -> float:
        small = QFont(font)
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(box, _SECOND_LINE, words)
        return QFontMetrics(small).horizontalAdvance(f"{words}  ")

    def _paint_attention(
        self, painter: QPainter, box: QRectF, font: QFont, row: "PatientRow"
    ) -> None:
        small = QFont(font)
        small.setPixelSize(12)
        small.setBold(True)
        painter.setFont(small)
        tokens = self._theme.tokens
        is_alarm = row.attention[0].name == "RED_FLAG"
        painter.setPen(QColor(tokens.alarm if is_alarm else tokens.amber))
        elided = QFontMetrics(small).elidedText(
            f"⚑ {attention_words(row)}", Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, _SECOND_LINE, elided)
