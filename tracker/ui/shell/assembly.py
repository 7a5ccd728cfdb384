"""Fills the painted window in steps that each stay short, and shuts everything down again."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.ui.shell import loading
from tracker.ui.visit.building import FormBuilding
from tracker.ui.work.clock import Clock
from tracker.ui.work.messages import QtMessenger
from tracker.ui.work.privacy import shown_name
from tracker.ui.work.tasks import Job, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.charts.catalog import Chart
    from tracker.domain.values.changes import Changes
    from tracker.services.patient_rows import PatientRow
    from tracker.services.workspace import Workspace
    from tracker.ui.course.page import CoursePage
    from tracker.ui.look.theme import Theme
    from tracker.ui.menus.table import Actions
    from tracker.ui.menus.wiring import MenuWiring
    from tracker.ui.open_course.open_course import OpenCourse
    from tracker.ui.patients.panel import PatientPage
    from tracker.ui.shell.backup_age import BackupWatch
    from tracker.ui.shell.main_window import MainWindow
    from tracker.ui.shell.saved_state import SavedState
    from tracker.ui.shell.status_line import StatusLine
    from tracker.ui.shell.window_parts import WindowParts
    from tracker.ui.visit.form import VisitForm


class Assembly(QObject):
    """Loads on the worker thread, builds on this one, one piece a turn of the event loop."""

    patients: "PatientPage"
    actions: "Actions"
    status: "StatusLine"
    page: "CoursePage"
    form: "VisitForm"
    open_course: "OpenCourse | None" = None
    _saved: "SavedState"
    _watch: "BackupWatch | None" = None

    def __init__(self, window: "MainWindow", theme: "Theme", parts: "WindowParts") -> None:
        super().__init__(window)
        # Late, here and in every step: the worker needs the thread's time more than this one.
        from tracker.ui.work.operations import Operations  # noqa: PLC0415

        self._window, self._theme, self._parts = window, theme, parts
        self._clock = parts.clock or Clock()
        self._clinic: Workspace | None = None
        self._rows: Sequence[PatientRow] = ()
        self._wanted: PatientRow | None = None
        self._wiring: MenuWiring | None = None
        self._charts: tuple[Chart, ...] = ()
        self._tasks = TaskRunner(self)
        self._messenger = parts.messenger or QtMessenger(window)
        self._operations = Operations(self._tasks, self._messenger, self)
        self._building = FormBuilding(theme, self._clock, parts.second_digit_ms)
        self._steps: list[Callable[[], object]] = []
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.setInterval(0)
        self._step.timeout.connect(self._on_step_due)

    @property
    def tasks(self) -> TaskRunner:
        """Return the worker."""
        return self._tasks

    def begin(self) -> None:
        """Start loading the database and build the frame's parts meanwhile."""
        if self._parts.find_first_rows is not None:
            first = loading.FirstRowsJob(self._parts.find_first_rows, self._clock.today())
            self._tasks.start(Job(label="", work=first.work, done=self._on_first_rows))
        opening = loading.OpenJob(self._parts.open_clinic, self._clock.today())
        self._tasks.start(
            Job(label="", work=opening.work, done=self._on_opened, failed=self._on_open_failed)
        )
        self._theme.apply_palette()
        self._later(self._build_patients, self._build_actions, self._build_status)

    def close(self) -> bool:
        """Shut everything down; return False when the person stays."""
        if self.open_course is not None and not self.open_course.may_leave():
            return False
        if self._tasks.is_busy and not self._messenger.confirm(
            tr("Still working"), tr("A task is running. Closing cancels it."), yes=tr("&Close")
        ):
            return False
        self._steps.clear()
        self._step.stop()
        if self._watch is not None:
            self._watch.stop()
        if self.open_course is not None:
            self.open_course.close()
        self._tasks.shutdown()
        if self._clinic is not None:
            self._clinic.close()
            self._clinic = None
        return True

    def _later(self, *steps: Callable[[], object]) -> None:
        self._steps.extend(steps)
        self._step.start()

    def _on_step_due(self) -> None:
        if not self._steps:
            return
        self._steps.pop(0)()
        if self._steps:
            self._step.start()

    def _build_patients(self) -> None:
        from tracker.ui.patients.panel import PatientPage  # noqa: PLC0415

        self.patients = PatientPage(self._theme, self._clock.today)
        self.patients.patient_chosen.connect(self._on_patient_chosen)
        self.patients.filled.connect(self._window.list_filled)
        self._window.left.addWidget(self.patients)
        self._window.left.setCurrentWidget(self.patients)

    def _build_actions(self) -> None:
        from tracker.ui.menus.table import Actions  # noqa: PLC0415
        from tracker.ui.menus.wiring import MenuWiring  # noqa: PLC0415

        self.actions = Actions(self._window)
        self._wiring = MenuWiring(self._window, self.actions, self._theme, self.patients)

    def _build_status(self) -> None:
        from tracker.ui.shell.status_line import StatusLine  # noqa: PLC0415

        self.status = StatusLine(self._tasks)
        self._window.setStatusBar(self.status)
        if self._wiring is not None:
            self._wiring.hiding.turned.connect(self.status.show_names_hidden)
            self._wiring.hiding.named.connect(self._window.show_patient)
        self._operations.changed.connect(self._on_changed)

    def _on_first_rows(self, rows: "Sequence[PatientRow] | None") -> None:
        self._rows = rows or ()
        self._later(self._show_first_rows)

    def _show_first_rows(self) -> None:
        if self._clinic is None and self._rows:
            self.patients.show_first(self._rows)

    def _on_opened(self, opened: loading.Opened) -> None:
        self._clinic, self._rows = opened.clinic, opened.rows
        warming = loading.FirstCourse(opened.clinic, opened.rows)
        self._tasks.start(Job(label="", work=warming.work))
        self._later(partial(self._fill_list, "; ".join(opened.draft_names)))
        self._build_pages_later()

    def _fill_list(self, names: str) -> None:
        if self._clinic is None:
            return
        typed = tr("● Typed and not saved yet: {names}", names=names)
        nameless = tr("● Some visits are typed and not saved yet")
        self.status.say(typed if names else tr("✓ All changes saved"), nameless if names else "")
        self.status.show_database(self._clinic.path)
        self.patients.attach(self._clinic, self._rows)

    def _on_open_failed(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self._build_pages_later()
        self._later(partial(self._show_open_problem, str(error)))

    def _show_open_problem(self, problem: str) -> None:
        self.status.say(tr("No database is open"))
        self._messenger.warn(tr("The database cannot be opened"), problem)

    def _build_pages_later(self) -> None:
        self._later(
            *(partial(import_module, name) for name in loading.PAGE_MODULES), self._build_page
        )
        self._later(*self._building.steps, self._place_form, self._build_menus)
        self._later(self._open_wanted, self._start_charts)

    def _build_page(self) -> None:
        from tracker.ui.course.page import CoursePage  # noqa: PLC0415

        self.page = CoursePage(self._theme)
        self._window.centre.addWidget(self.page)

    def _place_form(self) -> None:
        self.form = self._building.form
        self._window.right.addWidget(self.form)

    def _build_menus(self) -> None:
        from tracker.ui.menus.chart_menu import ChartMenu  # noqa: PLC0415
        from tracker.ui.menus.file_menu import FileMenu, FileTools  # noqa: PLC0415
        from tracker.ui.menus.patient_menu import PatientMenu  # noqa: PLC0415
        from tracker.ui.menus.visit_history import VisitHistory  # noqa: PLC0415
        from tracker.ui.menus.wiring import Menus  # noqa: PLC0415
        from tracker.ui.open_course.following import CourseFollowing  # noqa: PLC0415
        from tracker.ui.open_course.open_course import OpenCourse  # noqa: PLC0415
        from tracker.ui.shell.saved_state import SavedState  # noqa: PLC0415

        clock, operations = self._clock, self._operations
        self.open_course = OpenCourse(self.page, self.form, operations, self._messenger, clock)
        CourseFollowing(self.open_course, operations)
        records = PatientMenu(self._window, self.patients, self.open_course, operations, clock)
        tools = FileTools(self._tasks, operations, self._messenger, clock)
        files = FileMenu(self._window, self.open_course, tools)
        self._window.closed.connect(files.pages.drop_copies)
        charts = ChartMenu(self._window, self.page, self._messenger)
        charts.said.connect(self.status.mention)
        self.open_course.shown.connect(self._on_course_shown)
        self.open_course.stayed.connect(self._on_stayed)
        self._saved = SavedState(self.status, self.open_course)
        history = VisitHistory(self._window, self.open_course, self.page, operations)
        self.page.charts_drawn.connect(self._window.course_painted)
        if self._wiring is not None:
            self._wiring.work_on(
                Menus(self.page, self.open_course, records, files, history, charts)
            )
        if self._clinic is not None:
            for part in (self.open_course, records, files, history):
                part.attach(self._clinic)
            self.actions.show_needs(frozenset({"clinic"}))
        self._window.pages_built.emit()

    def _open_wanted(self) -> None:
        if self.open_course is None or self._clinic is None:
            return
        if self._wanted is not None:
            self.open_course.open_row(self._wanted)
        elif self._parts.opens is not None:
            self.patients.choose(self._parts.opens)
        if self.open_course.row is None:
            self._show_welcome()

    def _show_welcome(self) -> None:
        """Say how to begin while nobody is open; the first course takes its place."""
        from tracker.ui.shell.welcome_page import WelcomePage  # noqa: PLC0415

        page = WelcomePage(self.actions.by_name)
        page.show_count(self.patients.count)
        self.patients.counted.connect(page.show_count)
        self._window.centre.addWidget(page)
        self._window.centre.setCurrentWidget(page)

    def _start_charts(self) -> None:
        self._tasks.start(Job(label="", work=loading.load_charts, done=self._on_charts_loaded))

    def _on_charts_loaded(self, charts: "tuple[Chart, ...]") -> None:
        self._charts = charts
        self._later(
            partial(import_module, loading.CANVAS_MODULE), *[self._build_next_chart] * len(charts)
        )

    def _watch_backups(self) -> None:
        from tracker.ui.shell.backup_age import BackupWatch  # noqa: PLC0415

        if self._clinic is not None:
            self._watch = BackupWatch(self._clinic, self._tasks, self.status, self._clock)

    def _build_next_chart(self) -> None:
        number = sum(view.canvas is not None for view in self.page.chart_views)
        self.page.build_chart(number, self._charts[number])
        if number == len(self._charts) - 1:
            self._window.charts_built.emit()
            self._later(self._watch_backups)

    def _on_patient_chosen(self, row: "PatientRow") -> None:
        if self.open_course is None:
            self._wanted = row  # the list is there before the pages are
        else:
            self.open_course.open_row(row)

    def _on_course_shown(self) -> None:
        if self.open_course is None:
            return
        self._window.centre.setCurrentWidget(self.page)
        self._window.right.setCurrentWidget(self.form)
        has_course = self.open_course.course is not None
        met = {"clinic", "patient"} | ({"course"} if has_course else set())
        self.actions.show_needs(frozenset(met))
        self.page.header.print_button.setEnabled(has_course)
        self.page.header.new_visit_button.setEnabled(has_course)
        name = "" if self.open_course.row is None else shown_name(self.open_course.row.patient)
        self._window.show_patient(name)

    def _on_stayed(self) -> None:
        if self.open_course is not None:
            self.patients.mark_patient(self.open_course.patient_id)

    def _on_changed(self, changes: "Changes", _initiator: object) -> None:
        if changes.patients or changes.courses or changes.is_everything:
            self.patients.refresh()
