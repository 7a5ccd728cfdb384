"""The real program, typing visits by key events into its own window until it is killed.

Writes one JSON line for every change of the form and for every saved visit, with the moment.
"""

import json
import sys
import time
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tracker.app import application, clinic_opener
from tracker.ui.fields.day_field import DayField
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.window_parts import WindowParts
from tracker.ui.visit.form import VisitForm

KEY_MS: Final = 35
FIRST_DAY: Final = date(2020, 1, 1)
DIGITS: Final = "4554566"  # back, leg, reach, tingling, numbness, sitting
NOTE: Final = "slept badly, drove far, sat for hours, walked a little, stood in the kitchen"


class Driver(QObject):
    """Types on and on: a new visit, some digits, saving, the next day."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._typed = 0
        self._keys = DIGITS  # what goes on a draft that was offered
        self._timer = QTimer(self)
        self._timer.setInterval(KEY_MS)
        self._timer.timeout.connect(self._on_due)
        window.charts_built.connect(self._on_ready)

    def _on_ready(self) -> None:
        self._form = self._window.findChild(VisitForm, "visitForm")
        open_course = self._window.findChild(OpenCourse)
        if self._form is None or open_course is None:
            raise RuntimeError("no form")
        self._open_course = open_course
        self._form.draft_changed.connect(self._on_changed)
        open_course.saved.connect(self._on_saved)
        offer = self._window.findChild(QPushButton, "continueDraft")
        if self._form.is_offering and offer is not None:
            offer.click()
        else:
            self._begin()
        self._timer.start()

    def _begin(self) -> None:
        course = self._open_course.course
        count = 0 if course is None else len(course.visits)
        self._act("newVisit")
        if self._form is not None and self._form.shown_visit.visit_id is not None:
            self._act("newVisit")
        day = self._window.findChild(DayField, "visitDate")
        if day is not None:
            day.choose_day(FIRST_DAY + timedelta(days=count))
        self._typed = 0
        self._keys = DIGITS + NOTE if count % 3 == 0 else DIGITS

    def _act(self, name: str) -> None:
        """Do what a menu's entry does; without an active window no shortcut is heard."""
        action = self._window.findChild(QAction, name)
        if action is None:
            raise RuntimeError(f"no {name}")
        action.trigger()

    def _on_due(self) -> None:
        if self._typed == len(self._keys):
            self._act("saveVisit")
            self._begin()
            return
        note = self._window.findChild(QPlainTextEdit, "note")
        if self._typed == len(DIGITS) and note is not None:
            note.setFocus()
        target = self._window.focusWidget()
        QTest.keyClicks(self._window if target is None else target, self._keys[self._typed])
        self._typed += 1

    def _on_changed(self) -> None:
        self._report("typed")

    def _on_saved(self, _words: str) -> None:
        self._report("saved")

    def _report(self, what: str) -> None:
        if self._form is None:
            return
        state = self._form.state()
        scores = [state.back_pain, state.leg_pain, state.tingling]
        day = state.visit_date.isoformat()
        line = {"what": what, "at": time.monotonic(), "day": day, "scores": scores}
        line["note"] = state.note
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


def main(database: str) -> None:
    """Open the window on a database and type until the end."""
    app = application()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    parts = WindowParts(open_clinic=clinic_opener(database, None), opens="")
    window = open_window(theme, parts)
    driver = Driver(window)
    window.show()
    window.activateWindow()
    app.exec()
    del driver


if __name__ == "__main__":
    main(sys.argv[1])
