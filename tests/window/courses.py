"""A patient's courses as a person deals with them: begin, end, reopen, go from one to the next."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPushButton

from tests.window.dialogs import DialogFiller, DialogMeeting
from tests.window.screen import Screen

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Courses:
    """Speaks of the courses of the patient on screen."""

    screen: Screen

    def begin(self, side: str, *, is_offered: bool = False, ends_present: bool = True) -> str:
        """Begin a course, by the offer or from the menu; return what would end, if anything."""
        offers: list[str] = []

        def fill(dialog: QDialog) -> None:
            box = dialog.findChild(QComboBox, "side")
            end = dialog.findChild(QCheckBox, "endPresentCourse")
            assert isinstance(box, QComboBox)
            assert isinstance(end, QCheckBox)
            box.setCurrentText(side)
            if end.isVisible():
                assert end.isChecked()
                offers.append(end.text())
                end.setChecked(ends_present)

        if is_offered:
            self._filling("courseDialog", fill, lambda: self.screen.click("beginOfferedCourse"))
        else:
            self._filling("courseDialog", fill, lambda: self.screen.act("newCourse"))
        return offers[0] if offers else ""

    def end(self, reason: str = "") -> str:
        """End the course, for the reason offered unless told; return the reason."""
        given: list[str] = []

        def fill(dialog: QDialog) -> None:
            box = dialog.findChild(QComboBox, "endReason")
            assert isinstance(box, QComboBox)
            if reason:
                box.setEditText(reason)
            given.append(box.currentText())

        self._filling("endDialog", fill, lambda: self.screen.act("endCourse"))
        return given[0]

    def reopen(self) -> None:
        """Let the course go on that was ended."""
        self.screen.act("reopenCourse")

    def go_to_previous(self) -> None:
        """Press Ctrl+Page up."""
        self.screen.press(Qt.Key.Key_PageUp, CONTROL)

    def go_to_next(self) -> None:
        """Press Ctrl+Page down."""
        self.screen.press(Qt.Key.Key_PageDown, CONTROL)

    def read_side_by_side(self) -> tuple[str, str]:
        """Open two courses side by side by visit number; return how each is named."""
        named: list[tuple[str, str]] = []

        def read(dialog: QDialog) -> None:
            by_visit = dialog.findChild(QCheckBox, "compareByVisit")
            assert isinstance(by_visit, QCheckBox)
            by_visit.setChecked(True)
            boxes = [dialog.findChild(QComboBox, f"compare{side}") for side in ("Left", "Right")]
            left, right = (box.currentText() for box in boxes if isinstance(box, QComboBox))
            named.append((left, right))
            dialog.reject()

        self._meeting = DialogMeeting("compareDialog", read)
        self.screen.act("compareCourses")
        return named[0]

    @property
    def shown(self) -> str:
        """Return which course the switch names; empty while there is only one."""
        switch = self.screen.find(QComboBox, "courseSwitch")
        return switch.currentText() if switch.isVisible() else ""

    @property
    def facts(self) -> str:
        """Return the line of facts under the name."""
        return self.screen.find(QLabel, "courseFacts").text()

    @property
    def ended(self) -> str:
        """Return all that is said beside the name of an ended course; empty while it goes on."""
        pill = self.screen.find(QLabel, "courseEnded")
        return pill.toolTip() if pill.isVisible() else ""

    @property
    def offer(self) -> str:
        """Return why a new course is offered; empty while none is."""
        words = self.screen.find(QLabel, "courseOfferWords")
        has_button = self.screen.find(QPushButton, "beginOfferedCourse").isVisible()
        return words.text() if has_button else ""

    def _filling(self, name: str, fill: Callable[[QDialog], None], act: Callable[[], None]) -> None:
        filler = DialogFiller([(name, fill)])
        filler.start()
        act()
        self.screen.take_keys()
