"""How the reach control is drawn: the figure, and the zones of the active leg as a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from tracker.charts.figure_art import FIGURE_ZONES
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.words.names import leg_letter
from tracker.language import tr
from tracker.palette import Palette
from tracker.ui.fields.reach.art import FigureLook, figure_width, paint_figure, zone_at, zone_path
from tracker.ui.fields.reach.values import Place, Reaches, ReachKind, leg_word

TITLE: Final = 24.0  # px of the line above the frame: the title, none, what is set
ROW_LEAST: Final = 24.0  # px, so that it is hit surely; WCAG 2.2, success criterion 2.5.8
FIGURE_WIDTH: Final = 170.0  # px of the block the figure stands in, with the words beside it
RADIUS: Final = 7.0
_BELOW_TITLE: Final = 4.0  # px to the frame, where every row has its room
_FRAME: Final = 1.0  # px
_PAD: Final = 4.0  # px above and below the figure
_HEAD: Final = 14.0  # px of the words left and right
_HEADS_ABOVE_FROM: Final = 208  # px of the whole: above the figure they push no zone off its row
_NONE_RADIUS: Final = 6.0
_ASKED_PX: Final = (13, 12, 11)
_BESIDE_PX: Final = 12
_BESIDE: Final = 6.0  # px between a zone's name and what it was
_DIGIT: Final = 12.0  # px at the row's end
_LEADER_AT: Final = 0.7  # of a zone's height: clear of the words beside the hips
_LEADER_GAP: Final = 4.0  # px between a leader line and the figure or the list
_ROW_LEFT: Final = FIGURE_WIDTH + 10
_SHARES: Final = {
    Reach.LOW_BACK: 0.17,
    Reach.BUTTOCK: 0.17,
    Reach.THIGH: 0.27,
    Reach.CALF: 0.29,
    Reach.FOOT: 0.10,
}  # of the figure's height, top to bottom
LEAST: Final = round(TITLE + 2 * _FRAME + len(_SHARES) * ROW_LEAST)  # px of the whole
TALLEST: Final = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachCard:
    """Everything the drawing shows.

    Attributes:
        active: The leg digits set; None while it must be named.
        without_leg: A zone that waits for its leg.
        saved: Of a visit that is amended; empty for a new one.
        none: Where the row for none stands.
    """

    tokens: Palette
    kind: ReachKind
    active: Leg | None
    without_leg: Reach | None
    reaches: Reaches
    last: Reaches
    saved: Mapping[Place, Reach | None]
    asks: frozenset[Place]
    hovered: tuple[Leg | None, Reach | None]
    none: QRectF


def frame_top(size: QSize) -> float:
    """Return where the frame around figure and list begins, in px."""
    return TITLE + min(_BELOW_TITLE, max(0.0, size.height() - LEAST))


def figure_box(size: QSize) -> QRectF:
    """Return where the figure is drawn."""
    above = _HEAD if size.height() >= _HEADS_ABOVE_FROM else 0.0
    top = frame_top(size)
    height = size.height() - top - 2 * _PAD - above
    width = figure_width(height)
    return QRectF((FIGURE_WIDTH - width) / 2, top + _PAD + above, width, height)


def head_box(leg: Leg, size: QSize) -> QRectF:
    """Return where a leg's side is written: beside its hip on a low screen, above it elsewhere."""
    left = _PAD + 2 if leg is Leg.LEFT else FIGURE_WIDTH / 2
    return QRectF(left, frame_top(size) + 1, FIGURE_WIDTH / 2 - _PAD - 2, _HEAD)


def row_box(size: QSize, zone: Reach) -> QRectF:
    """Return where a zone stands in the list, beside itself.

    Every row can be hit surely; what there is beyond that goes to the larger zones.
    """
    top = frame_top(size)
    more = size.height() - top - 2 * _FRAME - len(_SHARES) * ROW_LEAST
    even = 1 / len(_SHARES)
    heights = [ROW_LEAST + (even + (share - even) / 4) * more for share in _SHARES.values()]
    tops = list(accumulate(heights, initial=top + _FRAME))
    at = list(_SHARES).index(zone)
    return QRectF(_ROW_LEFT, tops[at], size.width() - _ROW_LEFT - 6, heights[at])


