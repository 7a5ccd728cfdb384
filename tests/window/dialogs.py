"""Dialogs as a person meets them: the next one is filled in, answered or read."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel

WAITING = "waitingForDialogs"  # timers that the end of every test stops
DIALOGS = (  # the actions that open one each, where an emergency stands and a visit is amended
    *(
        "newPatient",
        "editPatient",
        "newCourse",
        "editCourse",
        "editPlan",
        "endCourse",
        "compareCourses",
    ),
    *(
        "why",
        "history",
        "addEvent",
        "presets",
        "settings",
        "encryption",
        "helpHere",
        "keys",
        "health",
        "safety",
    ),
    "findCommand",
    *(
        "findInRecords",
        "filterList",
        "about",
        "moveVisit",
        "mergePatient",
        "erasePatient",
        "undoEarlier",
        "patientHistory",
        "access",
        "clinicCourses",
        "techniques",
        "rulesEffect",
        "rules",
    ),
    *(
        "print",
        "printLetter",
        "paperForm",
        "printSeveral",
        "pages",
        "copyChart",
        "resolveFlags",
        "backups",
    ),
)


def _a_timer() -> QTimer:
    """Return a timer that ends with its test, also where that fails while it still waits."""
    timer = QTimer(QApplication.instance())
    timer.setObjectName(WAITING)
    return timer


def wait_until_answered(dialog: QDialog) -> None:
    """Wait until a dialog that stores on the worker is closed, or says why it was refused."""
    loop, look = QEventLoop(), QTimer()
    look.setInterval(5)

    def answer() -> None:
        refusal = dialog.findChild(QLabel, "refusal")
        is_refused = isinstance(refusal, QLabel) and refusal.isVisible()
        if not dialog.isVisible() or is_refused:
            loop.quit()

    look.timeout.connect(answer)
    look.start()
    loop.exec()
    look.stop()


class DialogMeetings:
    """Meets every modal dialog, looks at it, and closes it.

    Attributes:
        count: How many there were.
    """

    def __init__(self, look: Callable[[QDialog], object]) -> None:
        self._look = look
        self.count = 0
        self._timer = _a_timer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._try)
        self._timer.start()

    def has_met(self, number: int) -> bool:
        """Return whether so many dialogs came; one may be asked for of a worker first."""
        return self.count >= number

    def end(self) -> None:
        """Meet no dialog any more: those of the next test are for others."""
        self._timer.stop()

    def _try(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        self.count += 1
        try:
            self._look(dialog)
        finally:
            dialog.reject()


class DialogMeeting:
    """Meets the next modal dialog of a name, does something in it, and is over."""

    def __init__(self, name: str, deed: Callable[[QDialog], None]) -> None:
        self._name, self._deed = name, deed
        self._timer = _a_timer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._try)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        """Return whether the dialog came."""
        return not self._timer.isActive()

    def _try(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.objectName() == self._name:
            self._timer.stop()
            self._deed(dialog)


@dataclass
class DialogFiller:
    """Fills the next modal dialogs in turn and accepts each."""

    steps: list[tuple[str, Callable[[QDialog], None]]]

    def start(self) -> None:
        self._timer = _a_timer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._try)
        self._timer.start()

    def _try(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog.objectName() != self.steps[0][0]:
            return
        _, fill = self.steps.pop(0)
        if not self.steps:
            self._timer.stop()
        fill(dialog)
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        buttons.button(QDialogButtonBox.StandardButton.Save).click()


class DialogSteps:
    """Meets one modal dialog after the other, each by its name, and does something in it.

    What was not closed when something went wrong in it is given up, so that its test fails there.
    """

    def __init__(self, *steps: tuple[str, Callable[[QDialog], None]]) -> None:
        self._steps = list(steps)
        self._is_busy = False
        self._met: QDialog | None = None
        self._timer = _a_timer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._try)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        """Return whether all of them came."""
        return not self._steps and not self._is_busy

    def _try(self) -> None:
        dialog = QApplication.activeModalWidget()
        if self._is_busy or not self._steps or not isinstance(dialog, QDialog):
            return
        if dialog.objectName() != self._steps[0][0] or dialog is self._met:
            return
        self._is_busy, self._met = True, dialog
        _, deed = self._steps.pop(0)
        try:
            deed(dialog)
        except BaseException:
            self._steps.clear()
            dialog.reject()
            raise
        finally:
            self._is_busy = False
