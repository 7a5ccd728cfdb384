"""What was found in the records: whose, which day, and the lines with the words marked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tracker.domain.values.record_lines import RecordLine
from tracker.domain.words.finding.line_words import line_label, line_text, marks_in
from tracker.domain.words.names import day_words_in_full
from tracker.services.finding.records import Found, FoundEntry
from tracker.ui.look.theme import Theme
from tracker.ui.work.privacy import shown_name

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
LINES_SHOWN: Final = 3  # of one entry
_LINE: Final = 20.0  # px
_PAD: Final = 8.0
_LABEL: Final = 132.0  # px for what a line is about
_BEFORE: Final = 28  # characters kept before the first mark of a line too long to be shown whole
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight

Index = QModelIndex | QPersistentModelIndex
Run = tuple[str, bool]


class FoundModel(QAbstractListModel):
    """The entries that were found, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = Found()

    def show_found(self, found: Found) -> None:
        """Show what was found instead of what was found before."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    @property
    def found(self) -> Found:
        """Return what is shown."""
        return self._found

    def entry_at(self, index: Index) -> FoundEntry | None:
        """Return the entry at an index; None outside."""
        return self._found.entries[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many entries are shown."""
        return 0 if parent.isValid() else len(self._found.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the entry itself, or the whole of it in words."""
        entry = self.entry_at(index)
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        spoken = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
        return _entry_words(entry) if role in spoken else None


def _entry_words(entry: FoundEntry) -> str:
    """Return an entry as a screen reader should say it."""
    lines = (f"{line_label(line.kind)}: {line_text(line)}" for line in entry.lines)
    return ", ".join((shown_name(entry.patient), day_words_in_full(entry.day), *lines))


class FoundDelegate(QStyledItemDelegate):
    """Draws an entry: the patient and the day, below them the lines."""

    def __init__(self, theme: Theme, model: FoundModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens, self._model = theme.tokens, model

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002  # Qt's signature
        index: Index,
    ) -> QSize:
        """Return room for the name and its lines."""
        entry = self._model.entry_at(index)
        lines = 0 if entry is None else min(len(entry.lines), LINES_SHOWN)
        return QSize(200, int(_LINE * (1 + lines) + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        entry = self._model.entry_at(index)
        if entry is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        self._paint_ground(painter, box, option.state)
        inner = box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._paint_head(painter, QRectF(inner.topLeft(), QSize(int(inner.width()), int(_LINE))),
                         option.font, entry)  # fmt: skip
        for at, line in enumerate(entry.lines[:LINES_SHOWN], 1):
            place = QRectF(inner.x(), inner.y() + at * _LINE, inner.width(), _LINE)
            self._paint_line(painter, place, option.font, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        tokens, flags = self._tokens, QStyle.StateFlag
        is_chosen = bool(state & flags.State_Selected)
        if is_chosen or state & flags.State_MouseOver:
            has_keys = bool(state & flags.State_HasFocus)
            painter.setPen(QPen(QColor(tokens.accent), 2) if has_keys else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if is_chosen else tokens.ground))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_head(self, painter: QPainter, place: QRectF, font: QFont, entry: FoundEntry) -> None:
        day = day_words_in_full(entry.day)
        painter.setFont(_sized(font, 12))
        painter.setPen(QColor(self._tokens.muted))
        painter.drawText(place, _RIGHT, day)
        room = place.width() - QFontMetricsF(painter.font()).horizontalAdvance(day) - _PAD
        painter.setFont(_sized(font, 13, is_bold=True))
        painter.setPen(QColor(self._tokens.ink))
        _draw_elided(painter, QRectF(place.topLeft(), QSize(int(room), int(_LINE))),
                     shown_name(entry.patient))  # fmt: skip

    def _paint_line(self, painter: QPainter, place: QRectF, font: QFont, line: RecordLine) -> None:
        painter.setFont(_sized(font, 12))
        painter.setPen(QColor(self._tokens.muted))
        label = QRectF(place.x(), place.y(), _LABEL - _PAD, place.height())
        _draw_elided(painter, label, line_label(line.kind))
        text = line_text(line)
        marks = marks_in(text, self._model.found.wanted)
        self._paint_runs(painter, place.adjusted(_LABEL, 0, 0, 0), font, runs_of(text, marks))

    def _paint_runs(
        self, painter: QPainter, place: QRectF, font: QFont, runs: Sequence[Run]
    ) -> None:
        """Draw words, those looked for in bold on a ground of their own; from where one is."""
        plain, bold = _sized(font, 13), _sized(font, 13, is_bold=True)
        metrics = {False: QFontMetricsF(plain), True: QFontMetricsF(bold)}
        needed = sum(metrics[is_marked].horizontalAdvance(words) for words, is_marked in runs)
        at = place.x()
        for words, is_marked in runs if needed <= place.width() else shortened(runs):
            room = place.right() - at
            said = metrics[is_marked].elidedText(words, Qt.TextElideMode.ElideRight, room)
            width = metrics[is_marked].horizontalAdvance(said)
            if is_marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._tokens.amber_soft))
                painter.drawRoundedRect(QRectF(at - 1, place.y() + 1, width + 2, _LINE - 2), 3, 3)
            painter.setFont(bold if is_marked else plain)
            painter.setPen(QColor(self._tokens.amber if is_marked else self._tokens.ink))
            painter.drawText(QPointF(at, place.y() + _LINE / 2 + metrics[False].capHeight() / 2),
                             said)  # fmt: skip
            at += width
            if said != words:
                return


def runs_of(text: str, marks: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """Return a text in runs, each with whether it is marked."""
    runs, at = [], 0
    for start, length in marks:
        runs += [(text[at:start], False), (text[start : start + length], True)]
        at = start + length
    return tuple((words, is_marked) for words, is_marked in (*runs, (text[at:], False)) if words)


def shortened(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs of a long line with only the end of what stands before the first mark."""
    (words, is_marked), *rest = runs
    if is_marked or len(words) <= _BEFORE or not rest:
        return tuple(runs)
    _, _, kept = words[-_BEFORE:].partition(" ")
    return (f"… {kept}", False), *rest


def _draw_elided(painter: QPainter, place: QRectF, words: str) -> None:
    metrics = QFontMetricsF(painter.font())
    said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _LEFT, said)


def _sized(font: QFont, size_px: int, *, is_bold: bool = False) -> QFont:
    other = QFont(font)
    other.setPixelSize(size_px)
    other.setBold(is_bold)
    return other
