"""The head of a chart's card: the chart below it does not jump while a visit is typed."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tracker.ui.charts.head import ChartHead
from tracker.ui.look.theme import Theme

SHORT, LONG = "● pain", "foot → low back · partly centralized &nbsp; ● pain &nbsp; ○ as last time"
WIDTH = 420


def a_head(qtbot: QtBot) -> ChartHead:
    head = ChartHead()
    qtbot.addWidget(head)
    head.show_title("Centralization: how far the pain reaches")
    head.resize(WIDTH, 40)
    head.show()
    return head


def is_below(head: ChartHead) -> bool:
    legend = head.findChild(QLabel, "chartLegend")
    assert isinstance(legend, QLabel)
    head.resize(WIDTH, head.heightForWidth(WIDTH))
    return legend.y() > 0


def test_a_legend_that_has_gone_below_stays_there(qtbot: QtBot, theme: Theme) -> None:
    head = a_head(qtbot)
    head.show_legend(LONG)

    head.show_legend(SHORT)

    assert is_below(head)


def test_another_course_finds_the_legend_its_best_place(qtbot: QtBot, theme: Theme) -> None:
    head = a_head(qtbot)
    head.show_legend(LONG)

    head.place_anew()
    head.show_legend(SHORT)

    assert not is_below(head)
