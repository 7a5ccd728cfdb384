"""How the reach control is drawn: the figure, and the zones of the active leg as a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QPen

from tracker.charts.figure_art import FIGURE_ZONES
from tracker.domain.values.anatomy import LEG_ORDER, ZONES, Leg, Reach
from tracker.language import tr
from tracker.palette import Palette
from tracker.ui.fields.reach.art import FigureLook, figure_width, paint_figure, zone_path
from tracker.ui.fields.reach.values import Place, Reaches, ReachKind, leg_word

_ASKED_PX: Final = (12, 11)
_BESIDE_PX: Final = 12
_LEAST_PX: Final = 10
_ROW_FRAME: Final = 4  # px of a row above and below its letters
HEAD: Final = 18.0  # px above the figure, where left and right are written
_FIGURE_WIDTH: Final = 118.0  # px of the block the figure stands in
_PAD: Final = 8.0
_EDGE: Final = 4.0  # px above and below the list
_LEADER_GAP: Final = 4.0  # px between a leader line and the figure or the list
_ROW_LEFT: Final = _FIGURE_WIDTH + 14
_SHARES: Final = {
    Reach.LOW_BACK: 0.17,
    Reach.BUTTOCK: 0.17,
    Reach.THIGH: 0.27,
    Reach.CALF: 0.29,
    Reach.FOOT: 0.10,
}  # of the figure's height


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachCard:
    """Everything the drawing shows; ``saved`` is of a visit that is amended, else empty."""

    tokens: Palette
    kind: ReachKind
    active: Leg
    reaches: Reaches
    last: Reaches
    saved: Mapping[Place, Reach | None]
    asks: frozenset[Place]
    hovered: tuple[Leg | None, Reach | None]


def figure_box(size: QSize) -> QRectF:
    """Return where the figure is drawn."""
    height = size.height() - HEAD - _PAD
    width = figure_width(height)
    return QRectF((_FIGURE_WIDTH - width) / 2, HEAD, width, height)


def head_box(leg: Leg) -> QRectF:
    """Return where a leg's side is written."""
    left = 0.0 if leg is Leg.LEFT else _FIGURE_WIDTH / 2
    return QRectF(left, 3, _FIGURE_WIDTH / 2, HEAD - 4)


def row_box(size: QSize, zone: Reach) -> QRectF:
    """Return where a zone stands in the list: beside itself, none above the figure.

    Rows are far less unequal than the zones, so that the foot's is as easy to hit as the calf's.
    """
    room = size.height() - 2 * _EDGE - HEAD
    even = 1 / len(_SHARES)
    heights = [(even + (share - even) / 4) * room for share in _SHARES.values()]
    tops = [_EDGE, *accumulate(heights, initial=_EDGE + HEAD)]
    top, bottom = tops[zone], tops[zone + 1]
    return QRectF(_ROW_LEFT, top, size.width() - _ROW_LEFT - 6, bottom - top)


def paint_card(painter: QPainter, card: ReachCard, size: QSize) -> None:
    """Draw the card, the figure and the list."""
    painter.setPen(QPen(QColor(card.tokens.edge), 1))
    painter.setBrush(QColor(card.tokens.card))
    painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1), 7, 7)
    for leg in LEG_ORDER:
        _paint_head(painter, card, leg)
    for zone in FIGURE_ZONES:
        _paint_leader(painter, card, zone, size)
    hovered_leg, hovered = card.hovered
    look = FigureLook(
        pain={leg: card.reaches.of(ReachKind.PAIN, leg) for leg in LEG_ORDER},
        sensory={leg: card.reaches.of(ReachKind.SENSORY, leg) for leg in LEG_ORDER},
        hovered=(hovered_leg or card.active, hovered) if hovered else None,
    )
    paint_figure(painter, figure_box(size), look, card.tokens)
    rows = {zone: row_box(size, zone) for zone in ZONES}
    lowest = min(row.height() for row in rows.values())
    for zone, row in rows.items():
        _paint_row(painter, card, zone, row, lowest)


def _paint_head(painter: QPainter, card: ReachCard, leg: Leg) -> None:
    is_active = leg is card.active
    font = QFont(painter.font())
    font.setPixelSize(11)
    font.setBold(is_active)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(card.tokens.ink if is_active else card.tokens.muted))
    painter.drawText(head_box(leg), Qt.AlignmentFlag.AlignCenter, leg_word(leg))
    painter.restore()


