"""The main window: a frame that is painted at once and filled afterwards.

Nothing here touches an enum of Qt before the first paint, nor so much as imports ``Qt``: PySide6
makes the enums of a whole class at the first touch, and ``Qt`` has over a hundred.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton, QScrollArea, QWidget

from tracker.language import tr
from tracker.ui.menus.titles import MENU_TITLES
from tracker.ui.shell.columns import Columns
from tracker.ui.work.later import later

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent


TITLE: Final = "Sciatica Course Tracker"
WIDTH: Final = 1480  # where the screen has room for it
HEIGHT: Final = 940
LEAST_WIDTH: Final = 880  # on a screen that has as much
LEAST_HEIGHT: Final = 560
SAMPLE_FRAME: Final = 6  # px of the sample clinic's coloured frame


class MayClose(Protocol):
    """Whoever is asked before the window closes, and shuts down what works behind it."""

    def close(self) -> bool:
        """Shut everything down; return False when the person stays."""


class MainWindow(QMainWindow):
    """Patient list, course and visit form.

    Attributes:
        columns: Where list, course page and visit form go.

    Signals:
        first_painted: The empty frame was painted.
        list_filled: The patient list shows the database.
        pages_built: Course page and visit form are there.
        course_shown: A course stands there, and its form takes keys; its charts may follow.
        charts_built: The start is over: everything is there, but for what could not be loaded.
        course_painted: A course and its charts were painted.
        closed: The window is closing; everything is shut down.
        file_dropped: A file was dropped on the columns (a path).
    """

    first_painted = Signal()
    list_filled = Signal()
    pages_built = Signal()
    course_shown = Signal()
    charts_built = Signal()
    course_painted = Signal()
    closed = Signal()
    file_dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(TITLE)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))
        self.setMinimumSize(min(LEAST_WIDTH, room.width()), min(LEAST_HEIGHT, room.height()))
        self._has_painted = False
        self._title = TITLE
        self._asked: MayClose | None = None
        self._build_frame()
        self._painted = later(self, self._on_painted)

    def ask_before_closing(self, asked: MayClose) -> None:
        """Close only when this agrees; it is shut down then."""
        self._asked = asked

    def show_fitting(self) -> None:
        """Show the window; it fills a screen that has no room for it with its frame."""
        room = self.screen().availableGeometry()
        if room.width() > WIDTH and room.height() > HEIGHT:
            self.show()
        else:
            self.showMaximized()

    def show_patient(self, name: str) -> None:
        """Name the open patient in the title; empty for nobody."""
        self._title = f"{name} – {TITLE}" if name else TITLE
        if self._scroll.widget() is self.columns:
            self.setWindowTitle(self._title)

    def show_instead(self, page: QWidget) -> None:
        """Show a page in the place of everything; nothing of the columns is in the window then."""
        if self._scroll.widget() is self.columns:
            self._scroll.takeWidget()
            self.columns.hide()
        self.setWindowTitle(TITLE)
        self._scroll.setWidget(page)

    def show_sample(self) -> None:
        """Stand in a coloured frame that says it is the sample clinic, with one click out of it."""
        self.setProperty("isSample", True)  # noqa: FBT003  # Qt's signature
        self.setContentsMargins(SAMPLE_FRAME, 0, SAMPLE_FRAME, SAMPLE_FRAME)
        bar = self.menuBar()
        leave = QPushButton(tr("Sample clinic: nothing here is kept.  Leave it"), bar)
        leave.setObjectName("leaveSample")
        leave.setAccessibleName(tr("Leave the sample clinic; nothing here is kept"))
        leave.clicked.connect(self.close)
        bar.setCornerWidget(leave)
        leave.show()
        self.style().unpolish(self)
        self.style().polish(self)

    def speak_anew(self) -> None:
        """Call the menus in the language in use: it was chosen after the frame was painted."""
        for key, title in MENU_TITLES.items():
            menu = self.menuBar().findChild(QMenu, f"{key}Menu")
            if isinstance(menu, QMenu):
                menu.setTitle(tr(title))

    def show_columns(self) -> None:
        """Show list, course and form again; the page that stood there is done with."""
        page = self._scroll.takeWidget()
        self._scroll.setWidget(self.columns)
        self.columns.show()
        self.setWindowTitle(self._title)
        if page is not None:
            page.deleteLater()

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Fill the window once its frame has been painted."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            self._painted.start(0)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take a file that can be imported."""
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Tell which file was dropped."""
        file = self._dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(file)

    def _dropped(self, event: "QDropEvent") -> Path | None:
        """Return the one file that is dropped while the columns are in sight."""
        files = [one.toLocalFile() for one in event.mimeData().urls() if one.isLocalFile()]
        is_one = len(files) == 1 and self._scroll.widget() is self.columns
        return Path(files[0]) if is_one else None

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Ask about typed values and a running task, then shut everything down in order."""
        self._painted.stop()
        if self._asked is not None and not self._asked.close():
            event.ignore()
            return
        self.closed.emit()
        if self._scroll.widget() is not self.columns:
            self.columns.deleteLater()  # nobody's child while a page stands in its place
        super().closeEvent(event)

    def _build_frame(self) -> None:
        for key, title in MENU_TITLES.items():
            self.menuBar().addMenu(tr(title)).setObjectName(f"{key}Menu")
        self.columns = Columns()
        self._scroll = QScrollArea()  # a screen smaller than the columns shows them part by part
        self._scroll.setObjectName("wholeWindow")
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.columns)
        self.setCentralWidget(self._scroll)

    def _on_painted(self) -> None:
        # Late, for all it touches of Qt.
        from tracker.ui.work.enter_presses import EnterPresses  # noqa: PLC0415

        EnterPresses(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is no stop of Tab
        self.first_painted.emit()
