"""What a question is answered with: numbers, places of the leg, words; each wide enough to tap."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.self_entry.offered import OfferedAnswer, offered_answers
from tracker.domain.self_entry.questions import Kind, Question
from tracker.domain.values.anatomy import WHERE_EXACTLY, Leg, Reach
from tracker.language import tr
from tracker.ui.dialogs.new_press import NewPress
from tracker.ui.fields.reach.art import FigureLook, figure_width, paint_figure, zone_at
from tracker.ui.look.theme import Theme

GAP: Final = 6  # px between two buttons
FIGURE_LEAST: Final = 150  # px high
FIGURE_MOST: Final = 620
_KEYS: Final = {Qt.Key.Key_T: "10", Qt.Key.Key_Y: "yes", Qt.Key.Key_N: "no"}


class AnswerArea(QWidget):
    """Buttons of which one is the answer.

    Signals:
        answered: The answer as text.
    """

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        self._new_press = NewPress(self)

    def show_answer(self, answer: str | None) -> None:
        """Mark the button of an answer; None marks none."""
        for text, button in self._buttons.items():
            button.setChecked(text == answer)

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer by a digit, T for ten, Y or N; return whether there is such an answer."""
        text = _KEYS.get(Qt.Key(event.key()), event.text())
        if text not in self._buttons:
            return False
        self._buttons[text].click()
        return True

    def focus_first(self) -> None:
        """Put the keys onto the answer that was given, else onto the first."""
        buttons = list(self._buttons.values())
        chosen = [button for button in buttons if button.isChecked()]
        (chosen or buttons)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def add_button(self, answer: str, words: str, look: str) -> QPushButton:
        """Return a new button that gives an answer."""
        button = QPushButton(words)
        button.setObjectName(f"answer-{answer}")
        button.setAccessibleName(words)
        button.setProperty("look", look)
        button.setCheckable(True)
        button.setAutoDefault(True)  # Enter takes it
        button.installEventFilter(self._new_press)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._on_clicked)
        self._buttons[answer] = button
        return button

    def _on_clicked(self) -> None:
        pressed = self.sender()
        answer = next(answer for answer, button in self._buttons.items() if button is pressed)
        self.show_answer(answer)
        self.answered.emit(answer)  # last: another question may stand here by then


class ScoreArea(AnswerArea):
    """Eleven numbers in a row, with what their ends mean."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        ends = {"0": question.low, "10": question.high}
        for one in offered_answers(question):
            button = self.add_button(one.answer, one.words, "bigDigit")
            end = ends.get(one.answer)
            button.setAccessibleName(f"{one.words}, {end}" if end else one.words)
            row.addWidget(button)
        ends_row = QHBoxLayout()
        low, high = QLabel(f"0 = {question.low}"), QLabel(f"10 = {question.high}")
        for label in (low, high):
            label.setProperty("look", "pageHint")
        ends_row.addWidget(low)
        ends_row.addStretch(1)
        ends_row.addWidget(high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addLayout(ends_row)
        column.addStretch(1)


class LegFigure(QWidget):
    """Pelvis and legs from behind; a tap on a zone of the asked leg names it.

    Signals:
        tapped: The zone (a ``Reach``).
    """

    tapped = Signal(object)

    def __init__(self, theme: Theme, leg: Leg) -> None:
        super().__init__()
        self._theme, self._leg = theme, leg
        self._reach: Reach | None = None
        self.setObjectName("legFigure")
        self.setMinimumHeight(FIGURE_LEAST)
        self.setMaximumHeight(FIGURE_MOST)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the least height, which grows: what is asked for would make the window scroll."""
        return QSize(round(figure_width(FIGURE_MOST)) + 2 * GAP, FIGURE_LEAST)

    def show_reach(self, reach: Reach | None) -> None:
        """Fill the leg down to a zone; None fills nothing."""
        self._reach = reach
        self.update()

    def zone_centre(self, zone: Reach) -> QPointF:
        """Return a point within a zone of the asked leg."""
        box = self._box()
        heights = {Reach.LOW_BACK: 0.08, Reach.BUTTOCK: 0.25, Reach.THIGH: 0.45}
        down = heights.get(zone, 0.75 if zone is Reach.CALF else 0.98)
        aside = (0.1 if zone is not Reach.FOOT else 0.12) * box.height()
        across = -aside if self._leg is Leg.LEFT else aside
        return QPointF(box.center().x() + across, box.top() + down * box.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Name the zone that was tapped, on whichever leg: the question asks of one."""
        found = zone_at(event.position(), self._box())
        if found is not None and found[0] is self._leg:
            self.tapped.emit(found[1])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach = Reach.NONE if self._reach is None else self._reach
        look = FigureLook(pain={self._leg: reach}, sensory={})
        paint_figure(painter, self._box(), look, self._theme.tokens)
        painter.end()

    def _box(self) -> QRectF:
        height = min(self.height() - 4.0, (self.width() - 4.0) / figure_width(1.0))
        width = figure_width(height)
        return QRectF((self.width() - width) / 2, 2, width, height)


class ReachArea(AnswerArea):
    """The figure, and beside it the places by name."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__()
        self._figure = LegFigure(theme, question.leg or Leg.LEFT)
        self._figure.tapped.connect(self._on_tapped)
        names = QGridLayout()
        names.setSpacing(GAP)
        offered = offered_answers(question)
        for number, one in enumerate(offered):
            button = self.add_button(one.answer, one.words, "big")
            button.setToolTip(tr(WHERE_EXACTLY[Reach(int(one.answer))]))
            names.addWidget(button, number // 2, number % 2)
        names.setRowStretch(len(offered), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._figure)
        row.addLayout(names, 1)

    def show_answer(self, answer: str | None) -> None:
        """Mark the name of a place, and fill the leg down to it."""
        super().show_answer(answer)
        self._figure.show_reach(None if answer is None else Reach(int(answer)))

    def _on_tapped(self, zone: Reach) -> None:
        self._buttons[str(int(zone))].click()


class WordsArea(AnswerArea):
    """Answers in words, in as many columns as are given."""

    def __init__(self, answers: Sequence[OfferedAnswer], columns: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for number, one in enumerate(answers):
            button = self.add_button(one.answer, one.words, "big")
            grid.addWidget(button, number // columns, number % columns)
        grid.setRowStretch(len(answers), 1)


def area_for(question: Question, theme: Theme) -> AnswerArea:
    """Return what a question is answered with, in the language in use."""
    if question.kind is Kind.SCORE:
        return ScoreArea(question)
    if question.kind is Kind.REACH:
        return ReachArea(theme, question)
    return WordsArea(offered_answers(question), 2 if question.kind is Kind.MINUTES else 1)
