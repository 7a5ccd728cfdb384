"""The card of the tour: beside what it is about, and its keys."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tracker.language import Language, languages, speaking, tr
from tracker.ui.look.theme import Theme
from tracker.ui.menus.help.help_dialog import command_keys
from tracker.ui.tour.card import TourCard, place_beside
from tracker.ui.tour.steps import STEPS, WHO

ROOM = QRect(16, 16, 1000, 700)
CARD = QSize(380, 180)


@pytest.mark.parametrize(
    "target",
    [
        QRect(20, 20, 300, 30),  # top left
        QRect(600, 40, 400, 640),  # the form
        QRect(16, 16, 260, 700),  # the list
        QRect(300, 660, 200, 40),  # at the foot
        QRect(980, 2, 30, 20),  # in the corner of the menus
    ],
)
def test_the_card_covers_nothing_of_what_it_is_about(target: QRect) -> None:
    box = QRect(place_beside(target, CARD, ROOM), CARD)

    assert ROOM.contains(box)
    assert not box.intersects(target)


def test_without_a_place_the_card_stands_in_the_middle_and_beside_too_large_a_one_at_the_foot() -> (
    None
):
    amid = QRect(place_beside(QRect(), CARD, ROOM), CARD)
    below = QRect(place_beside(ROOM, CARD, ROOM), CARD)

    assert abs(amid.center().x() - ROOM.center().x()) <= 1
    assert abs(amid.center().y() - ROOM.center().y()) <= 1
    assert below.bottom() == ROOM.bottom() - 1


def test_enter_goes_on_and_escape_leaves_each_once_however_long_it_is_held(
    qtbot: QtBot, theme: Theme
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    card = TourCard(window)
    said: list[str] = []
    card.gone_on.connect(lambda: said.append("on"))
    card.left.connect(lambda: said.append("left"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    card.say("Title", "Words.", number=3, count=10)
    card.take_keys()

    qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Escape)

    assert said == ["on", "left"]
    assert card.accessibleName() == "Step 3 of 10. Title. Words."
    assert card.pos() != QPoint(-1, -1)


@pytest.mark.parametrize("language", languages())
def test_the_words_of_every_step_are_whole(qtbot: QtBot, theme: Theme, language: Language) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    cut = []

    with speaking(language):
        card = TourCard(window)
        card.show()
        for number, step in enumerate(STEPS, 1):
            words = tr(step.words, who=WHO, **command_keys())
            card.say(tr(step.title), words, number=number, count=len(STEPS))
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            labels = card.findChildren(QLabel)
            cut += [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]

    assert cut == []
