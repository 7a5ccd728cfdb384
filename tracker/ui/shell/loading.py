"""What is loaded after the window is painted, on the worker thread, in order of need."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from tracker.errors import TrackerError
from tracker.language import catalogue, languages

if TYPE_CHECKING:
    from tracker.charts.catalog import Chart
    from tracker.charts.course_card.ahead import DrawnCard
    from tracker.charts.course_card.shown import ShownCourse
    from tracker.services.drafts import Brought
    from tracker.services.patient_rows import FirstList
    from tracker.services.patients import Patients
    from tracker.services.workspace import Workspace
    from tracker.ui.shell.window_parts import OpenClinic


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database, the top of its patient list, and whose visits were typed and not saved.

    Attributes:
        brought: What became of the drafts that waited on this computer; None where it broke off.
        saved_ahead: When a visit was saved that this computer's clock has yet to reach.
    """

    clinic: "Workspace"
    first: "FirstList"
    draft_names: tuple[str, ...] = ()
    brought: "Brought | None" = None
    saved_ahead: datetime | None = None


@dataclass(frozen=True, slots=True)
class LoadedCharts:
    """The charts, and the card of the course on screen; its empty panels when nobody is."""

    charts: "tuple[Chart, ...]"
    drawn: "DrawnCard"


def open_clinic(opener: "OpenClinic", today: date) -> Opened:
    """Return the open database and what stands in it; runs on the worker thread."""
    clinic = opener()
    clinic.elsewhere.begin()
    brought = None
    clinic.drafts.outlive_end()  # asks the keychain now, not while one types
    with suppress(TrackerError):  # said when the window asks
        brought = clinic.drafts.bring_local()
    with suppress(TrackerError):  # settings that cannot be read are said where they are shown
        clinic.settings.follow_day_order()
    names = dict.fromkeys(draft.patient_name for draft in clinic.drafts.all())
    waiting = tuple(name for name in names if name)
    first, ahead = _first_list(clinic.patients, today), _find_saved_ahead(clinic)
    opened = Opened(clinic, first, waiting, brought, ahead)
    _read_first_course(opened)
    return opened


def _find_saved_ahead(clinic: "Workspace") -> datetime | None:
    with suppress(TrackerError):  # a visit that cannot be read is said where it is shown
        return clinic.courses.find_saved_ahead()
    return None


def _first_list(patients: "Patients", today: date) -> "FirstList":
    # Late: SQLAlchemy comes with the database.
    from tracker.services.patient_order import ROWS_A_PAGE, ListFilter  # noqa: PLC0415
    from tracker.services.patient_rows import FirstList  # noqa: PLC0415

    order = patients.order(ListFilter.ACTIVE, today, ROWS_A_PAGE)
    rows = patients.rows_of(order.patients, today)
    return FirstList(counts=patients.counts(today), order=order, rows=rows)


def _read_first_course(opened: Opened) -> None:
    """Read a course once: SQLAlchemy has its statements ready when the screen asks for one."""
    course_id = next(
        (row.course_id for row in opened.first.rows if row.course_id is not None), None
    )
    if course_id is not None:
        with suppress(TrackerError):  # said when the screen asks for it
            opened.clinic.courses.course(course_id)


# Imported on the UI thread, one a turn: PySide6 makes its types at the first touch, and two
# threads touching them at once crash the process (seen with 6.11 in one start of twenty).
PAGE_MODULES: Final = (
    "tracker.ui.charts.column",
    "tracker.ui.course.page",
    "tracker.ui.visit.fields",
    "tracker.ui.visit.building",
)
CLINIC_MODULES: Final = (
    "tracker.ui.open_course.open_course",
    "tracker.ui.menus.file_menu",
    "tracker.ui.menus.patient_menu",
    "tracker.ui.menus.tools_menu",
    "tracker.ui.menus.backups_menu",
    "tracker.ui.menus.encryption",
    "tracker.ui.shell.clinic_parts",
)
# What is asked for first in a day, once the start is over: by then nobody waits for the window.
READY_MODULES: Final = (
    "PySide6.QtPrintSupport",
    "tracker.pages.flow",
    "tracker.pages.course_report",
    "tracker.pages.figures.clinic_page",
    "tracker.pages.patient_sheet",
    "tracker.pages.painting",
    "tracker.ui.printing.pages_view",
    "tracker.ui.printing.preview",
    "tracker.domain.words.patient_sentences",
    "tracker.reports.composing",
    "tracker.ui.printing.keeping",
    "tracker.ui.menus.commands.palette",
    "tracker.services.records.merging",
    "tracker.ui.menus.records.merge_dialog",
    "tracker.services.records.moving",
    "tracker.ui.menus.records.move_dialog",
)
CANVAS_MODULE: Final = "tracker.ui.charts.canvas"  # Qt's classes too: never on the worker


def read_languages() -> None:
    """Read every catalogue once: lists of languages call each by its own name; on the worker."""
    for language in languages():
        catalogue(language)


def load_charts(
    shown: "ShownCourse | None" = None,
    *,
    is_dark: bool = False,
    size: tuple[int, int] = (700, 430),
) -> LoadedCharts:
    """Import matplotlib, all but what touches Qt, and return the charts.

    Args:
        shown: What the card shows; None for nobody.
        is_dark: The colours it is drawn in.
        size: Of the card's canvas in px.
    """
    # Late, as all of this: matplotlib takes longer than everything else together.
    from tracker.charts.lean_matplotlib import import_matplotlib  # noqa: PLC0415
    from tracker.paths import use_own_matplotlib_folder  # noqa: PLC0415  # before matplotlib

    use_own_matplotlib_folder()
    import_matplotlib()
    from tracker.charts.catalog import CHARTS, ON_DEMAND_CHARTS  # noqa: PLC0415
    from tracker.charts.course_card.ahead import draw_ahead  # noqa: PLC0415
    from tracker.charts.style import DARK, LIGHT  # noqa: PLC0415

    drawn = draw_ahead(shown, DARK if is_dark else LIGHT, size)
    return LoadedCharts((*CHARTS, *ON_DEMAND_CHARTS), drawn)
