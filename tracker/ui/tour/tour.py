"""Leads through the steps of the tour, in the window of the sample clinic and in no other."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tracker.language import tr
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.tour.card import ENTER, TourCard, TourRing
from tracker.ui.tour.steps import STEPS, WHO, Seen, TourStep
from tracker.ui.visit.red_flags.line import FlagEntries
from tracker.ui.work.later import later

AFTERWARDS: Final = ("patientList", "patientRail")  # what has the keys once the tour has ended
FORM: Final = "visitForm"
KEPT_CLEAR: Final = ("flagStop", "redFlagPage")  # of the form; none of it may be covered then
LOOK_MS: Final = 80  # how often it is looked whether the act was done, and where things stand


class Tour(QObject):
    """Shows step after step; what is to be done is done in the real window.

    Args:
        window: The sample clinic's.
        course: What is open in it.
        find_keys: Returns the keys in force by the name of their action.

    Attributes:
        number: Of the step that is shown, from 1; 0 while there is none.
    """

    def __init__(
        self,
        window: QMainWindow,
        course: OpenCourse,
        find_keys: Callable[[], Mapping[str, str]],
    ) -> None:
        super().__init__(window)
        self._window, self._course, self._find_keys = window, course, find_keys
        self.number = 0
        self._before = Seen()
        self._opened: set[str] = set()
        self._ring, self._card = TourRing(window), TourCard(window)
        self._ring.hide()
        self._card.hide()
        self._card.gone_on.connect(self._go_on)
        self._card.left.connect(self.end)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look_due)
        self._back = later(self, self._card.take_keys)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def begin(self) -> None:
        """Show the first step."""
        self._show(1)
        self._look.start()

    def end(self) -> None:
        """Show nothing more; the window stays as it is."""
        self.number = 0
        self._look.stop()
        self._ring.hide()
        self._card.hide()
        home = next(iter(self._find(AFTERWARDS)), None)
        if home is not None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape bring the keys back to the card, beside whatever else it does there.

        In the field that a step gave the keys to, Enter goes on, as the card says.
        """
        if self.number and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._back.start()
            elif event.key() in ENTER and watched.objectName() == self._step.keys_to:
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    @property
    def _step(self) -> TourStep:
        return STEPS[self.number - 1]

    def _go_on(self) -> None:
        if self.number == len(STEPS):
            self.end()
        else:
            self._show(self.number + 1)

    def _show(self, number: int) -> None:
        self.number = number
        self._opened.clear()
        self._before = self._see()
        step = self._step
        words = tr(step.words, who=WHO, **self._find_keys())
        self._card.show()
        self._card.say(tr(step.title), words, number=number, count=len(STEPS))
        self._place()
        field = self._window.findChild(QWidget, step.keys_to) if step.keys_to else None
        if isinstance(field, QWidget) and field.isVisible():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._card.take_keys()

    def _on_look_due(self) -> None:
        """Follow what happens in the window; a dialog that is open is looked at first."""
        if QApplication.activeModalWidget() is not None:
            return
        self._place()
        is_done = self._step.is_done
        if is_done is not None and is_done(self._before, self._see()):
            self._go_on()

    def _see(self) -> Seen:
        course, form = self._course.course, self._course.form
        state, is_new = form.state(), course is not None and form.shown_visit.visit_id is None
        reaches = (state.pain_reach_left, state.pain_reach_right)
        scores = (state.back_pain, state.leg_pain)
        return Seen(
            patient=self._course.patient_id,
            visits=0 if course is None else len(course.visits),
            has_scores=is_new and None not in scores and reaches != (None, None),
            has_flags=is_new and state.flags != FlagEntries(),
            is_home=bool(self._find(("homePage",))),
            left=frozenset(self._opened),
        )

    def _place(self) -> None:
        """Stand around and beside what the step is about, wherever it is by now."""
        box = QRect()
        for target in self._find(self._step.points_at):
            box |= _seen_of(target, self._window)
        self._ring.stand_around(box)
        if self._find(KEPT_CLEAR):
            for form in self._find((FORM,)):
                box |= _seen_of(form, self._window)
        self._card.stand_by(box)
        self._ring.raise_()
        self._card.raise_()

    def _find(self, names: tuple[str, ...]) -> list[QWidget]:
        found = (self._window.findChild(QWidget, name) for name in names)
        return [one for one in found if one is not None and one.isVisible()]

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is None or not self.number:
            return
        if now.window() is not self._window:
            self._opened.add(now.window().objectName())
        elif not self._card.isAncestorOf(now):
            now.installEventFilter(self)


def _seen_of(target: QWidget, window: QWidget) -> QRect:
    """Return what is in sight of a widget, in the window's own places."""
    seen = target.visibleRegion().boundingRect()
    return seen.translated(target.mapTo(window, QPoint(0, 0)))
