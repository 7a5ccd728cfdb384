"""Words marked with a line icon: what is seen of it and what is heard."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.look.theme import Theme

BEFORE = QRect(0, 0, 16, 40)  # where the icon stands


def colours(label: MarkedLabel, where: QRect) -> set[str]:
    shown = label.grab(where).toImage()
    return {
        shown.pixelColor(across, down).name()
        for across in range(shown.width())
        for down in range(shown.height())
    }


def test_the_icon_has_the_colour_of_the_words(qtbot: QtBot, theme: Theme) -> None:
    label = MarkedLabel("Possible emergency")
    qtbot.addWidget(label)
    label.setProperty("look", "amber")
    label.resize(300, 40)
    label.show()

    assert QColor(theme.tokens.amber).name() in colours(label, BEFORE)


def test_without_the_mark_the_words_begin_at_the_edge(qtbot: QtBot, theme: Theme) -> None:
    label = MarkedLabel("l" * 5)
    qtbot.addWidget(label)
    label.resize(300, 40)
    label.show()
    marked = label.contentsRect().left()

    label.show_mark(is_marked=False)

    assert (marked > 0, label.contentsRect().left()) == (True, 0)


def test_a_screen_reader_hears_the_words_alone(qtbot: QtBot, theme: Theme) -> None:
    label = MarkedLabel("Possible emergency")
    qtbot.addWidget(label)

    assert label.text() == "Possible emergency"
