"""The sentence above the charts: it gets no lower while a visit is typed."""

from pytestqt.qtbot import QtBot

from tracker.ui.course.sentence_card import SentenceCard
from tracker.ui.look.theme import Theme

LONG = "Leg pain 8 → 5 (−38 %, needs 30 %). " * 8


def a_shown_card(qtbot: QtBot) -> SentenceCard:
    card = SentenceCard()
    qtbot.addWidget(card)
    card.show_sentence("Calming since Nov 3.", LONG, "Leg pain must fall to 5.")
    card.resize(600, card.heightForWidth(600))
    card.show()
    return card


def test_the_charts_below_stand_still_while_a_visit_is_typed(qtbot: QtBot, theme: Theme) -> None:
    card = a_shown_card(qtbot)
    before = card.height()

    card.keep_height()
    card.show_sentence("Improvement.", "Short.", None, note="With this visit:")
    card.resize(600, card.heightForWidth(600))

    assert card.height() == before


def test_a_stored_course_takes_only_the_room_its_words_need(qtbot: QtBot, theme: Theme) -> None:
    card = a_shown_card(qtbot)
    before = card.height()
    card.keep_height()

    card.fit_height()
    card.show_sentence("Improvement.", "Short.", None)
    card.resize(600, card.heightForWidth(600))

    assert card.height() < before
