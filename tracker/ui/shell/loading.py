"""What is loaded after the window is painted, on the worker thread, in order of need."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from tracker.errors import TrackerError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from tracker.charts.catalog import Chart
    from tracker.services.patient_rows import PatientRow
    from tracker.ui.work.clinic import Clinic, FindFirstRows, OpenClinic
    from tracker.ui.work.tasks import Progress


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database, its patient list, and whose visits were typed and not saved."""

    clinic: "Clinic"
    rows: "Sequence[PatientRow]"
    draft_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstRowsJob:
    """Reads the list ahead of opening the database, where that is possible."""

    find_first_rows: "FindFirstRows"
    today: date

    def work(self, progress: "Progress") -> "Sequence[PatientRow] | None":  # noqa: ARG002  # too short to report
        """Return the list, None when the database must be opened first; on the worker thread."""
        return self.find_first_rows(self.today)


@dataclass(frozen=True, slots=True)
class OpenJob:
    """Opens the database and reads the list."""

    open_clinic: "OpenClinic"
    today: date

    def work(self, progress: "Progress") -> Opened:  # noqa: ARG002  # too short to report
        """Return the open database; runs on the worker thread."""
        clinic = self.open_clinic()
        drafts = clinic.drafts.all()
        names = tuple(dict.fromkeys(draft.patient_name for draft in drafts))
        return Opened(clinic, clinic.patients.rows(self.today), names)


@dataclass(frozen=True, slots=True)
class FirstCourse:
    """Reads a course once: SQLAlchemy has its statements ready when the screen asks for one."""

    clinic: "Clinic"
    rows: "Sequence[PatientRow]"

    def work(self, progress: "Progress") -> None:  # noqa: ARG002  # too short to report
        """Read the first course there is; runs on the worker thread."""
        course_id = next((row.course_id for row in self.rows if row.course_id is not None), None)
        if course_id is not None:
            with suppress(TrackerError):  # said when the screen asks for it
                self.clinic.courses.course(course_id)


@dataclass(frozen=True, slots=True)
class BackupAge:
    """Asks when the last verified backup was made."""

    clinic: "Clinic"

    def work(self, progress: "Progress") -> "datetime | None":  # noqa: ARG002  # too short
        """Return the moment; None when there never was one. Runs on the worker thread."""
        return self.clinic.last_backup_at()


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
)
CANVAS_MODULE: Final = "matplotlib.backends.backend_qtagg"  # Qt's classes too: never on the worker


def load_charts(progress: "Progress") -> "tuple[Chart, ...]":  # noqa: ARG001  # nothing to report
    """Import matplotlib, all but what touches Qt, and return the charts."""
    from tracker.paths import use_own_matplotlib_folder  # noqa: PLC0415  # before matplotlib

    use_own_matplotlib_folder()
    # Late: matplotlib takes longer than everything else together.
    from tracker.charts.catalog import CHARTS  # noqa: PLC0415

    for chart in CHARTS:
        _draw_once(chart)
    return CHARTS


@cache
def _draw_once(chart: "Chart") -> None:
    """Draw a course of two visits nowhere, so that faces and caches are there for the screen."""
    # Late, as above.
    from datetime import timedelta  # noqa: PLC0415

    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

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
    canvas = FigureCanvasAgg(Figure((7, chart.height_px / 100)))
    chart.draw(
        canvas.figure, status_of(Course(patient=Patient(clinic_id="-"), visits=visits)), LIGHT
    )
    canvas.draw()