def card_box(size: QSize) -> QRectF:
    """Return where the frame around figure and list runs."""
    top = frame_top(size)
    return QRectF(0, top, size.width(), size.height() - top).adjusted(1, 1, -1, -1)


def zone_area(leg: Leg, zone: Reach, size: QSize) -> QRect:
    """Return where a zone of a leg is drawn; for none, where the leg's side is written."""
    if zone is Reach.NONE:
        return head_box(leg, size).toAlignedRect()
    return zone_path(leg, zone, figure_box(size)).boundingRect().toAlignedRect()


def zone_under(at: QPointF, size: QSize, none: QRectF) -> tuple[Leg | None, Reach | None]:
    """Return what is hit at a place: a row's zone, a drawn zone with its leg, or a leg alone.

    Args:
        at: The place, in px.
        size: Of the whole control.
        none: Where the row for none stands.
    """
    rows = {zone: row_box(size, zone) for zone in FIGURE_ZONES}
    rows[Reach.NONE] = none
    for zone, row in rows.items():
        if row.contains(at):
            return None, zone
    box = figure_box(size)
    found = zone_at(at, box)
    if found is not None or at.x() > FIGURE_WIDTH or at.y() < frame_top(size):
        return found or (None, None)
    return (Leg.LEFT if at.x() < box.center().x() else Leg.RIGHT), None


def paint_card(painter: QPainter, card: ReachCard, size: QSize) -> None:
    """Draw the card, the figure and the list."""
    painter.setPen(QPen(QColor(card.tokens.edge), 1))
    painter.setBrush(QColor(card.tokens.card))
    painter.drawRoundedRect(card_box(size), RADIUS, RADIUS)
    _paint_heads(painter, card, size)
    for zone in FIGURE_ZONES:
        _paint_leader(painter, card, zone, size)
    hovered_leg, hovered = card.hovered
    look = FigureLook(
        pain={leg: card.reaches.of(ReachKind.PAIN, leg) for leg in LEG_ORDER},
        sensory={leg: card.reaches.of(ReachKind.SENSORY, leg) for leg in LEG_ORDER},
        hovered=(leg, hovered) if hovered and (leg := hovered_leg or card.active) else None,
    )
    paint_figure(painter, figure_box(size), look, card.tokens)
    for zone in FIGURE_ZONES:
        _paint_row(painter, card, zone, row_box(size, zone))
    painter.setPen(QPen(QColor(card.tokens.edge), 1))
    painter.setBrush(QColor(card.tokens.card))
    painter.drawRoundedRect(card.none.adjusted(0.5, 0.5, -0.5, -0.5), _NONE_RADIUS, _NONE_RADIUS)
    _paint_row(painter, card, Reach.NONE, card.none)


def _paint_heads(painter: QPainter, card: ReachCard, size: QSize) -> None:
    """Write left and right, by their letters where the words would run into the figure."""
    figure, font = figure_box(size), QFont(painter.font())
    font.setPixelSize(11)
    font.setBold(True)
    is_above = figure.top() > frame_top(size) + _HEAD
    room = head_box(Leg.LEFT, size).width() if is_above else figure.left() - 2 * _PAD
    longest = max(QFontMetricsF(font).horizontalAdvance(leg_word(leg)) for leg in LEG_ORDER)
    painter.save()
    for leg in LEG_ORDER:
        is_active = leg is card.active
        font.setBold(is_active)
        painter.setFont(font)
        painter.setPen(QColor(card.tokens.ink if is_active else card.tokens.muted))
        side = Qt.AlignmentFlag.AlignLeft if leg is Leg.LEFT else Qt.AlignmentFlag.AlignRight
        words = leg_word(leg) if longest <= room else leg_letter(leg)
        painter.drawText(head_box(leg, size), Qt.AlignmentFlag.AlignVCenter | side, words)
    painter.restore()


