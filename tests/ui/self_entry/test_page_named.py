"""What a screen reader says of each page of self-entry."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit
from tracker.domain.self_entry.questions import questions_for
from tracker.domain.values.clinic import FunctionPlan
from tracker.language import Language
from tracker.ui.look.theme import Theme
from tracker.ui.self_entry.self_entry_page import SelfEntryPage


def test_every_page_is_named_by_what_it_asks(qtbot: QtBot, theme: Theme) -> None:
    asked = questions_for(a_course(a_visit()), FunctionPlan())
    page = SelfEntryPage(theme, lambda: asked, Language("en"))
    qtbot.addWidget(page)
    names = [page.accessibleName()]

    english = page.findChild(QPushButton, "answer-en")
    assert isinstance(english, QPushButton)
    english.click()
    while page.question is not None:
        names.append(page.accessibleName())
        page.go_on()
    names.append(page.accessibleName())

    assert names[0].startswith("Please answer a few questions before your visit.")
    assert names[1:-1] == [one.text for one in asked]
    assert names[-1] == "Thank you. Please give the tablet back."
