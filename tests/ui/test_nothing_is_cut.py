"""Words are shown whole, however narrow the window and however long the words."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QFontMetricsF
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_patient, a_visit
from tests.ui.conftest import NOW
from tracker.domain.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.status import status_of
from tracker.ui.course_header import CourseHeader
from tracker.ui.red_flag_block import FlagEntries
from tracker.ui.red_flag_page import RedFlagPage
from tracker.ui.red_flag_row import RedFlagRow
from tracker.ui.theme import Theme
from tracker.ui.welcome_page import WelcomePage
from tracker.ui.widgets.chart_head import ChartHead
from tracker.ui.widgets.sentence_card import SentenceCard

LEGEND = (
    "left leg partly centralized (2 zones); right leg partly centralized (3 zones)"
    "&nbsp; ●&nbsp;pain,&nbsp;left&nbsp; ■&nbsp;pain,&nbsp;right"
)
LONG_NAME = "Featherstonehaugh-Cholmondeley-Marjoribanks"


def is_whole(label: QLabel) -> bool:
    return label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("width", [380, 640, 1200])
def test_the_legend_of_a_chart_is_whole(qtbot: QtBot, theme: Theme, width: int) -> None:
    head = ChartHead()
    qtbot.addWidget(head)
    head.show_title("Centralization: how far the pain reaches")
    head.show_legend(LEGEND, "")

    head.resize(width, head.heightForWidth(width))
    head.show()

    legend = head.findChild(QLabel, "chartLegend")
    assert isinstance(legend, QLabel)
    assert is_whole(legend)
    assert head.minimumSizeHint().width() < width


def test_a_long_name_is_whole(qtbot: QtBot, theme: Theme) -> None:
    patient = a_patient(family_name=LONG_NAME, given_name="Wilhelmina Alexandra")
    header = CourseHeader()
    qtbot.addWidget(header)

    header.show_course(status_of(a_course(a_visit(), patient=patient)), NOW.date())
    header.resize(426, header.heightForWidth(426))
    header.show()

    name = header.findChild(QLabel, "patientName")
    assert isinstance(name, QLabel)
    assert is_whole(name)


@pytest.mark.parametrize("width", [380, 426, 610, 692, 700])
def test_the_sentence_is_whole(qtbot: QtBot, theme: Theme, width: int) -> None:
    card = SentenceCard()
    qtbot.addWidget(card)
    card.show_sentence("Prevention since Nov 3.", "Pain at most 2 for 29 days. " * 3, "Next. " * 9)

    card.resize(width, card.heightForWidth(width))
    card.show()

    for name in ("courseSentence", "whatNext"):
        label = card.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        assert is_whole(label)


def test_every_red_flag_is_whole_beside_the_banner(qtbot: QtBot, theme: Theme) -> None:
    page = RedFlagPage(theme)
    qtbot.addWidget(page)
    answers = RedFlagAnswers(yes=frozenset({RedFlag.BOWEL}))
    page.show_entries(FlagEntries(answers=answers))

    page.resize(344, 631)
    page.show()

    banner = page.findChild(QLabel, "redFlagPageBanner")
    assert isinstance(banner, QLabel)
    qtbot.waitUntil(lambda: is_whole(banner))
    for row in page.findChildren(RedFlagRow):
        font = row.font()
        font.setPixelSize(11)
        font.setBold(row.answer is True)
        room = QRectF(0, 0, row.width() - 89, 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = QFontMetricsF(font).boundingRect(room, flags, row.accessibleName())
        assert row.height() >= words.height(), row.accessibleName()


def test_the_hint_how_to_begin_is_whole(qtbot: QtBot, theme: Theme) -> None:
    actions = {name: QAction() for name in ("findPatient", "newPatient", "importFile")}
    page = WelcomePage(actions)
    qtbot.addWidget(page)

    page.resize(640, 560)
    page.show()

    words = page.findChild(QLabel, "welcomeWords")
    assert isinstance(words, QLabel)
    qtbot.waitUntil(lambda: is_whole(words))
