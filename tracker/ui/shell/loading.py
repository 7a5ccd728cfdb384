"""What is loaded after the window is painted, on the worker thread, in order of need."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from tracker.errors import TrackerError

if TYPE_CHECKING:
    from tracker.charts.catalog import Chart
    from tracker.services.patient_rows import FirstList
    from tracker.services.patients import Patients
    from tracker.services.workspace import Workspace
    from tracker.ui.shell.window_parts import OpenClinic


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database, the top of its patient list, and whose visits were typed and not saved."""

    clinic: "Workspace"
    first: "FirstList"
    draft_names: tuple[str, ...] = ()


def open_clinic(opener: "OpenClinic", today: date) -> Opened:
    """Return the open database and what stands in it; runs on the worker thread."""
    clinic = opener()
    names = tuple(dict.fromkeys(draft.patient_name for draft in clinic.drafts.all()))
    return Opened(clinic, _first_list(clinic.patients, today), names)


def _first_list(patients: "Patients", today: date) -> "FirstList":
    # Late: SQLAlchemy comes with the database.
    from tracker.services.patient_order import ROWS_A_PAGE, ListFilter  # noqa: PLC0415
    from tracker.services.patient_rows import FirstList  # noqa: PLC0415

    order = patients.order(ListFilter.ACTIVE, today, ROWS_A_PAGE)
    rows = patients.rows_of(order.patients, today)
    return FirstList(counts=patients.counts(today), order=order, rows=rows)


def read_first_course(opened: Opened) -> None:
    """Read a course once: SQLAlchemy has its statements ready when the screen asks for one."""
    rows = opened.first.rows
    course_id = next((row.course_id for row in rows if row.course_id is not None), None)
    if course_id is not None:
        with suppress(TrackerError):  # said when the screen asks for it
            opened.clinic.courses.course(course_id)


# Imported on the UI thread, one a turn: PySide6 makes its types at the first touch, and two
# threads touching them at once crash the process (seen with 6.11 in one start of twenty).
PAGE_MODULES: Final = (
    "tracker.ui.course.page",
    "tracker.ui.visit.fields",
    "tracker.ui.visit.form_pages",
    "tracker.ui.visit.form",
    "tracker.ui.open_course.open_course",
    "tracker.ui.menus.visit_history",
    "tracker.ui.menus.file_menu",
    "tracker.ui.menus.patient_menu",
    "tracker.ui.shell.clinic_parts",
)
CANVAS_MODULE: Final = "matplotlib.backends.backend_qtagg"  # Qt's classes too: never on the worker


def load_charts() -> "tuple[Chart, ...]":
    """Import matplotlib, all but what touches Qt, and return the charts."""
    from tracker.paths import use_own_matplotlib_folder  # noqa: PLC0415  # before matplotlib

    use_own_matplotlib_folder()
    # Late: matplotlib takes longer than everything else together.
    from tracker.charts.catalog import CHARTS, ON_DEMAND_CHARTS  # noqa: PLC0415

    _draw_once()
    return (*CHARTS, *ON_DEMAND_CHARTS)


@cache
def _draw_once() -> None:
    """Draw a course of two visits nowhere, so that faces and caches are there for the screen."""
    # Late, as above.
    from datetime import timedelta  # noqa: PLC0415

    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    from tracker.charts.course_card.drawing import draw_course  # noqa: PLC0415
    from tracker.charts.course_card.shown import ShownCourse  # noqa: PLC0415
    from tracker.charts.style import LIGHT  # noqa: PLC0415
    from tracker.domain.rules.status import status_of  # noqa: PLC0415
    from tracker.domain.values.anatomy import Reach  # noqa: PLC0415
    from tracker.domain.values.course import Course, Patient  # noqa: PLC0415
    from tracker.domain.values.visit import Visit  # noqa: PLC0415

    visits = tuple(
        Visit(
            visit_date=date(2026, 1, 5) + timedelta(days=7 * number),
            leg_pain=8 - 4 * number,
            back_pain=4,
            tingling=5,
            numbness=4,
            pain_reach_left=Reach(5 - number),
            sensory_reach_left=Reach.FOOT,
        )
        for number in range(2)
    )
    canvas = FigureCanvasAgg(Figure((7, 4.3)))
    status = status_of(Course(patient=Patient(clinic_id="-"), visits=visits))
    draw_course(canvas.figure, ShownCourse(status=status, saved=status), LIGHT)
    canvas.draw()
