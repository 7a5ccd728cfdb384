"""The main window: painted at once, filled in steps that each stay short."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from tracker.errors import TrackerError
from tracker.ui.actions import Actions
from tracker.ui.clock import Clock
from tracker.ui.loading import Opened, OpenJob, load_charts, load_pages
from tracker.ui.menu_deeds import Desks, MenuDeeds
from tracker.ui.messages import Messenger, QtMessenger
from tracker.ui.operations import Operations
from tracker.ui.patient_page import PatientPage
from tracker.ui.status_line import StatusLine
from tracker.ui.tasks import Job, TaskRunner
from tracker.ui.theme import Theme

if TYPE_CHECKING:
    from tracker.charts.catalog import Chart
    from tracker.services.changes import Changes
    from tracker.services.patients import PatientRow
    from tracker.ui.clinic import Clinic, OpenClinic
    from tracker.ui.course_desk import CourseDesk
    from tracker.ui.course_page import CoursePage
    from tracker.ui.file_desk import FileDesk
    from tracker.ui.record_desk import RecordDesk
    from tracker.ui.visit_form import VisitForm

TITLE = "Sciatica Course Tracker"
_FORM_WIDTH = 372  # the form's own; its module is imported after the window is painted


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """What a window is given; tests give their own.

    Attributes:
        open_clinic: Opens the database; called on the worker thread.
        messenger: Asks and tells; None for message boxes over the window.
        second_digit_ms: How long a typed 1 waits for the 0 of 10.
        opens: The clinic's id of a patient who is opened at once; empty opens the first of the
            list, None nobody.
    """

    open_clinic: "OpenClinic"
    messenger: Messenger | None = None
    clock: Clock = field(default_factory=Clock)
    second_digit_ms: int = 400
    opens: str | None = None


class MainWindow(QMainWindow):
    """Patient list, course and visit form.

    Signals:
        first_painted: The empty window was painted.
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

    def __init__(self, theme: Theme, parts: WindowParts) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(TITLE)
        self.resize(1480, 940)
        self.setMinimumSize(1100, 620)
        self._theme, self._parts = theme, parts
        self._has_painted = False
        self._clinic: Clinic | None = None
        self._page: CoursePage | None = None
        self._form: VisitForm | None = None
        self._desk: CourseDesk | None = None
        self._records: RecordDesk | None = None
        self._files: FileDesk | None = None
        self._charts: tuple[Chart, ...] = ()
        self._tasks = TaskRunner(self)
        self._messenger = parts.messenger or QtMessenger(self)
        self._operations = Operations(self._tasks, self._messenger, self)
        self._actions = Actions(self)
        self._build_body()
        self._deeds = MenuDeeds(self, self._actions, self._theme, self._patients)
        self._status = StatusLine(self._tasks)
        self.setStatusBar(self._status)
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.setInterval(0)
        self._steps: list[Callable[[], None]] = []
        self._connect()

    @property
    def desk(self) -> "CourseDesk | None":
        """Return what is open; None until the pages are built."""
        return self._desk

    @property
    def course_page(self) -> "CoursePage | None":
        """Return the course page; None until it is built."""
        return self._page

    @property
    def patient_page(self) -> PatientPage:
        """Return the patient list."""
        return self._patients

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin loading once the window has been painted."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            self._later(self._on_first_painted)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about typed values and a running task, then shut everything down in order."""
        if self._desk is not None and not self._desk.may_leave():
            event.ignore()
            return
        if self._tasks.is_busy and not self._messenger.confirm(
            "Still working", "A task is running. Closing cancels it.", yes="&Close"
        ):
            event.ignore()
            return
        self._steps.clear()
        self._tasks.shutdown()
        if self._clinic is not None:
            self._clinic.close()
            self._clinic = None
        self.closed.emit()
        super().closeEvent(event)

    def _build_body(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._patients = PatientPage(self._theme, self._parts.clock.today)
        self._centre = QStackedWidget()
        self._centre.addWidget(_plain("courseWaiting"))
        self._right = QStackedWidget()
        self._right.setFixedWidth(_FORM_WIDTH)
        self._right.addWidget(_plain("formWaiting"))
        row.addWidget(self._patients)
        row.addWidget(self._centre, 1)
        row.addWidget(self._right)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self._step.timeout.connect(self._on_step_due)
        self._operations.changed.connect(self._on_changed)
        self._patients.patient_chosen.connect(self._on_patient_chosen)
        self._patients.filled.connect(self.list_filled)

    def _later(self, *steps: Callable[[], None]) -> None:
        """Run steps one a turn of the event loop, so that none blocks it for long."""
        self._steps.extend(steps)
        self._step.start()

    def _on_step_due(self) -> None:
        if not self._steps:
            return
        self._steps.pop(0)()
        if self._steps:
            self._step.start()

    def _on_first_painted(self) -> None:
        self.first_painted.emit()
        opening = OpenJob(self._parts.open_clinic, self._parts.clock.today())
        self._tasks.start(
            Job(label="", work=opening.work, done=self._on_opened, failed=self._on_open_failed)
        )
        self._tasks.start(Job(label="", work=load_pages, done=self._on_pages_loaded))

    def _on_opened(self, opened: Opened) -> None:
        self._clinic = opened.clinic
        self._status.say("✓ All changes saved")
        self._status.show_database(opened.clinic.path)
        self._patients.attach(opened.clinic, opened.rows)

    def _on_open_failed(self, error: Exception) -> None:
        self._status.say("No database is open")
        if not isinstance(error, TrackerError):
            raise error
        self._messenger.warn("The database cannot be opened", str(error))

    def _on_pages_loaded(self, _nothing: object) -> None:
        self._later(self._build_page, self._build_form, self._build_desks, self._start_charts)

    def _build_page(self) -> None:
        from tracker.ui.course_page import CoursePage  # noqa: PLC0415  # loaded after painting

        self._page = CoursePage(self._theme)
        self._centre.addWidget(self._page)

    def _build_form(self) -> None:
        from tracker.ui.visit_form import VisitForm  # noqa: PLC0415  # loaded after painting

        self._form = VisitForm(self._theme, self._parts.clock.now, self._parts.second_digit_ms)
        self._right.addWidget(self._form)

    def _build_desks(self) -> None:
        # Late: these know the course page and the form.
        from tracker.ui.course_desk import CourseDesk  # noqa: PLC0415
        from tracker.ui.file_desk import FileDesk, FileTools  # noqa: PLC0415
        from tracker.ui.record_desk import RecordDesk  # noqa: PLC0415

        page, form, clock = self._page, self._form, self._parts.clock
        if page is None or form is None:
            return
        self._desk = CourseDesk(page, form, self._operations, self._messenger, clock)
        self._records = RecordDesk(self, self._patients, self._desk, self._operations, clock)
        tools = FileTools(self._tasks, self._operations, self._messenger, clock)
        self._files = FileDesk(self, self._desk, tools)
        self._desk.shown.connect(self._on_course_shown)
        self._desk.saved.connect(self._on_saved)
        self._desk.stayed.connect(self._on_stayed)
        page.charts_drawn.connect(self.course_painted)
        self._deeds.work_on(Desks(page, self._desk, self._records, self._files))
        if self._clinic is not None:
            for part in (self._desk, self._records, self._files):
                part.attach(self._clinic)
            self._actions.show_needs(frozenset({"clinic"}))
        self.pages_built.emit()
        if self._parts.opens is not None:
            self._patients.choose(self._parts.opens)

    def _start_charts(self) -> None:
        self._tasks.start(Job(label="", work=load_charts, done=self._on_charts_loaded))

    def _on_charts_loaded(self, charts: "tuple[Chart, ...]") -> None:
        self._charts = charts
        self._later(*[self._build_next_chart] * len(charts))

    def _build_next_chart(self) -> None:
        if self._page is None:
            return
        number = sum(view.canvas is not None for view in self._page.chart_views)
        self._page.build_chart(number, self._charts[number])
        if number == len(self._charts) - 1:
            self.charts_built.emit()

    def _on_patient_chosen(self, row: "PatientRow") -> None:
        if self._desk is not None:
            self._desk.open_row(row)

    def _on_course_shown(self) -> None:
        if self._page is None or self._desk is None:
            return
        self._centre.setCurrentWidget(self._page)
        if self._form is not None:
            self._right.setCurrentWidget(self._form)
        met = {"clinic", "patient"} | ({"course"} if self._desk.course is not None else set())
        self._actions.show_needs(frozenset(met))
        has_course = self._desk.course is not None
        self._page.header.print_button.setEnabled(has_course)
        self._page.header.new_visit_button.setEnabled(has_course)

    def _on_saved(self, words: str) -> None:
        self._status.say(f"✓ {words}")

    def _on_stayed(self) -> None:
        if self._desk is not None:
            self._patients.mark_patient(self._desk.patient_id)

    def _on_changed(self, changes: "Changes", _initiator: object) -> None:
        if changes.patients or changes.courses or changes.is_everything:
            self._patients.refresh()


def _plain(name: str) -> QWidget:
    widget = QWidget()
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
