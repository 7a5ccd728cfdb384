"""What of function is due at the visit, in one quiet line, and the ways to where it is typed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tracker.domain.rules.function_due import Due, due_after, due_at_once
from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.course import Course
from tracker.domain.values.course_visits import other_visits
from tracker.domain.values.visit import Visit
from tracker.domain.words.function_words import due_names, due_words
from tracker.language import tr
from tracker.ui.fields.typed_key import digit_of, is_held
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.visit.more_page import MorePage
from tracker.ui.work.keys import keys_of


class FunctionAsking(QObject):
    """Says what is due, turns to it and, when it is typed, back to where the keys were.

    A digit typed where none is asked begins what is due, so that no key is lost on turning to it.

    Args:
        line: Says what is due.
        more: Where it is typed.
        pages: Of the form.
        without_digits: Fields of the form that take no digits.

    Attributes:
        plan: What the clinic asks, and how often.
    """

    def __init__(
        self, line: QLabel, more: MorePage, pages: FormPages, without_digits: Sequence[QWidget]
    ) -> None:
        super().__init__(pages)
        self.plan = FunctionPlan()
        for field in without_digits:
            field.installEventFilter(self)
        self._line, self._more, self._pages = line, more, pages
        self._asked_for: tuple[Course, date, FunctionPlan] | None = None
        self._due: tuple[Due, ...] = ()
        self._keys_were: QWidget | None = None

    def show_visit(self, course: Course, visit: Visit) -> None:
        """Say what is due at a visit as it stands in the form."""
        asked_for = (course, visit.visit_date, self.plan)
        if asked_for != self._asked_for:
            earlier = [
                one for one in other_visits(course, visit) if one.visit_date < visit.visit_date
            ]
            activities = len(course.assessment.activities)
            self._asked_for = asked_for
            self._due = due_at_once(due_after(earlier, self.plan), activities)
        due = tuple(one for one in self._due if one.measure.score(visit) is None)
        self._say(due)
        self._more.show_due([one.measure.code for one in due])

    def ask(self) -> None:
        """Turn to what is due, or to function as such, with the keys in its first field."""
        self._keys_were = QApplication.focusWidget()
        self._pages.setCurrentWidget(self._more)
        self._more.ask_function()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin what is due with a digit, where nothing of it was typed yet."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if is_held(event) or digit_of(event) is None or not self._more.is_due_untouched:
            return super().eventFilter(watched, event)
        self.ask()
        first = QApplication.focusWidget()
        if first is not None and first is not watched:
            QApplication.sendEvent(first, event)
        return True

    def give_keys_back(self) -> bool:
        """Put the keys where they were before function was asked; False when it was not."""
        before, self._keys_were = self._keys_were, None
        if before is None or not before.isVisible():
            return False
        before.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _say(self, due: Sequence[Due]) -> None:
        words, names = due_words(due), due_names(due)
        self._line.setText(
            tr("{words} · {key}", words=words, key=keys_of("function")) if words else ""
        )
        hint = tr("Digits typed at the answers since the last treatment or the red flags begin it.")
        told = f"{names}\n{hint}" if names else ""
        self._line.setToolTip(told)
        self._line.setAccessibleDescription(told)
