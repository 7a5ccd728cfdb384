"""Alt and a letter go to one place only, whatever the window shows."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QMenuBar, QPushButton
from pytestqt.qtbot import QtBot

from tests.window.screen import Screen
from tracker.domain.values.anatomy import Side
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import capitalized
from tracker.language import Language, languages, start_in
from tracker.ui.fields.score_input import ScoreInput

FIRST = "5856510\n5\n7n"


@pytest.fixture(params=languages(), ids=lambda one: one.code)
def screen(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    start_in(request.param)
    screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
    screen.add_patient("77", "Keller", "Maria", capitalized(choice_words(Side.LEFT)))
    screen.log_visit(date(2026, 5, 4), FIRST)  # long ago: a new course is offered
    yield screen
    screen.close()
    start_in(Language.ENGLISH)


def letters(screen: Screen) -> Counter[str]:
    """Return how many places each letter goes to that can be gone to now."""
    bars = screen.window.findChildren(QMenuBar)
    texts = [action.text() for bar in bars for action in bar.actions()]
    titles = [one for one in screen.window.findChildren(QLabel) if one.buddy() is not None]
    parts: list[QLabel | QPushButton] = [*titles, *screen.window.findChildren(QPushButton)]
    texts += [part.text() for part in parts if part.isVisible() and part.isEnabled()]
    keys = (QKeySequence.mnemonic(text).toString() for text in texts)
    return Counter(key for key in keys if key)


def twice(screen: Screen) -> list[str]:
    return [key for key, count in letters(screen).items() if count > 1]


def test_no_letter_goes_to_two_places_in_a_new_visit(screen: Screen) -> None:
    screen.act("newVisit")

    assert twice(screen) == []


def test_no_letter_goes_to_two_places_while_a_visit_is_amended(screen: Screen) -> None:
    screen.amend(0)

    assert twice(screen) == []


def test_no_letter_goes_to_two_places_while_a_draft_is_offered(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 9), "58")
    screen.wait_for_draft()
    screen.reopen()

    assert screen.draft_offer
    assert twice(screen) == []


def test_every_score_has_its_letter(screen: Screen) -> None:
    buddies = {label.buddy() for label in screen.window.findChildren(QLabel) if "&" in label.text()}

    scores = screen.window.findChildren(ScoreInput)

    assert [score.objectName() for score in scores if score not in buddies] == []
