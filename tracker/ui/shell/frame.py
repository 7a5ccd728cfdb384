"""What stands in the window whether a database is open or not."""

from dataclasses import dataclass

from tracker.ui.course.page import CoursePage
from tracker.ui.look.theme import Theme
from tracker.ui.menus.table import Actions
from tracker.ui.menus.wiring import WindowActions
from tracker.ui.patients.panel import PatientPage
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.status_line import StatusLine
from tracker.ui.visit.form import VisitForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands in the window whether a database is open or not."""

    window: MainWindow
    theme: Theme
    patients: PatientPage
    actions: Actions
    wiring: WindowActions
    status: StatusLine
    page: CoursePage
    form: VisitForm
