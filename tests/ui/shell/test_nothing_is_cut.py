"""Words are shown whole, however narrow the window and however long the words."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAction, QFontMetricsF
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from tests.makers import SPANISH, a_course, a_patient, a_visit
from tests.ui.conftest import NOW
from tracker.domain.rules.status import status_of
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.language import speaking
from tracker.ui.course.diagnosis_chips import CodeChips
from tracker.ui.course.first_assessment_dialog import CourseDialog
from tracker.ui.course.header import CourseHeader
from tracker.ui.course.sentence_card import SentenceCard
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.look.theme import Theme
from tracker.ui.shell.welcome_page import WelcomePage
from tracker.ui.visit.red_flags.line import FlagEntries
from tracker.ui.visit.red_flags.page import RedFlagPage
from tracker.ui.visit.red_flags.row import RedFlagRow

LONG_NAME = "Featherstonehaugh-Cholmondeley-Marjoribanks"


def is_whole(label: QLabel) -> bool:
    return label.height() >= label.heightForWidth(label.width())


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
    page = RedFlagPage(theme, NOW.date)
    qtbot.addWidget(page)
    answers = RedFlagAnswers(yes=frozenset({RedFlag.BOWEL}))
    page.show_entries(FlagEntries(answers=answers))

    page.resize(388, 690)
    page.show()

    banner = page.findChild(QLabel, "redFlagPageBanner")
    assert isinstance(banner, QLabel)
    qtbot.waitUntil(lambda: is_whole(banner))
    for row in page.findChildren(RedFlagRow):
        font = row.font()
        font.setPixelSize(12)
        font.setBold(row.answer is True)
        room = QRectF(0, 0, row.width() - 104, 1000)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = QFontMetricsF(font).boundingRect(room, flags, row.accessibleName())
        assert row.height() >= max(32, words.height() + 4), row.accessibleName()


def test_in_a_high_window_every_red_flag_stands_without_scrolling(
    qtbot: QtBot, theme: Theme
) -> None:
    page = RedFlagPage(theme, NOW.date)
    qtbot.addWidget(page)
    page.show_entries(FlagEntries())
    page.show_asked_once({})

    page.resize(388, 882)  # of a window 940 high
    page.show()

    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    items = area.widget()
    assert items is not None
    qtbot.waitUntil(lambda: items.height() <= area.viewport().height())


def test_the_hint_how_to_begin_is_whole(qtbot: QtBot, theme: Theme) -> None:
    actions = {name: QAction() for name in ("newPatient", "importFile", "encryption")}
    page = WelcomePage(actions, theme)
    qtbot.addWidget(page)

    page.resize(640, 560)
    page.show()

    words = page.findChild(QLabel, "welcomeWords")
    assert isinstance(words, QLabel)
    qtbot.waitUntil(lambda: is_whole(words))


def test_the_buttons_to_begin_with_are_whole_in_spanish(qtbot: QtBot, theme: Theme) -> None:
    actions = {name: QAction() for name in ("newPatient", "importFile", "encryption")}
    with speaking(SPANISH):
        page = WelcomePage(actions, theme)
        qtbot.addWidget(page)

    page.resize(765, 560)
    page.show()

    for button in page.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_the_cell_that_has_the_keys_shows_its_words_as_every_other(
    qtbot: QtBot, theme: Theme
) -> None:
    words = "Nov 22, 2026, 10:15"
    table = plain_table("aTable", "A table", ["When", "Why"], [[words, ""], [words, ""]])
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()

    table.setCurrentCell(0, 0)
    table.setFocus()

    rows = [table.visualRect(table.model().index(row, 0)) for row in (0, 1)]
    needed = table.fontMetrics().horizontalAdvance(words)
    assert rows[0].width() >= needed + 2 * (2 + 2 + 3)  # frame, padding and Qt's own margin


def test_a_hint_about_a_code_is_whole_and_the_codes_below_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = CourseDialog(NOW.date())
    qtbot.addWidget(dialog)
    dialog.show()
    chips = dialog.findChild(CodeChips)
    assert isinstance(chips, CodeChips)

    chips.show_codes(("BACK PAIN OF SOME OTHER KIND", "SOMETHING ELSE THAT IS LONG"))

    hint = chips.findChild(QLabel, "codeHint")
    assert isinstance(hint, QLabel)
    qtbot.waitUntil(lambda: is_whole(hint))
    assert hint.geometry().top() > chips.line.geometry().bottom()
    for chip in chips.findChildren(QPushButton):
        assert chip.height() >= chip.sizeHint().height()


def test_wrapped_words_of_a_table_get_all_their_lines(qtbot: QtBot, theme: Theme) -> None:
    words = "Applies only when pain began at 3 or less and tingling or numbness at 4 or more."
    table = plain_table("aTable", "A table", ["Test", "What it takes"], [["one", words]])
    qtbot.addWidget(table)
    table.show()

    def is_shown_whole() -> bool:
        cell = table.visualRect(table.model().index(0, 1))
        room = QRect(0, 0, cell.width() - 2 * (2 + 2 + 3), 1000)  # frame, padding, Qt's margin
        flags = int(Qt.TextFlag.TextWordWrap)
        return cell.height() >= table.fontMetrics().boundingRect(room, flags, words).height()

    for width in range(180, 320, 7):
        table.resize(width, 300)
        qtbot.waitUntil(is_shown_whole)


@pytest.mark.qt_log_ignore("This plugin does not support")  # a popup without a display
@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_list_that_drops_down_shows_its_last_entry(
    qtbot: QtBot, theme: Theme, count: int
) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems([f"Entry {number}" for number in range(count)])
    box.show()

    box.showPopup()

    view = box.view()
    qtbot.waitUntil(view.isVisible)
    last = view.visualRect(box.model().index(count - 1, 0))
    assert view.viewport().rect().contains(last)
    box.hidePopup()
