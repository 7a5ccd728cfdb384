"""What each action of the menus does."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.menus.name_hiding import NameHiding
from tracker.ui.menus.shortcut_keys import ShortcutKeys
from tracker.ui.menus.table import Actions
from tracker.ui.patients.panel import PatientPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.ui.course.page import CoursePage
    from tracker.ui.menus.chart_menu import ChartDesk
    from tracker.ui.menus.file_menu import FileDesk
    from tracker.ui.menus.patient_menu import RecordDesk
    from tracker.ui.menus.visit_history import HistoryDesk
    from tracker.ui.open_course.open_course import CourseDesk

_ON_DEMAND: Final = {"sleepChart": "sleep", "functionChart": "function"}
_THEMES: Final = {
    "themeSystem": ThemeChoice.SYSTEM,
    "themeLight": ThemeChoice.LIGHT,
    "themeDark": ThemeChoice.DARK,
}


@dataclass(frozen=True, slots=True)
class Desks:
    """Where the deeds are done; there once the pages are built."""

    page: "CoursePage"
    course: "CourseDesk"
    records: "RecordDesk"
    files: "FileDesk"
    history: "HistoryDesk"
    charts: "ChartDesk"


class MenuDeeds(QObject):
    """Connects actions with what they do.

    Attributes:
        hiding: The privacy key.
    """

    def __init__(
        self, window: QMainWindow, actions: Actions, theme: Theme, patients: PatientPage
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._theme = window, actions.by_name, theme
        self._patients = patients
        for name, choice in _THEMES.items():
            self._actions[name].setChecked(theme.choice is choice)
            self._actions[name].triggered.connect(self._on_theme_chosen)
        ShortcutKeys(window, self._actions)
        self.hiding = NameHiding(self._actions["hideNames"], patients)
        self._actions["quit"].triggered.connect(window.close)
        self._actions["about"].triggered.connect(self._on_about)
        self._actions["keys"].triggered.connect(self._on_keys)
        self._actions["findPatient"].triggered.connect(patients.focus_search)

    def work_on(self, desks: Desks) -> None:
        """Connect what needs the pages."""
        self._desks = desks
        self.hiding.follow(desks.page.header, desks.course)
        for name, deed in self._deeds(desks).items():
            self._actions[name].triggered.connect(deed)
        self._patients.entered.connect(self._on_patient_entered)
        self._actions["byVisit"].toggled.connect(self._on_by_visit)
        self._actions["wholeCourse"].triggered.connect(desks.page.charts.show_whole)
        for name in _ON_DEMAND:
            self._actions[name].toggled.connect(self._on_chart_toggled)
        self._actions["showStruckOut"].toggled.connect(desks.history.show_struck_out)
        desks.page.course_wanted.connect(desks.records.new_course)
        desks.page.header.resolve_wanted.connect(desks.records.resolve_flags)
        desks.page.header.print_button.clicked.connect(self._actions["print"].trigger)
        desks.page.header.new_visit_button.clicked.connect(self._actions["newVisit"].trigger)

    def _deeds(self, desks: Desks) -> "dict[str, Callable[[], object]]":
        return {
            "importFile": desks.files.import_file,
            "exportFile": desks.files.export_file,
            "print": desks.files.print_progress,
            "printSeveral": desks.files.print_several,
            "savePdf": desks.files.save_pdf,
            "pages": desks.files.pages.show_pages,
            "saveVisit": desks.course.save,
            "copyChart": desks.charts.copy_focused,
            "newPatient": desks.records.new_patient,
            "editPatient": desks.records.edit_patient,
            "newCourse": desks.records.new_course,
            "editCourse": desks.records.edit_course,
            "endCourse": desks.records.end_course,
            "previousCourse": desks.course.open_previous,
            "nextCourse": desks.course.open_next,
            "compareCourses": self._on_compare,
            "reopenCourse": desks.records.reopen_course,
            "newVisit": desks.course.new_visit,
            "undo": desks.course.form.undo,
            "redo": desks.course.form.redo,
            "history": desks.history.show_history,
            "addEvent": desks.records.presets.edit_events,
            "presets": desks.records.presets.edit_presets,
            "printLetter": desks.files.print_letter,
            "resolveFlags": desks.records.resolve_flags,
            "why": desks.page.show_why,
            "visitTable": desks.page.go_to_visits,
            "settings": desks.records.edit_settings,
        }

    def _on_patient_entered(self) -> None:
        """Give the keys to the visits, or to a draft that waits for an answer."""
        form = self._desks.course.form
        if form.is_offering:
            form.focus_first()
        else:
            self._desks.page.take_keys()

    def _on_by_visit(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._desks.page.set_by_visit(is_by_visit=is_on)

    def _on_chart_toggled(self) -> None:
        for name, chart in _ON_DEMAND.items():
            self._desks.page.charts.set_shown(chart, is_shown=self._actions[name].isChecked())

    def _on_theme_chosen(self) -> None:
        for name, choice in _THEMES.items():
            if self._actions[name].isChecked():
                self._theme.choose(choice)

    def _on_compare(self) -> None:
        self._desks.records.compare_courses(self._theme)

    def _on_keys(self) -> None:
        from tracker.ui.menus.keys_dialog import KeysDialog  # noqa: PLC0415  # rarely opened

        dialog = KeysDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def _on_about(self) -> None:
        from tracker.ui.menus.about_dialog import AboutDialog  # noqa: PLC0415  # rarely opened

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()