def _paint_leader(painter: QPainter, card: ReachCard, zone: Reach, size: QSize) -> None:
    """Lead from a zone to its row."""
    place = zone_path(Leg.RIGHT, zone, figure_box(size)).boundingRect()
    row = row_box(size, zone)
    bend = _FIGURE_WIDTH - _LEADER_GAP
    painter.setPen(QPen(QColor(card.tokens.border), 1))
    painter.drawPolyline(
        [
            QPointF(place.right() + _LEADER_GAP, place.center().y()),
            QPointF(bend, place.center().y()),
            QPointF(row.left() - _LEADER_GAP, row.center().y()),
        ]
    )


def _paint_row(painter: QPainter, card: ReachCard, zone: Reach, box: QRectF, lowest: float) -> None:
    tokens, is_pain = card.tokens, card.kind is ReachKind.PAIN
    is_set = card.reaches.of(card.kind, card.active) is zone
    is_last = card.last.of(card.kind, card.active) is zone
    asks = is_set and (card.kind, card.active) in card.asks
    colour = tokens.pain_reach if is_pain else tokens.tingling
    _paint_row_ground(painter, card, zone, box)
    painter.save()
    font = QFont(painter.font())
    font.setBold(is_set)
    _fit_into(font, lowest)
    painter.setFont(font)
    painter.setPen(QColor(tokens.amber if asks else colour if is_set else tokens.ink))
    inner = box.adjusted(8, 0, -8, 0)
    whole = Qt.TextFlag.TextDontClip  # a row may be a pixel lower than its letters
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | whole
    if asks:
        _paint_asked(painter, card, zone, inner)
        painter.restore()
        return
    words = zone.zone.capitalize()
    painter.drawText(inner, left, words)
    at = painter.fontMetrics().horizontalAdvance(words)
    font.setBold(False)
    font.setPixelSize(_BESIDE_PX)
    _fit_into(font, lowest)
    painter.setFont(font)
    painter.setPen(QColor(tokens.muted))
    was = _was_words(card, zone)
    if was:
        painter.setPen(QColor(tokens.amber))
        painter.drawText(inner.adjusted(at + 6, 0, 0, 0), left, was)
        painter.setPen(QColor(tokens.muted))
    elif is_last:
        words = tr("as last visit") if is_set else tr("last", "value of the visit before")
        painter.drawText(inner.adjusted(at + 6, 0, 0, 0), left, words)
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | whole
    painter.drawText(inner, right, str(int(zone)))
    painter.restore()


def _was_words(card: ReachCard, zone: Reach) -> str:
    """Return what is said at a zone of what was saved: at that zone, or at the new one of none."""
    place = card.kind, card.active
    now = card.reaches.of(*place)
    saved = card.saved.get(place, now)
    if saved is now:
        return ""
    if saved is zone:
        return tr("was", "the value that is saved")
    return tr("was {value}", value="–") if saved is None and now is zone else ""


def _fit_into(font: QFont, height: float) -> None:
    """Keep the letters off the frame of a row that a low screen squeezes."""
    px = QFontInfo(font).pixelSize()
    font.setPixelSize(max(_LEAST_PX, min(px, int(height) - _ROW_FRAME)))


def _paint_row_ground(painter: QPainter, card: ReachCard, zone: Reach, box: QRectF) -> None:
    tokens, is_pain = card.tokens, card.kind is ReachKind.PAIN
    leg, hovered = card.hovered
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if card.reaches.of(card.kind, card.active) is zone:
        painter.setBrush(QColor(tokens.bands[0] if is_pain else tokens.card))
        if not is_pain:
            painter.setPen(QPen(QColor(tokens.tingling), 1.4))
    elif hovered is zone and leg is None:
        painter.setBrush(QColor(tokens.accent_soft))
    else:
        return
    painter.drawRoundedRect(box.adjusted(0.5, 1, -0.5, -1), 4, 4)


def _paint_asked(painter: QPainter, card: ReachCard, zone: Reach, box: QRectF) -> None:
    """Ask about a jump, in a smaller face where the words need it."""
    words, font = _asked_words(card, zone), QFont(painter.font())
    for size in _ASKED_PX:
        if painter.fontMetrics().horizontalAdvance(words) > box.width():
            font.setPixelSize(size)
            painter.setFont(font)
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, left | Qt.TextFlag.TextDontClip, words)


def _asked_words(card: ReachCard, zone: Reach) -> str:
    before = card.last.of(card.kind, card.active)
    last = "–" if before is None else before.zone
    return tr("{last} → {now}, sure? Enter", last=last, now=zone.zone)