def _paint_leader(painter: QPainter, card: ReachCard, zone: Reach, size: QSize) -> None:
    """Lead from a zone to its row."""
    place = zone_path(Leg.RIGHT, zone, figure_box(size)).boundingRect()
    height = place.top() + _LEADER_AT * place.height()
    row = row_box(size, zone)
    bend = FIGURE_WIDTH - _LEADER_GAP
    painter.setPen(QPen(QColor(card.tokens.border), 1))
    painter.drawPolyline(
        [
            QPointF(place.right() + _LEADER_GAP, height),
            QPointF(bend, height),
            QPointF(row.left() - _LEADER_GAP, row.center().y()),
        ]
    )


def _paint_row(painter: QPainter, card: ReachCard, zone: Reach, box: QRectF) -> None:
    tokens, is_pain = card.tokens, card.kind is ReachKind.PAIN
    is_set = card.reaches.of(card.kind, card.active) is zone
    lacks_leg = card.without_leg is zone
    asks = lacks_leg or (is_set and (card.kind, card.active) in card.asks)
    colour = tokens.pain_reach if is_pain else tokens.tingling
    _paint_row_ground(painter, card, zone, box)
    painter.save()
    font = QFont(painter.font())
    font.setBold(is_set or lacks_leg)
    painter.setFont(font)
    painter.setPen(QColor(tokens.amber if asks else colour if is_set else tokens.ink))
    inner = box.adjusted(8, 0, -8, 0)
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    if asks:
        _paint_asked(painter, card, zone, inner)
        painter.restore()
        return
    words = zone.zone.capitalize()
    painter.drawText(inner, left, words)
    at = painter.fontMetrics().horizontalAdvance(words)
    font.setBold(False)
    font.setPixelSize(_BESIDE_PX)
    painter.setFont(font)
    painter.setPen(QColor(tokens.muted))
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(inner, right, str(int(zone)))
    _paint_before(painter, card, zone, inner.adjusted(at + _BESIDE, 0, -_DIGIT, 0))
    painter.restore()


def _paint_before(painter: QPainter, card: ReachCard, zone: Reach, box: QRectF) -> None:
    """Say beside a zone what it was before, in as many words as there is room for."""
    place, now = (card.kind, card.active), card.reaches.of(card.kind, card.active)
    was = _was_words(card, zone)
    if not was and card.last.of(*place) is not zone:
        return
    last = tr("last", "value of the visit before")
    offered = (was,) if was else (tr("as last visit"), last) if now is zone else (last,)
    painter.setPen(QColor(card.tokens.amber if was else card.tokens.muted))
    metrics = painter.fontMetrics()
    words = next((one for one in offered if metrics.horizontalAdvance(one) <= box.width()), "")
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _was_words(card: ReachCard, zone: Reach) -> str:
    """Return what is said at a zone of what was saved: at that zone, or at the new one of none."""
    place = card.kind, card.active
    now = card.reaches.of(*place)
    saved = next((held for at, held in card.saved.items() if at == place), now)
    if saved is now:
        return ""
    if saved is zone:
        return tr("was", "the value that is saved")
    return tr("was {value}", value="–") if saved is None and now is zone else ""


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


def _asked_words(card: ReachCard, zone: Reach) -> tuple[str, str]:
    if card.without_leg is zone:
        now = zone.zone.capitalize()
        return tr("{now}: which leg? ← →", now=now), tr("{now}? ← →", now=now)
    before = card.last.of(card.kind, card.active)
    last = "–" if before is None else before.zone
    asked = tr("{last} → {now}, sure? Enter", last=last, now=zone.zone)
    return asked, tr("{now}, sure?", now=zone.zone)


def _paint_asked(painter: QPainter, card: ReachCard, zone: Reach, box: QRectF) -> None:
    """Ask for the leg or about a jump, smaller and in fewer words where the room needs it."""
    font = QFont(painter.font())
    for words in _asked_words(card, zone):
        for size in _ASKED_PX:
            font.setPixelSize(size)
            painter.setFont(font)
            if painter.fontMetrics().horizontalAdvance(words) <= box.width():
                left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(box, left, words)
                return
