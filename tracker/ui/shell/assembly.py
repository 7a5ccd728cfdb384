"""Fills the painted window in steps that each stay short, and shuts everything down again.

The list comes first, then the course somebody chose, then its charts, then the open clinic with the
menus that need it; where nobody was chosen, the clinic before the charts. The worker loads and this
thread builds, hardly ever both at once: they share one interpreter, so that neither would be done
sooner, and the screen would stand still meanwhile.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from tracker.domain.values.access import AccessKind
from tracker.errors import TrackerError
from tracker.language import tr
from tracker.ui.shell import loading
from tracker.ui.shell.early_course import EarlyCourse
from tracker.ui.shell.left_off import LeftOff
from tracker.ui.shell.place_shown import PlaceShown
from tracker.ui.shell.tour_start import TourStart
from tracker.ui.work.clock import Clock
from tracker.ui.work.later import later
from tracker.ui.work.messages import QtMessenger
from tracker.ui.work.tasks import TaskRunner

if TYPE_CHECKING:
    from tracker.services.patient_rows import FirstList, PatientRow
    from tracker.services.workspace import Workspace
    from tracker.ui.course.page import CoursePage
    from tracker.ui.look.theme import Theme
    from tracker.ui.menus.table import Actions
    from tracker.ui.menus.wiring import WindowActions
    from tracker.ui.open_course.open_course import OpenCourse
    from tracker.ui.patients.panel import PatientPage
    from tracker.ui.shell.clinic_parts import ClinicParts
    from tracker.ui.shell.main_window import MainWindow
    from tracker.ui.shell.status_line import StatusLine
    from tracker.ui.shell.window_parts import OpenClinic, WindowParts
    from tracker.ui.visit.building import Surroundings
    from tracker.ui.visit.form import VisitForm
    from tracker.ui.work.away import Away


READY_MS: Final = 1500  # after the start, in which somebody may have begun to type


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
        # Late, here and in every step: what comes first must not wait for what comes last.
        from tracker.ui.patients.list_reading import ListReading  # noqa: PLC0415
        from tracker.ui.work.operations import Operations  # noqa: PLC0415

        self._window, self._theme, self._parts = window, theme, parts
        self._clock = parts.clock or Clock()
        self._clinic: Workspace | None = None
        self._away: Away | None = None
        self._is_early = True
        self._is_closed = False
        self._tasks = TaskRunner(self)
        self._reading = ListReading(self._clock.today, self)
        self._messenger = parts.messenger or QtMessenger(window)
        self._place = PlaceShown(window, self._messenger, parts)
        self._operations = Operations(self._tasks, self._messenger, self)
        self._tours = TourStart(window, parts, self._find_course, lambda: self.status)
        if parts.begins_tour:
            window.charts_built.connect(self._tours.begin)
        self._early = EarlyCourse(window, parts.find_early_course, self._clock.today, self._next)
        self._loads: list[Callable[[], None]] = []
        self._steps: list[Callable[[], object]] = []
        self._step = later(self, self._on_step_due)
        self._ready = later(self, self._get_ready, READY_MS)

    @property
    def tasks(self) -> TaskRunner:
        """Return the worker."""
        return self._tasks

    def begin(self) -> None:
        """Build the list's place, then read the list; everything else follows it."""
        self._theme.apply_palette()
        self._later(self._build_patients, self._read_list)
        self._later(self._build_actions, self._build_status)

    def close(self) -> bool:
        """Shut everything down; return False when the person stays."""
        if self._early.is_typed:
            return False  # in a moment the database is open and keeps it
        if self.clinic_parts is not None and not self.clinic_parts.may_leave():
            return False
        if self._tasks.is_busy and not self._messenger.confirm(
            tr("Still working"), tr("A task is running. Closing cancels it."), yes=tr("&Close")
        ):
            return False
        self._is_closed = True
        self._steps.clear()
        self._step.stop()
        self._ready.stop()
        if self.clinic_parts is not None:
            self.clinic_parts.finish()
        self._place.close()
        self._tasks.shutdown()
        self._reading.close()
        if self._away is not None:
            self._away.shutdown(self._close_clinic)
        return True

    def _close_clinic(self) -> None:
        if self._clinic is not None:
            self._clinic.access.note(AccessKind.CLINIC_CLOSED)
            self._clinic.close()
            self._clinic = None

    def _later(self, *steps: Callable[[], object]) -> None:
        self._steps.extend(steps)
        self._step.start()

    def _next(self, step: Callable[[], object]) -> None:
        """Take a step before those that wait."""
        self._steps.insert(0, step)
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
        self.patients.entered.connect(self._early.take_keys)
        self._window.columns.place_list(self.patients, PatientRail(self._theme, self.patients))

    def _build_actions(self) -> None:
        from tracker.ui.menus.early_keys import EarlyKeys  # noqa: PLC0415
        from tracker.ui.menus.table import Actions  # noqa: PLC0415
        from tracker.ui.menus.wiring import WindowActions  # noqa: PLC0415
        from tracker.ui.shell.size_actions import SizeActions  # noqa: PLC0415

        self.actions = Actions(self._window, self._parts.preferences)
        self._wiring = WindowActions(self._window, self.actions, self._theme, self.patients)
        self._early_keys = EarlyKeys(self._window, self.actions)
        self._window.closed.connect(self._wiring.close)
        place = self.actions.by_name["place"]
        place.setVisible(not self._parts.is_sample)
        place.triggered.connect(self.show_place)
        self.actions.by_name["tour"].triggered.connect(self._tours.begin)
        if self._parts.scale is not None:
            SizeActions(self._window, self.actions, self._parts.scale, self._find_open)

    def show_place(self) -> None:
        """Show where the records live."""
        parts = self.clinic_parts
        self._place.show(self._clinic, None if parts is None else parts.backups)

    def _build_status(self) -> None:
        from tracker.ui.shell.status_line import StatusLine  # noqa: PLC0415

        self.status = StatusLine(self._tasks)
        self._window.setStatusBar(self.status)
        self._wiring.names_hidden.connect(self.status.show_names_hidden)
        self._wiring.names_hidden.connect(self._early.show_names_anew)
        left = self._parts.left_off
        self.actions.by_name["hideNames"].setChecked(left is not None and left.hides_names)

    def _build_pages(self, *then: Callable[[], object]) -> None:
        self._later(*(partial(import_module, name) for name in loading.PAGE_MODULES))
        self._later(self._build_page, self._build_surroundings, self._place_early, *then)

    def _build_page(self) -> None:
        from tracker.ui.course.page import CoursePage  # noqa: PLC0415

        self.page = CoursePage(self._theme, self._window.columns.centre)
        self.page.charts_drawn.connect(self._window.course_painted)
        self._window.columns.centre.addWidget(self.page)

    def _build_surroundings(self) -> None:
        from tracker.ui.visit.building import build_surroundings  # noqa: PLC0415

        around = build_surroundings(self._clock, self._window.columns.right)
        self._next(partial(self._build_form, around))

    def _build_form(self, around: "Surroundings") -> None:
        from tracker.ui.visit.building import build_form  # noqa: PLC0415

        place, second_digit_ms = self._window.columns.right, self._parts.second_digit_ms
        self.form = build_form(self._theme, self._clock, second_digit_ms, place, around)
        place.addWidget(self.form)
        self._window.pages_built.emit()

    def _place_early(self) -> None:
        self._early.place(self.page, self.form)

    def _read_list(self) -> None:
        if self._parts.find_first_list is None:
            self._on_first_list(None)
        else:
            first = partial(self._parts.find_first_list, self._clock.today())
            self._tasks.run(first, self._on_first_list)

    def _on_first_list(self, first: "FirstList | None") -> None:
        if first is not None and first.counts.known:
            self._later(partial(self._show_first_list, first))
        else:  # nothing is to be seen before the clinic is open
            self._loads = [self._load_charts]
            self._open_clinic()
            self._build_pages()

    def _show_first_list(self, first: "FirstList") -> None:
        self._show_list(first)
        if self._parts.opens is not None:
            self.patients.choose(self._parts.opens)
        self._build_pages(self._load_rest)

    def _show_list(self, first: "FirstList") -> None:
        self.patients.show_first(first)
        self._window.list_filled.emit()

    def _load_rest(self) -> None:
        """Load what is left, one after the other; charts first where a course waits for them."""
        self._loads = [self._open_clinic, self._load_charts]
        if self._early.is_shown:
            self._loads.reverse()
        self._load_next()

    def _load_next(self) -> None:
        if self._loads:
            self._loads.pop(0)()
        else:
            self._window.charts_built.emit()
            self._ready.start()

    def _get_ready(self) -> None:
        """Bring in what is asked for first in a day, a little a turn, while nobody waits."""
        self._tasks.run(loading.read_languages, None, self._operations.show_error)
        self._later(*(partial(import_module, name) for name in loading.READY_MODULES))

    def _open_clinic(self) -> None:
        self._open_by(self._parts.open_clinic)

    def _open_by(self, opener: "OpenClinic") -> None:
        opening = partial(loading.open_clinic, opener, self._clock.today())
        self._tasks.run(opening, self._on_opened, self._on_open_failed)

    def _on_opened(self, opened: loading.Opened) -> None:
        opened = self._seen(opened)
        self._clinic = opened.clinic
        self._later(partial(self._fill_list, opened))
        self._later(*(partial(import_module, name) for name in loading.CLINIC_MODULES))
        self._later(partial(self._build_clinic_parts, opened), self._open_wanted)
        self._later(lambda: self._early_keys.let_go(), self._load_next)  # noqa: PLW0108  # made later

    def _seen(self, opened: loading.Opened) -> loading.Opened:
        """Return an open clinic as the window may ask it: without standing still for it."""
        from tracker.ui.work.away import Away, as_seen_from_window  # noqa: PLC0415

        self._away = Away(self)
        return replace(opened, clinic=as_seen_from_window(opened.clinic, self._away))

    def _fill_list(self, opened: loading.Opened) -> None:
        names = "; ".join(opened.draft_names)
        if names:
            typed = tr("Typed and not saved yet: {names}", names=names)
            nameless = tr("Some visits are typed and not saved yet")
            self.status.say(typed, nameless, is_safe=False)
        else:
            self.status.say(tr("All changes saved"), is_safe=True)
        clinic = opened.clinic
        self.status.show_database(clinic.path, is_encrypted=clinic.is_encrypted)
        self._reading.read_from(opened.clinic.patients, self._away)
        self._show_list(opened.first)

    def _on_open_failed(self, error: Exception) -> None:
        from tracker.ui.shell.missing_clinic import MissingClinic  # noqa: PLC0415  # hardly ever

        if not isinstance(error, TrackerError):
            raise error
        asking = MissingClinic(self._window, self._messenger, self._parts, self._place)
        opener = asking.find_opener(error)
        if self._is_closed:
            return  # another place was chosen
        if opener is not None:
            self._open_by(opener)
            return
        self._later(partial(self._show_open_problem, str(error)), self._load_next)

    def _show_open_problem(self, problem: str) -> None:
        self._early.give_up()
        self.status.say(tr("No database is open"))
        self._messenger.warn(tr("The database cannot be opened"), problem)

    def _build_clinic_parts(self, opened: loading.Opened) -> None:
        from tracker.ui.open_course.waiting_drafts import say_brought  # noqa: PLC0415
        from tracker.ui.shell.clinic_parts import ClinicParts  # noqa: PLC0415
        from tracker.ui.shell.frame import Frame  # noqa: PLC0415
        from tracker.ui.work.elsewhere_watch import ElsewhereWatch  # noqa: PLC0415
        from tracker.ui.work.tools import Tools  # noqa: PLC0415

        clinic = opened.clinic
        self.form.head.days.saved_ahead = opened.saved_ahead
        if opened.brought is not None:
            self._later(partial(say_brought, opened.brought, self.status.mention, self._messenger))
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
            elsewhere=ElsewhereWatch(clinic.elsewhere, self._operations, self._window),
            away=self._away,
        )
        self.patients.entered.disconnect(self._early.take_keys)
        self.clinic_parts = ClinicParts(frame, tools)

    def _open_wanted(self) -> None:
        if self.clinic_parts is not None:
            early, is_typed = self._early, self._early.is_typed
            early.end()
            self._is_early = False
            parts, opens, left_off = self.clinic_parts, self._parts.opens, self._parts.left_off
            if early.row is None and left_off is not None:
                parts.open_again(left_off)
            else:
                parts.open_first(early.row, opens, is_typed=is_typed)
            watch = partial(parts.watch_backups, is_making=self._parts.keeps_backups)
            self._later(self.patients.read_whole, watch, *parts.upkeep)

    def _find_course(self) -> "OpenCourse | None":
        """Return what is open; None before the clinic is."""
        return None if self.clinic_parts is None else self.clinic_parts.open_course

    def _find_open(self) -> LeftOff:
        """Return what is open now."""
        return LeftOff() if self.clinic_parts is None else self.clinic_parts.left_off

    def _on_list_refused(self, why: str) -> None:
        self._messenger.warn(tr("The patient list cannot be read"), why)

    def _load_charts(self) -> None:
        card = self.page.charts.card
        load = partial(
            loading.load_charts, card.shown, is_dark=self._theme.is_dark, size=card.canvas_size
        )
        self._tasks.run(load, self._on_charts_loaded, self._on_charts_failed)

    def _on_charts_loaded(self, loaded: loading.LoadedCharts) -> None:
        self._later(partial(import_module, loading.CANVAS_MODULE))
        self._later(partial(self._build_charts, loaded), self._draw_charts, self._load_next)

    def _on_charts_failed(self, error: Exception) -> None:
        self._later(self._load_next)  # the clinic opens, and the start ends, without charts
        raise error

    def _build_charts(self, loaded: loading.LoadedCharts) -> None:
        self.page.charts.build(loaded.charts, loaded.drawn)

    def _draw_charts(self) -> None:
        """Leave this turn to the charts, before the worker is busy again."""

    def _on_patient_chosen(self, row: "PatientRow") -> None:
        if self.clinic_parts is not None and not self._is_early:
            self.clinic_parts.open_course.open_row(row)
        elif self._early.row is not None and self._early.is_typed:
            self.patients.mark_patient(self._early.row.patient.patient_id)  # typed there
        else:
            self._early.want(row)
