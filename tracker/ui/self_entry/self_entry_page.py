"""The questions a patient answers alone, one at a time; the page fills the whole screen."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.self_entry.answers import to_ask_about
from tracker.domain.self_entry.questions import Question
from tracker.language import Language, languages, speaking, tr
from tracker.ui.look.theme import Theme
from tracker.ui.self_entry.answer_areas import AnswerArea, area_for
from tracker.ui.self_entry.hold_button import HOLD_MS, HoldButton

WIDTH: Final = 980  # px at most, so that no line is too long to read
EDGE: Final = 24
LARGE_FROM: Final = 660  # px of height from which everything is written larger

FindQuestions = Callable[[], Sequence[Question]]


class SelfEntryPage(QWidget):
    """Asks the language, then one question after the other, then for the tablet back.

    Args:
        theme: Of the figure.
        find_questions: Returns what is asked, in the language in use.
        usual: The language the patient's pages are in; it stands first.
        hold_ms: How long the clinician's way back is held.

    Signals:
        answered: Everything answered by now (a mapping), and whether the end was reached.
        left: The clinician wants the record back.
    """

    answered = Signal(object, object)
    left = Signal()

    def __init__(
        self, theme: Theme, find_questions: FindQuestions, usual: Language, hold_ms: int = HOLD_MS
    ) -> None:
        super().__init__()
        self.setObjectName("selfEntry")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._theme, self._find_questions = theme, find_questions
        self._languages = sorted(languages(), key=lambda one: one != usual)
        self._language = usual
        self._questions: Sequence[Question] = ()
        self._answers: dict[str, str] = {}
        self._at = -1
        self._area: AnswerArea | None = None
        self._build(hold_ms)
        self._ask_language()

    @property
    def answers(self) -> Mapping[str, str]:
        """Return what was answered by now."""
        return dict(self._answers)

    @property
    def question(self) -> Question | None:
        """Return what is asked now; None before the first and after the last."""
        return self._questions[self._at] if 0 <= self._at < len(self._questions) else None

    @property
    def question_number(self) -> int:
        """Return which question is asked, from 1; 0 while the language is."""
        return self._at + 1

    @property
    def area(self) -> AnswerArea | None:
        """Return what the question is answered with; None at the end."""
        return self._area

    @property
    def is_at_the_end(self) -> bool:
        """Return whether everything was asked."""
        return 0 < len(self._questions) <= self._at

    def _build(self, hold_ms: int) -> None:
        self._step, self._text, self._hint = QLabel(), QLabel(), QLabel()
        for label, name, look in (
            (self._step, "selfEntryStep", "pageHint"),
            (self._text, "selfEntryQuestion", "pageQuestion"),
            (self._hint, "selfEntryHint", "pageHint"),
        ):
            label.setObjectName(name)
            label.setProperty("look", look)
            label.setWordWrap(True)
        self._place = QVBoxLayout()
        self._back = self._button("selfEntryBack", self.go_back)
        self._skip = self._button("selfEntrySkip", self.go_on)
        self._hold = HoldButton(hold_ms)
        self._hold.held.connect(self.left)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._hold)
        foot.addStretch(1)
        foot.addWidget(self._skip)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(1)
        for label in (self._step, self._text, self._hint):
            column.addWidget(label)
        column.addLayout(self._place, 4)
        column.addLayout(foot)
        box = QWidget()
        box.setMaximumWidth(WIDTH)
        box.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        row.addStretch(1)
        row.addWidget(box, 1000)
        row.addStretch(1)

    @staticmethod
    def _button(name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("look", "big")
        button.clicked.connect(act)
        return button

    def _ask_language(self) -> None:
        texts = []
        for language in self._languages:
            with speaking(language):
                texts.append(tr("Please answer a few questions before your visit."))
        self._step.setText("")
        self._text.setText("\n".join(texts))
        self.setAccessibleName(" ".join(texts))
        self._hint.setText("")
        self._back.setText(tr("Back", "self-entry"))
        self._skip.setText(tr("Skip", "self-entry"))
        self._back.hide()
        self._skip.hide()
        area = AnswerArea()
        column = QVBoxLayout(area)
        column.setContentsMargins(0, 0, 0, 0)
        for language in self._languages:
            column.addWidget(area.add_button(language.code, language.own_name, "big"))
        column.addStretch(1)
        area.answered.connect(self._on_language_chosen)
        self._show_area(area)

    def _on_language_chosen(self, code: str) -> None:
        self._language = next(one for one in self._languages if one.code == code)
        with speaking(self._language):
            self._questions = tuple(self._find_questions())
        self._show(0)

    def go_back(self) -> None:
        """Ask the question before once more; before the first the language."""
        if self._at <= 0:
            self._at = -1
            self._ask_language()
        else:
            self._show(self._at - 1)

    def go_on(self) -> None:
        """Ask the next question, whether this one was answered or not; after the last, the end."""
        self._show(self._at + 1)

    def _show(self, at: int) -> None:
        self._at = at
        with speaking(self._language):
            if self.question is None:
                self._show_end()
            else:
                self._show_question(self.question)

    def _show_question(self, question: Question) -> None:
        number, count = self._at + 1, len(self._questions)
        self._step.setText(tr("Question {number} of {count}", number=number, count=count))
        self._text.setText(question.text)
        self._hint.setText(question.hint)
        self._back.setText(tr("Back", "self-entry"))
        is_given = question.key in self._answers
        self._skip.setText(tr("Next", "self-entry") if is_given else tr("Skip", "self-entry"))
        self._back.show()
        self._skip.show()
        area = area_for(question, self._theme)
        area.show_answer(self._answers.get(question.key))
        area.answered.connect(self._on_answered)
        self.setAccessibleName(question.text)
        self._show_area(area)

    def _show_end(self) -> None:
        self._step.setText("")
        self._text.setText(tr("Thank you. Please give the tablet back."))
        self.setAccessibleName(self._text.text())
        told = to_ask_about(self._answers)
        ask = tr("Please say at once what you answered about: {what}.", what=", ".join(told))
        self._hint.setText(ask if told else "")
        self._back.hide()
        self._skip.hide()
        self._show_area(None)
        self.setFocus()
        self.answered.emit(self.answers, True)  # noqa: FBT003  # Qt's signature

    def _show_area(self, area: AnswerArea | None) -> None:
        if self._area is not None:
            self._place.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
        self._area = area
        if area is None:
            self._place.addStretch(1)
        else:
            self._place.addWidget(area)
            area.show()
            area.focus_first()

    def _on_answered(self, answer: str) -> None:
        question = self.question
        if question is not None:
            self._answers[question.key] = answer
            self.answered.emit(self.answers, False)  # noqa: FBT003  # as above
            self.go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write larger where there is room."""
        super().resizeEvent(event)
        size = "large" if self.height() >= LARGE_FROM and self.width() >= WIDTH else ""
        if size != self.property("room"):
            self.setProperty("room", size)
            for part in self.findChildren(QWidget):
                part.style().unpolish(part)
                part.style().polish(part)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keys on to the answers."""
        super().focusInEvent(event)
        if self._area is not None:
            self._area.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by a key, go back by Backspace; nothing leaves the page but what is held."""
        event.accept()
        if self._hold.take_press(event) or event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Backspace and self.question is not None:
            self.go_back()
        elif self._area is not None and self.question is not None:
            self._area.take_key(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Notice when the clinician's keys are let go."""
        self._hold.take_release(event)
