"""Fills the painted window in steps that each stay short, and shuts everything down again."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.ui.shell import loading
from tracker.ui.shell.left_off import LeftOff
from tracker.ui.work.clock import Clock
from tracker.ui.work.later import later
from tracker.ui.work.messages import QtMessenger
from tracker.ui.work.tasks import TaskRunner

if TYPE_CHECKING:
    from tracker.charts.catalog import Chart
    from tracker.services.patient_rows import FirstList, PatientRow
    from tracker.services.workspace import Workspace
    from tracker.ui.course.page import CoursePage
    from tracker.ui.look.theme import Theme
    from tracker.ui.menus.table import Actions
    from tracker.ui.menus.wiring import WindowActions
    from tracker.ui.patients.panel import PatientPage
    from tracker.ui.shell.clinic_parts import ClinicParts
    from tracker.ui.shell.main_window import MainWindow
    from tracker.ui.shell.status_line import StatusLine
    from tracker.ui.shell.window_parts import WindowParts
    from tracker.ui.visit.form import VisitForm


class Assembly(QObject):
    """Loads on the worker thread, builds on this one, one piece a turn of the event loop.

    Attributes:
        clinic_parts: What works on the open database; None before it is open.
    """

    patients: "PatientPage"
    actions: "Actions"
    status: "StatusLine"
    page: "CoursePage"
    form: "VisitForm"
    clinic_parts: "ClinicParts | None" = None
    _wiring: "WindowActions"

    def __init__(self, window: "MainWindow", theme: "Theme", parts: "WindowParts") -> None:
        super().__init__(window)
        # Late, here and in every step: the worker needs the thread's time more than this one.
        from tracker.ui.patients.list_reading import ListReading  # noqa: PLC0415
        from tracker.ui.work.operations import Operations  # noqa: PLC0415

        self._window, self._theme, self._parts = window, theme, parts
        self._clock = parts.clock or Clock()
        self._clinic: Workspace | None = None
        self._wanted: PatientRow | None = None
        self._charts: tuple[Chart, ...] = ()
        self._tasks = TaskRunner(self)
        self._reading = ListReading(self._clock.today, self)
        self._messenger = parts.messenger or QtMessenger(window)
        self._operations = Operations(self._tasks, self._messenger, self)
        self._steps: list[Callable[[], object]] = []
        self._step = later(self, self._on_step_due)

    @property
    def tasks(self) -> TaskRunner:
        """Return the worker."""
        return self._tasks

    def begin(self) -> None:
        """Start loading the database and build the frame's parts meanwhile."""
        if self._parts.find_first_list is not None:
            first = partial(self._parts.find_first_list, self._clock.today())
            self._tasks.run(first, self._on_first_list)
        opening = partial(loading.open_clinic, self._parts.open_clinic, self._clock.today())
        self._tasks.run(opening, self._on_opened, self._on_open_failed)
        self._theme.apply_palette()
        self._later(self._build_patients, self._build_actions, self._build_status)

    def close(self) -> bool:
        """Shut everything down; return False when the person stays."""
        if self.clinic_parts is not None and not self.clinic_parts.open_course.may_leave():
            return False
        if self._tasks.is_busy and not self._messenger.confirm(
            tr("Still working"), tr("A task is running. Closing cancels it."), yes=tr("&Close")
        ):
            return False
        self._steps.clear()
        self._step.stop()
        self._tasks.shutdown()
        self._reading.close()
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
        from tracker.ui.patients.rail import PatientRail  # noqa: PLC0415

        self.patients = PatientPage(self._theme, self._reading)
        self.patients.patient_chosen.connect(self._on_patient_chosen)
        self.patients.refused.connect(self._on_list_refused)
        self._window.columns.place_list(self.patients, PatientRail(self._theme, self.patients))

    def _build_actions(self) -> None:
        from tracker.ui.menus.table import Actions  # noqa: PLC0415
        from tracker.ui.menus.wiring import WindowActions  # noqa: PLC0415
        from tracker.ui.shell.size_actions import SizeActions  # noqa: PLC0415

        self.actions = Actions(self._window)
        self._wiring = WindowActions(self._window, self.actions, self._theme, self.patients)
        if self._parts.scale is not None:
            SizeActions(self._window, self.actions, self._parts.scale, self._find_open)

    def _build_status(self) -> None:
        from tracker.ui.shell.status_line import StatusLine  # noqa: PLC0415

        self.status = StatusLine(self._tasks)
        self._window.setStatusBar(self.status)
        self._wiring.names_hidden.connect(self.status.show_names_hidden)
        left = self._parts.left_off
        self.actions.by_name["hideNames"].setChecked(left is not None and left.hides_names)

    def _on_first_list(self, first: "FirstList | None") -> None:
        if first is not None and first.counts.known:
            self._later(partial(self._show_first_list, first))

    def _show_first_list(self, first: "FirstList") -> None:
        if self._clinic is None:
            self._show_list(first)

    def _show_list(self, first: "FirstList") -> None:
        self.patients.show_first(first)
        self._window.list_filled.emit()

    def _on_opened(self, opened: loading.Opened) -> None:
        self._clinic = opened.clinic
        self._tasks.run(partial(loading.read_first_course, opened))
        self._later(partial(self._fill_list, opened))
        self._build_pages_later(partial(self._build_clinic_parts, opened.clinic))

    def _fill_list(self, opened: loading.Opened) -> None:
        names = "; ".join(opened.draft_names)
        typed = tr("● Typed and not saved yet: {names}", names=names)
        nameless = tr("● Some visits are typed and not saved yet")
        self.status.say(typed if names else tr("✓ All changes saved"), nameless if names else "")
        self.status.show_database(opened.clinic.path)
        self._reading.read_from(opened.clinic.patients)
        self._show_list(opened.first)

    def _on_open_failed(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self._build_pages_later()
        self._later(partial(self._show_open_problem, str(error)))

    def _show_open_problem(self, problem: str) -> None:
        self.status.say(tr("No database is open"))
        self._messenger.warn(tr("The database cannot be opened"), problem)

    def _build_pages_later(self, *steps: Callable[[], object]) -> None:
        self._later(
            *(partial(import_module, name) for name in loading.PAGE_MODULES), self._build_page
        )
        self._later(self._build_form, *steps)
        self._later(self._window.pages_built.emit, self._open_wanted, self._read_whole_list)
        self._later(self._start_charts)

    def _build_page(self) -> None:
        from tracker.ui.course.page import CoursePage  # noqa: PLC0415

        self.page = CoursePage(self._theme)
        self._window.columns.centre.addWidget(self.page)

    def _build_form(self) -> None:
        from tracker.ui.visit.building import build_form  # noqa: PLC0415

        place = self._window.columns.right
        self.form = build_form(self._theme, self._clock, self._parts.second_digit_ms, place)
        place.addWidget(self.form)

    def _build_clinic_parts(self, clinic: "Workspace") -> None:
        from tracker.ui.shell.clinic_parts import ClinicParts, Frame  # noqa: PLC0415
        from tracker.ui.work.tools import Tools  # noqa: PLC0415

        frame = Frame(
            window=self._window,
            theme=self._theme,
            patients=self.patients,
            actions=self.actions,
            wiring=self._wiring,
            status=self.status,
            page=self.page,
            form=self.form,
        )
        tools = Tools(
            clinic=clinic,
            tasks=self._tasks,
            operations=self._operations,
            messenger=self._messenger,
            clock=self._clock,
        )
        self.clinic_parts = ClinicParts(frame, tools)

    def _open_wanted(self) -> None:
        if self.clinic_parts is not None:
            if self._wanted is None and self._parts.left_off is not None:
                self.clinic_parts.open_again(self._parts.left_off)
            else:
                self.clinic_parts.open_first(self._wanted, self._parts.opens)

    def _find_open(self) -> LeftOff:
        """Return what is open now."""
        return LeftOff() if self.clinic_parts is None else self.clinic_parts.left_off

    def _read_whole_list(self) -> None:
        self.patients.read_whole()

    def _start_charts(self) -> None:
        self._tasks.run(loading.load_charts, self._on_charts_loaded)

    def _on_charts_loaded(self, charts: "tuple[Chart, ...]") -> None:
        self._charts = charts
        self._later(partial(import_module, loading.CANVAS_MODULE), self._build_charts)

    def _build_charts(self) -> None:
        self.page.build_charts(self._charts)
        self._window.charts_built.emit()
        if self.clinic_parts is not None:
            self._later(self.clinic_parts.watch_backups, self.clinic_parts.derive_summaries)

    def _on_list_refused(self, why: str) -> None:
        self._messenger.warn(tr("The patient list cannot be read"), why)

    def _on_patient_chosen(self, row: "PatientRow") -> None:
        if self.clinic_parts is None:
            self._wanted = row  # the list is there before the pages are
        else:
            self.clinic_parts.open_course.open_row(row)
