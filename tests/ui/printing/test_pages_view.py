"""The pages of the preview are drawn between keys, a block at a time."""

from datetime import date

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tracker.domain.values.clinic import Paper
from tracker.pages.painting import LaidOutPages, key_card_pages
from tracker.reports.key_card import key_card
from tracker.ui.look.theme import Theme
from tracker.ui.printing.pages_view import PagesView

KEYS = tuple(("Scores", str(number), "sets the score") for number in range(60))


@pytest.fixture
def laid_out() -> LaidOutPages:
    return key_card_pages(key_card(KEYS, Paper.A4, date(2026, 11, 22)))


def inks(image: QImage) -> int:
    """Return how many colours a picture has."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 3)
                for y in range(0, image.height(), 3)})  # fmt: skip


def test_nothing_is_drawn_before_the_event_loop_is_free(
    qtbot: QtBot, theme: Theme, laid_out: LaidOutPages
) -> None:
    view = PagesView()
    qtbot.addWidget(view)

    view.show_pages(laid_out)
    blank = inks(view.grab().toImage())

    with qtbot.waitSignal(view.drawn):
        view.show()
    assert inks(view.grab().toImage()) > blank


def test_other_pages_take_the_place_of_those_that_are_drawn_still(
    qtbot: QtBot, theme: Theme, laid_out: LaidOutPages
) -> None:
    view = PagesView()
    qtbot.addWidget(view)
    view.show()
    view.show_pages(laid_out)
    other = key_card_pages(key_card(KEYS[:1], Paper.LETTER, date(2026, 11, 22)))

    with qtbot.waitSignal(view.drawn):
        view.show_pages(other)

    assert other.is_drawn(0)
    assert not laid_out.is_drawn(0)


@pytest.mark.parametrize("size", [(720, 900), (640, 300), (420, 200)])
def test_pages_open_at_their_top_however_low_the_window(
    qtbot: QtBot, theme: Theme, laid_out: LaidOutPages, size: tuple[int, int]
) -> None:
    view = PagesView()
    qtbot.addWidget(view)
    view.show_pages(laid_out)
    view.resize(*size)

    with qtbot.waitSignal(view.drawn):
        view.show()
        view.show_pages(laid_out)

    bar = view.verticalScrollBar()
    assert bar.value() == bar.minimum()
    assert view.mapToScene(0, 0).y() <= 0
