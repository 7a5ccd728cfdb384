"""A patient at the turned screen: answers questions, one after the other."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.window.screen import Screen
from tracker.domain.self_entry.questions import Kind
from tracker.ui.self_entry.self_entry_page import SelfEntryPage

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Patient:
    """Whoever answers; words are read from the screen, answers are tapped."""

    def __init__(self, screen: Screen) -> None:
        screen.act("selfEntry")
        self._screen = screen

    @property
    def page(self) -> SelfEntryPage:
        return self._screen.find(SelfEntryPage, "selfEntry")

    @property
    def is_there(self) -> bool:
        return self._screen.window.findChild(SelfEntryPage, "selfEntry") is not None

    @property
    def sizes(self) -> list[int]:
        """Return widths and heights of everything that can be tapped to answer."""
        area = self.page.area
        buttons = [] if area is None else area.findChildren(QPushButton)
        return [side for one in buttons for side in (one.width(), one.height())]

    @property
    def asked(self) -> str:
        return self._label("selfEntryQuestion")

    @property
    def told(self) -> str:
        return self._label("selfEntryHint")

    @property
    def is_at_the_end(self) -> bool:
        return (
            self.page.question is None
            and not self._screen.find(QPushButton, "selfEntryBack").isVisible()
        )

    def tap(self, answer: str) -> None:
        self._screen.click(f"answer-{answer}")

    def skip(self) -> None:
        self._screen.click("selfEntrySkip")

    def answer_all(self, **special: str) -> None:
        """Answer every question that is left: flags no, scores 4, but for what is given."""
        usual = {
            Kind.SCORE: "4", Kind.REACH: "3", Kind.MINUTES: "30", Kind.REACTION: "same",
            Kind.FLAG: "no",
        }  # fmt: skip
        while (question := self.page.question) is not None:
            key = question.key.removeprefix("flag:")
            self.tap(special.get(key, usual[question.kind]))

    def give_back(self) -> None:
        """Let the clinician hold the keys that bring the record back."""
        page = self.page
        QTest.keyPress(page, Qt.Key.Key_L, HELD)
        self._screen.wait_until(lambda: not self.is_there)

    def _label(self, name: str) -> str:
        return self._screen.find(QLabel, name).text()
