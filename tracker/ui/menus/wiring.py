"""What each action of the menus does; its keys work wherever the keys are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from tracker.charts.chart_list import ON_DEMAND
from tracker.language import tr
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.menus.table import Actions
from tracker.ui.patients.panel import PatientPage
from tracker.ui.work.clock import Clock
from tracker.ui.work.privacy import hide_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.workspace import Workspace
    from tracker.ui.course.page import CoursePage
    from tracker.ui.menus.backups_menu import BackupsMenu
    from tracker.ui.menus.chart_menu import ChartMenu
    from tracker.ui.menus.clinic_menu import ClinicMenu
    from tracker.ui.menus.day_menu import DayMenu
    from tracker.ui.menus.encryption import EncryptionMenu
    from tracker.ui.menus.file_menu import FileMenu
    from tracker.ui.menus.find_menu import FindMenu
    from tracker.ui.menus.help.health_menu import HealthMenu
    from tracker.ui.menus.patient_menu import PatientMenu
    from tracker.ui.menus.records.codes import CodesMenu
    from tracker.ui.menus.records.merge_records import MergeRecords
    from tracker.ui.menus.records.move_visit import MoveVisit
    from tracker.ui.menus.records.set_aside import SetAside
    from tracker.ui.menus.records.undo_earlier import UndoEarlier
    from tracker.ui.menus.rules_menu import RulesMenu
    from tracker.ui.menus.timeline_menu import TimelineMenu
    from tracker.ui.menus.tools_menu import ToolsMenu
    from tracker.ui.menus.visit_history import VisitHistory
    from tracker.ui.open_course.open_course import OpenCourse
    from tracker.ui.work.operations import Operations

    Targets = dict[str, Callable[[], object]]

_LEFT_TO_TEXTS: Final = frozenset({"undo", "redo"})  # outside the form a text has its own
_OF_A_VISIT: Final = ("history", "signVisit", "moveVisit")  # offered at a visit of the table
_THEMES: Final = {
    "themeSystem": ThemeChoice.SYSTEM,
    "themeLight": ThemeChoice.LIGHT,
    "themeDark": ThemeChoice.DARK,
}


class ShortcutKeys(QObject):
    """Keeps the text that has the keys from answering a menu's shortcut, Ctrl+E and the like.

    Only the focused text is watched: a filter on the application would see every event. Help is
    asked for in dialogs, too, which the menus' keys do not reach.
    """

    def __init__(self, window: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._actions = [action for name, action in actions.items() if name not in _LEFT_TO_TEXTS]
        self._help = actions["helpHere"]
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a menu's shortcut to the menu."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed in action.shortcuts() for action in self._actions):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is None:
            return
        if now.window() is not self._window:
            now.window().addAction(self._help)  # once: an action that is there is only moved
        elif isinstance(now, (QLineEdit, QPlainTextEdit)):
            now.installEventFilter(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Menus:
    """What the actions are done by."""

    operations: "Operations"
    page: "CoursePage"
    course: "OpenCourse"
    patient: "PatientMenu"
    files: "FileMenu"
    history: "VisitHistory"
    move_visit: "MoveVisit"
    merge_records: "MergeRecords"
    set_aside: "SetAside"
    codes: "CodesMenu"
    undo_earlier: "UndoEarlier"
    timeline: "TimelineMenu"
    charts: "ChartMenu"
    tools: "ToolsMenu"
    backups: "BackupsMenu"
    encryption: "EncryptionMenu"
    clinic: "ClinicMenu"
    rules: "RulesMenu"
    find: "FindMenu"
    day: "DayMenu"


class WindowActions(QObject):
    """Connects the actions that need no database with what they do.

    Attributes:
        clinic: The open one; None before it is open.

    Signals:
        names_hidden: Whether the privacy key hides names now; typing and searching work on.
    """

    names_hidden = Signal(object)

    def __init__(
        self, window: QMainWindow, actions: Actions, theme: Theme, patients: PatientPage
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._theme = window, actions.by_name, theme
        self._patients, self._all = patients, actions
        self._used: list[str] = []
        for name, choice in _THEMES.items():
            self._actions[name].setChecked(theme.choice is choice)
            self._actions[name].triggered.connect(self._on_theme_chosen)
        ShortcutKeys(window, self._actions)
        hide_names(is_on=False)  # off at every start, see privacy.py
        self._actions["hideNames"].toggled.connect(self._on_hide_names)
        self._actions["quit"].triggered.connect(window.close)
        self._actions["safety"].triggered.connect(self._on_safety)
        self._actions["about"].triggered.connect(self._on_about)
        self._actions["phases"].triggered.connect(self._on_phases)
        self._actions["health"].triggered.connect(self._on_health)
        self._actions["keys"].triggered.connect(self._on_keys)
        self._actions["helpHere"].triggered.connect(self._on_help)
        self._actions["findCommand"].triggered.connect(self._on_find_command)
        self._actions["findPatient"].triggered.connect(patients.focus_search)

    def close(self) -> None:
        """Look at nothing any more: the window closes."""
        if self._health is not None:
            self._health.close()

    clinic: "Workspace | None" = None
    _health: "HealthMenu | None" = None

    def _on_theme_chosen(self) -> None:
        for name, choice in _THEMES.items():
            if self._actions[name].isChecked():
                self._theme.choose(choice)

    def _on_hide_names(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        hide_names(is_on=is_on)
        self._patients.show_names_anew()
        self.names_hidden.emit(is_on)

    @property
    def _above(self) -> QWidget:
        """What help opens over: the dialog it is asked for in, which stays open behind it."""
        return QApplication.activeModalWidget() or self._window

    def _on_help(self) -> None:
        from tracker.ui.menus.help.help_dialog import HelpDialog  # noqa: PLC0415  # rarely opened
        from tracker.ui.menus.help.places import topic_at  # noqa: PLC0415

        above = self._above
        if above.objectName() == "helpDialog":
            return
        place = QApplication.focusWidget()
        dialog = HelpDialog(topic_at(place if place is not None else above), above)
        dialog.exec()
        dialog.deleteLater()
        if dialog.command:
            self._actions[dialog.command].trigger()

    def _on_keys(self) -> None:
        from tracker.ui.menus.help_dialogs import KeysDialog  # noqa: PLC0415  # rarely opened

        dialog = KeysDialog(self._above)
        dialog.change_wanted.connect(dialog.accept)
        dialog.change_wanted.connect(self._on_change_keys)
        dialog.exec()
        dialog.deleteLater()

    def _on_change_keys(self) -> None:
        from tracker.ui.menus.commands.choice_dialog import KeyChoiceDialog  # noqa: PLC0415

        dialog = KeyChoiceDialog(self._all, self._window)
        dialog.exec()
        dialog.deleteLater()

    def _on_find_command(self) -> None:
        from tracker.ui.menus.commands.palette import CommandPalette  # noqa: PLC0415  # as above

        dialog = CommandPalette(self._actions, self._used, self._window)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen:
            self._used = [chosen, *(name for name in self._used if name != chosen)]
            self._actions[chosen].trigger()

    def _on_phases(self) -> None:
        from tracker.domain.values.rules import BOOK_RULES  # noqa: PLC0415  # as below
        from tracker.domain.words.help.phase_rules import phase_rules  # noqa: PLC0415
        from tracker.ui.menus.help.text_dialog import TextDialog  # noqa: PLC0415

        rules = BOOK_RULES if self.clinic is None else self.clinic.rule_setting.in_force
        words = phase_rules(rules)
        dialog = TextDialog("phasesDialog", tr("How phases are found"), words, self._above)
        dialog.exec()
        dialog.deleteLater()

    def _on_health(self) -> None:
        from tracker.ui.menus.help.health_menu import HealthMenu  # noqa: PLC0415  # rarely opened

        if self._health is None:
            self._health = HealthMenu(self._window, self._actions, Clock())
        self._health.show(self.clinic)

    def _on_safety(self) -> None:
        from tracker.ui.menus.safety_dialog import SafetyDialog  # noqa: PLC0415  # as below

        dialog = SafetyDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def _on_about(self) -> None:
        from tracker.ui.menus.help_dialogs import AboutDialog  # noqa: PLC0415  # rarely opened

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()


def _file_targets(menus: Menus) -> "Targets":
    return {
        "importFile": menus.files.import_file,
        "undoImport": menus.files.undo_import,
        "exportFile": menus.files.export_file,
        "exportResearch": menus.files.research.ask,
        "saveFhir": menus.files.fhir.ask,
        "print": menus.files.print_progress,
        "printSeveral": menus.files.print_several,
        "printLetter": menus.files.print_letter,
        "paperForm": menus.files.print_paper_form,
        "savePdf": menus.files.save_pdf,
        "pages": menus.files.pages.show_pages,
        "archiveEverything": menus.files.archives.save_everything,
        "archivePatientFile": menus.files.archives.save_patient,
        "restoreArchive": menus.files.archives.restore,
        "backups": menus.backups.show_backups,
    }


def _day_targets(menus: Menus) -> "Targets":
    return {
        "today": menus.day.show,
        "nextPatient": menus.day.open_next,
        "saveAndGoOn": menus.day.save_and_go_on,
        "addToday": menus.day.add_open,
    }


def _patient_targets(menus: Menus) -> "Targets":
    return {
        "newPatient": menus.patient.new_patient,
        "editPatient": menus.patient.edit_patient,
        "newCourse": menus.patient.new_course,
        "editCourse": menus.patient.edit_course,
        "editPlan": menus.patient.edit_plan,
        "endCourse": menus.patient.end_course,
        "reopenCourse": menus.patient.reopen_course,
        "compareCourses": menus.patient.compare_courses,
        "resolveFlags": menus.patient.resolve_flags,
        "mergePatient": menus.merge_records.ask,
        "archivePatient": menus.set_aside.archive,
        "takeBackPatient": menus.set_aside.take_back,
        "undoEarlier": menus.undo_earlier.ask,
        "erasePatient": menus.set_aside.erase,
        "patientHistory": menus.timeline.show_patient,
        "findInRecords": menus.find.find,
        "filterList": menus.find.narrow,
    }


def _visit_targets(menus: Menus) -> "Targets":
    return {
        "newVisit": menus.course.new_visit,
        "saveVisit": menus.course.save,
        "function": menus.course.form.function.ask,
        "undo": menus.course.form.undo,
        "redo": menus.course.form.redo,
        "history": menus.history.show_history,
        "signVisit": menus.history.sign,
        "moveVisit": menus.move_visit.ask,
    }


def _course_targets(menus: Menus) -> "Targets":
    return {
        "previousCourse": menus.course.open_previous,
        "nextCourse": menus.course.open_next,
        "copyChart": menus.charts.copy_focused,
        "wholeCourse": menus.page.charts.show_whole,
        "why": menus.page.show_why,
        "visitTable": menus.page.go_to_visits,
    }


def _clinic_targets(menus: Menus) -> "Targets":
    return {
        "addEvent": menus.tools.edit_events,
        "presets": menus.tools.edit_presets,
        "settings": menus.tools.edit_settings,
        "encryption": menus.encryption.show,
        "useCodes": menus.codes.ask,
        "access": menus.timeline.show_all,
        "techniques": menus.clinic.show_techniques,
        "clinicCourses": menus.clinic.show_courses,
        "rules": menus.rules.set_rules,
        "rulesEffect": menus.rules.show,
    }


_TARGETS: Final = (
    _file_targets,
    _day_targets,
    _patient_targets,
    _visit_targets,
    _course_targets,
    _clinic_targets,
)


class ClinicActions(QObject):
    """Connects the actions that need the open clinic with what they do."""

    def __init__(self, actions: Actions, patients: PatientPage, menus: Menus) -> None:
        super().__init__(patients)
        self._actions, self._menus = actions.by_name, menus
        for targets_of in _TARGETS:
            for name, target in targets_of(menus).items():
                self._actions[name].triggered.connect(menus.operations.told(target))
        patients.entered.connect(self._on_patient_entered)
        self._actions["byVisit"].toggled.connect(self._on_by_visit)
        for chart in ON_DEMAND:
            self._actions[chart.action].toggled.connect(self._on_chart_toggled)
        menus.page.charts.panel_shown.connect(self._on_panel_shown)
        self._actions["showStruckOut"].toggled.connect(menus.history.show_struck_out)
        menus.page.course_wanted.connect(menus.patient.new_course)
        menus.page.phases_wanted.connect(self._actions["phases"].trigger)
        menus.page.header.resolve_wanted.connect(menus.patient.resolve_flags)
        menus.course.form.letter_wanted.connect(self._actions["printLetter"].trigger)
        patients.new_wanted.connect(menus.patient.new_patient_called)
        patients.records_wanted.connect(self._actions["findInRecords"].trigger)
        patients.filter_button.clicked.connect(self._actions["filterList"].trigger)
        menus.page.offer_for_visits(self._actions[name] for name in _OF_A_VISIT)
        withheld, header = actions.withheld, menus.page.header
        withheld.lead(header.plan_button, self._actions["editPlan"])
        withheld.lead(header.print_button, self._actions["print"])
        withheld.lead(header.new_visit_button, self._actions["newVisit"])
        withheld.guard(menus.course.form)
        menus.course.form.foot.is_withheld = withheld.refuses

    def _on_patient_entered(self) -> None:
        """Give the keys to a blank new visit or a waiting draft, else to the visits."""
        form, course = self._menus.course.form, self._menus.course.course
        is_blank = course is not None and form.shown_visit.visit_id is None
        if form.isVisible() and (form.is_offering or is_blank):
            form.focus_first()
        else:
            self._menus.page.take_keys()

    def _on_by_visit(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._menus.page.set_by_visit(is_by_visit=is_on)

    def _on_chart_toggled(self) -> None:
        for chart in ON_DEMAND:
            is_shown = self._actions[chart.action].isChecked()
            self._menus.page.charts.set_shown(chart.name, is_shown=is_shown)

    def _on_panel_shown(self, panel: str, is_shown: object) -> None:
        for chart in ON_DEMAND:
            if chart.name == panel:
                self._actions[chart.action].setChecked(bool(is_shown))
