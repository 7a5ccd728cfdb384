"""The main window: a frame that is painted at once and filled afterwards.

Nothing here touches an enum of Qt before the first paint: PySide6 makes the enums of a whole
class at the first touch of one, and ``Qt`` has over a hundred.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from tracker.language import marked, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from tracker.ui.look.theme import Theme
    from tracker.ui.shell.assembly import Assembly
    from tracker.ui.work.clinic import FindFirstRows, OpenClinic
    from tracker.ui.work.clock import Clock
    from tracker.ui.work.messages import Messenger

TITLE: Final = "Sciatica Course Tracker"
WIDTH: Final = 1480  # where the screen has room for it
HEIGHT: Final = 940
PANEL_WIDTH: Final = 262
FORM_WIDTH: Final = 372
MENUS: Final = {
    "file": marked("&File"),
    "edit": marked("&Edit"),
    "view": marked("&View"),
    "patient": marked("&Patient"),
    "visit": marked("Vi&sit"),
    "tools": marked("&Tools"),
    "help": marked("&Help"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """What a window is given; tests give their own.

    Attributes:
        open_clinic: Opens the database; called on the worker thread.
        find_first_rows: Reads the patient list ahead of that; None when there is no way.
        messenger: Asks and tells; None for message boxes over the window.
        clock: Tells the present moment; None for the computer's.
        second_digit_ms: How long a typed 1 waits for the 0 of 10.
        opens: The clinic's id of a patient who is opened at once; empty opens the first of the
            list, None nobody.
    """

    open_clinic: "OpenClinic"
    find_first_rows: "FindFirstRows | None" = None
    messenger: "Messenger | None" = None
    clock: "Clock | None" = None
    second_digit_ms: int = 400
    opens: str | None = None


class MainWindow(QMainWindow):
    """Patient list, course and visit form.

    Attributes:
        left: Where the patient list goes.
        centre: Where the course page goes.
        right: Where the visit form goes.

    Signals:
        first_painted: The empty frame was painted.
        list_filled: The patient list shows the database.
        pages_built: Course page and visit form are there.
        charts_built: Every chart has its canvas.
        course_painted: A course and its charts were painted.
        closed: The window is closing; everything is shut down.
    """

    first_painted = Signal()
    list_filled = Signal()
    pages_built = Signal()
    charts_built = Signal()
    course_painted = Signal()
    closed = Signal()

    def __init__(self, theme: "Theme", parts: WindowParts) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(TITLE)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
        self.setMinimumSize(1100, 620)
        self._theme, self._parts = theme, parts
        self._has_painted = False
        self._assembly: Assembly | None = None
        self._build_frame()
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._on_painted)

    @property
    def assembly(self) -> "Assembly | None":
        """Return what fills the window; None before the first paint."""
        return self._assembly

    def show_fitting(self) -> None:
        """Show the window; it fills a screen that has no room for it with its frame."""
        room = self.screen().availableGeometry()
        if room.width() > WIDTH and room.height() > HEIGHT:
            self.show()
        else:
            self.showMaximized()

    def show_patient(self, name: str) -> None:
        """Name the open patient in the title; empty for nobody."""
        self.setWindowTitle(f"{name} – {TITLE}" if name else TITLE)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Fill the window once its frame has been painted."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            self._painted.start(0)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Ask about typed values and a running task, then shut everything down in order."""
        self._painted.stop()
        if self._assembly is not None and not self._assembly.close():
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)

    def _build_frame(self) -> None:
        for key, title in MENUS.items():
            self.menuBar().addMenu(tr(title)).setObjectName(f"{key}Menu")
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.left, self.centre, self.right = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self.left.setFixedWidth(PANEL_WIDTH)
        self.right.setFixedWidth(FORM_WIDTH)
        waiting = ("patientsWaiting", "courseWaiting", "formWaiting")
        for part, name in zip((self.left, self.centre, self.right), waiting, strict=True):
            frame = QFrame()
            frame.setObjectName(name)
            part.addWidget(frame)
            row.addWidget(part, 1 if part is self.centre else 0)
        self.setCentralWidget(body)

    def _on_painted(self) -> None:
        self.first_painted.emit()
        # Late: everything that is not the empty frame.
        from tracker.ui.shell.assembly import Assembly  # noqa: PLC0415

        self._assembly = Assembly(self, self._theme, self._parts)
        self._assembly.begin()
