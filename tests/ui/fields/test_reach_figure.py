"""The figure of the reach control as it is seen: contrast measured from pixels, rows, hatch."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.look.test_theme import READABLE, SEEN, contrast
from tests.window.seen import ROOMY
from tracker.domain.values.anatomy import LEG_ORDER, ZONES, Leg, Reach
from tracker.palette import DARK, LIGHT, Palette
from tracker.ui.fields.reach.art import FigureLook, paint_figure, zone_at, zone_path
from tracker.ui.fields.reach.card import FIGURE_WIDTH, LEAST, TALLEST, TITLE, figure_box, row_box
from tracker.ui.fields.reach.input import ReachInput
from tracker.ui.fields.reach.values import ReachKind
from tracker.ui.look.theme import Theme

BOX = QRectF(10, 5, 0.37 * 140, 140)
SHARPER = 6  # pixels of the picture per pixel of the screen, so that a thin line has its colour
HEIGHTS = (LEAST, 160, 203, 204, TALLEST)  # px of the control, its first line included
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
DRAWN_ZONES = list(Reach)[1:]

pytestmark = pytest.mark.usefixtures("qapp")


def picture(
    tokens: Palette,
    pain: Mapping[Leg, Reach | None],
    sensory: Mapping[Leg, Reach | None] | None = None,
) -> QImage:
    image = QImage(QSize(80, 150) * SHARPER, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.card))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SHARPER, SHARPER)
    paint_figure(painter, BOX, FigureLook(pain=pain, sensory=sensory or {}), tokens)
    painter.end()
    return image


def color_at(image: QImage, at: QPointF) -> str:
    return image.pixelColor((at * SHARPER).toPoint()).name()


def inside(leg: Leg, zone: Reach) -> QPointF:
    return zone_path(leg, zone, BOX).boundingRect().center()


def around(leg: Leg, zone: Reach) -> list[QPointF]:
    """Return points along the outer half of a zone's outline."""
    path = zone_path(leg, zone, BOX)
    return [path.pointAtPercent(share / 20) for share in range(20)]


@THEMES
@pytest.mark.parametrize("reach", [None, *ZONES])
@pytest.mark.parametrize("zone", DRAWN_ZONES)
def test_every_outline_stands_out_from_the_card(
    tokens: Palette, reach: Reach | None, zone: Reach
) -> None:
    image = picture(tokens, {Leg.LEFT: reach})

    for leg in LEG_ORDER:
        seen = [contrast(color_at(image, at), tokens.card) for at in around(leg, zone)]
        assert min(seen) >= SEEN


@THEMES
def test_where_the_pain_ends_stands_out_from_the_way_there(tokens: Palette) -> None:
    image = picture(tokens, {Leg.LEFT: Reach.CALF})

    end, way = (color_at(image, inside(Leg.LEFT, zone)) for zone in (Reach.CALF, Reach.THIGH))

    assert contrast(end, way) >= SEEN


@THEMES
def test_tingling_is_a_pattern_on_every_fill(tokens: Palette) -> None:
    image = picture(tokens, {Leg.LEFT: Reach.THIGH}, {Leg.LEFT: Reach.FOOT, Leg.RIGHT: Reach.FOOT})

    for leg in LEG_ORDER:
        for zone in (Reach.BUTTOCK, Reach.THIGH, Reach.CALF):
            middle = inside(leg, zone)
            row = [color_at(image, middle + QPointF(step / SHARPER, 0)) for step in range(-18, 19)]
            assert max(contrast(one, other) for one in row for other in row) >= SEEN


@THEMES
def test_the_chosen_row_can_be_read(tokens: Palette) -> None:
    assert contrast(tokens.pain_reach, tokens.bands[0]) >= READABLE
    assert contrast(tokens.tingling, tokens.card) >= READABLE


@pytest.mark.parametrize("height", HEIGHTS)
def test_a_row_stands_at_the_height_of_its_zone_below_the_line_of_none(height: int) -> None:
    size = QSize(340, height)
    figure = figure_box(size)

    assert figure.top() > TITLE
    for zone in DRAWN_ZONES:
        place = zone_path(Leg.LEFT, zone, figure).boundingRect()
        assert place.top() <= row_box(size, zone).center().y() <= place.bottom()


@pytest.mark.parametrize("height", HEIGHTS)
def test_rows_follow_each_other_without_a_gap_and_are_hit_surely(height: int) -> None:
    rows = [row_box(QSize(340, height), zone) for zone in DRAWN_ZONES]

    assert min(row.height() for row in rows) >= ROOMY
    assert all(above.bottom() == pytest.approx(below.top()) for above, below in pairwise(rows))
    assert rows[-1].bottom() <= height


@pytest.mark.parametrize("leg", LEG_ORDER)
@pytest.mark.parametrize("zone", DRAWN_ZONES)
def test_a_zone_is_hit_where_it_is_seen_and_closely_beside(leg: Leg, zone: Reach) -> None:
    middle = inside(leg, zone)
    outwards = QPointF(-12 if leg is Leg.LEFT else 12, 0)

    assert zone_at(middle, BOX) == (leg, zone)
    outer = middle
    while zone_path(leg, zone, BOX).contains(outer):
        outer += outwards / 12
    assert zone_at(outer + outwards / 4, BOX) == (leg, zone)


def test_the_legs_left_of_the_middle_are_the_left_one(qtbot: QtBot, theme: Theme) -> None:
    field = ReachInput(theme, "painReach", "Pain reaches")
    qtbot.addWidget(field)
    field.resize(340, 150)
    field.show_main(Leg.LEFT)
    field.show_zone((ReachKind.PAIN, Leg.LEFT), Reach.CALF)

    image = field.grab().toImage()

    calf = zone_path(Leg.LEFT, Reach.CALF, figure_box(field.size())).boundingRect().center()
    at = calf.toPoint()
    assert at.x() < figure_box(field.size()).center().x()
    assert image.pixelColor(at * int(image.devicePixelRatio())) == QColor(theme.tokens.pain_reach)
    assert image.pixelColor(QPoint(round(FIGURE_WIDTH) - at.x(), at.y())) == QColor(
        theme.tokens.card
    )
