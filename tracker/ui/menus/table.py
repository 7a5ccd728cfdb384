"""The menus as a table: what each action is called, where it stands and its keys."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from tracker.charts.chart_list import ON_DEMAND
from tracker.language import marked, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action.

    Attributes:
        name: Object name.
        menu: The menu it stands in; the window made the menus.
        text: With its mnemonic, in English.
        shortcut: Empty for none; several stand with semicolons between.
        group: Name of the exclusive group of a checkable action; empty when not checkable,
            the action's own name when it stands alone.
        has_line_above: Whether a line divides it from the action before.
        needs: ``course``, ``patient``, ``clinic`` or nothing: what must be open.
    """

    name: str
    menu: str
    text: str
    shortcut: str = ""
    group: str = ""
    has_line_above: bool = False
    needs: str = "clinic"


ACTIONS: Final[tuple[ActionSpec, ...]] = (
    ActionSpec(name="importFile", menu="file", text=marked("&Import visits…"), shortcut="Ctrl+I"),
    ActionSpec(name="exportFile", menu="file", text=marked("&Export visits…")),
    ActionSpec(
        name="print", menu="file", text=marked("&Print progress…"), shortcut="Ctrl+P",
        has_line_above=True, needs="course",
    ),
    ActionSpec(
        name="printSeveral", menu="file", text=marked("Print se&veral…"), shortcut="Ctrl+Shift+P"
    ),
    ActionSpec(name="savePdf", menu="file", text=marked("&Save PDF…"), needs="course"),
    ActionSpec(
        name="pages", menu="file", text=marked("Pages &handed out…"), shortcut="Ctrl+Shift+H",
        needs="course",
    ),
    ActionSpec(
        name="quit", menu="file", text=marked("&Quit"),
        shortcut="Ctrl+Q", has_line_above=True, needs="",
    ),
    ActionSpec(name="undo", menu="edit", text=marked("&Undo"), shortcut="Ctrl+Z", needs="course"),
    ActionSpec(
        name="redo", menu="edit", text=marked("&Redo"), shortcut="Ctrl+Shift+Z", needs="course"
    ),
    ActionSpec(name="findPatient", menu="edit", text=marked("&Find patient"), shortcut="Ctrl+K"),
    ActionSpec(
        name="saveVisit", menu="edit", text=marked("&Save visit"),
        shortcut="Ctrl+Enter; Ctrl+Return",
        needs="course",
    ),
    ActionSpec(
        name="copyChart", menu="edit", text=marked("&Copy chart…"), shortcut="Ctrl+Alt+C",
        has_line_above=True, needs="course",
    ),
    ActionSpec(
        name="byVisit", menu="view", text=marked("Charts by visit &number"), shortcut="Ctrl+T",
        group="byVisit", needs="course",
    ),
    ActionSpec(
        name="wholeCourse", menu="view", text=marked("&Whole course in the charts"), needs="course"
    ),
    *(
        ActionSpec(
            name=chart.action, menu="view", text=chart.menu_text, group=chart.action,
            has_line_above=chart is ON_DEMAND[0], needs="course",
        )
        for chart in ON_DEMAND
    ),
    ActionSpec(
        name="visitTable", menu="view", text=marked("Go to the &visits"), shortcut="F6",
        has_line_above=True, needs="course",
    ),
    ActionSpec(
        name="hideNames", menu="view", text=marked("&Hide names"), shortcut="F9",
        group="hideNames", has_line_above=True, needs="",
    ),
    ActionSpec(
        name="larger", menu="view", text=marked("Lar&ger"), shortcut="Ctrl++; Ctrl+=",
        has_line_above=True, needs="",
    ),
    ActionSpec(name="smaller", menu="view", text=marked("S&maller"), shortcut="Ctrl+-", needs=""),
    ActionSpec(
        name="themeSystem", menu="view", text=marked("Theme of the s&ystem"), group="theme",
        has_line_above=True, needs="",
    ),
    ActionSpec(
        name="themeLight", menu="view", text=marked("L&ight theme"), group="theme", needs=""
    ),
    ActionSpec(name="themeDark", menu="view", text=marked("&Dark theme"), group="theme", needs=""),
    ActionSpec(
        name="newPatient", menu="patient", text=marked("&New patient…"), shortcut="Ctrl+Shift+N"
    ),
    ActionSpec(
        name="editPatient", menu="patient", text=marked("&Patient's details…"), needs="patient"
    ),
    ActionSpec(
        name="newCourse", menu="patient", text=marked("New &course…"), shortcut="Ctrl+Shift+C",
        has_line_above=True, needs="patient",
    ),
    ActionSpec(
        name="editCourse", menu="patient", text=marked("&First assessment…"), needs="course"
    ),
    ActionSpec(name="endCourse", menu="patient", text=marked("&End course…"), needs="course"),
    ActionSpec(
        name="previousCourse", menu="patient", text=marked("Pre&vious course"),
        shortcut="Ctrl+PgUp", needs="course",
    ),
    ActionSpec(
        name="nextCourse", menu="patient", text=marked("Ne&xt course"), shortcut="Ctrl+PgDown",
        needs="course",
    ),
    ActionSpec(
        name="compareCourses", menu="patient", text=marked("Courses &side by side…"), needs="course"
    ),
    ActionSpec(name="reopenCourse", menu="patient", text=marked("&Reopen course"), needs="course"),
    ActionSpec(
        name="newVisit", menu="visit", text=marked("&New visit"), shortcut="Ctrl+N", needs="course"
    ),
    ActionSpec(
        name="why", menu="visit", text=marked("&Why this phase?"), shortcut="Ctrl+Y", needs="course"
    ),
    ActionSpec(
        name="history", menu="visit", text=marked("&History…"),
        shortcut="Ctrl+H", has_line_above=True,
        needs="course",
    ),
    ActionSpec(
        name="showStruckOut", menu="visit", text=marked("Show &struck-out visits"),
        group="showStruckOut",
        needs="course",
    ),
    ActionSpec(
        name="addEvent", menu="visit", text=marked("Add &event…"), shortcut="Ctrl+E", needs="course"
    ),
    ActionSpec(name="printLetter", menu="visit", text=marked("Referral &letter…"), needs="course"),
    ActionSpec(
        name="resolveFlags", menu="visit", text=marked("&Resolve red flags…"), needs="course"
    ),
    ActionSpec(name="presets", menu="tools", text=marked("&Texts and point groups…")),
    ActionSpec(name="settings", menu="tools", text=marked("Clinic &settings…"), shortcut="Ctrl+,"),
    ActionSpec(name="keys", menu="help", text=marked("&Keys"), shortcut="F1", needs=""),
    ActionSpec(name="about", menu="help", text=marked("&About"), needs=""),
)  # fmt: skip


class Actions:
    """The window's actions, built from the table.

    Attributes:
        by_name: Every action by its object name.
    """

    def __init__(self, window: QMainWindow) -> None:
        self.by_name: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        found = window.menuBar().findChildren(QMenu)
        menus = {menu.objectName().removesuffix("Menu"): menu for menu in found}
        for spec in ACTIONS:
            if spec.has_line_above:
                menus[spec.menu].addSeparator()
            action = self._build(window, spec)
            menus[spec.menu].addAction(action)
            self.by_name[spec.name] = action
        self.show_needs(frozenset())

    def show_needs(self, met: frozenset[str]) -> None:
        """Enable the actions whose need is met: ``clinic``, ``patient``, ``course``."""
        for spec in ACTIONS:
            self.by_name[spec.name].setEnabled(not spec.needs or spec.needs in met)

    def _build(self, window: QMainWindow, spec: ActionSpec) -> QAction:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.name)
        if spec.shortcut:
            action.setShortcuts(QKeySequence.listFromString(spec.shortcut))
        if spec.group:
            action.setCheckable(True)
            if spec.group != spec.name:
                self._group(window, spec.group).addAction(action)
        return action

    def _group(self, window: QMainWindow, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(window)
        return self._groups[name]
