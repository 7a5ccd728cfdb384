"""The menus as a table: what each action is called, where it stands and its keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from tracker.charts.chart_list import ON_DEMAND
from tracker.domain.people.roles import Role
from tracker.language import marked, tr
from tracker.preferences import PreferenceFile
from tracker.ui.menus.rights import NOT_FOR, reason
from tracker.ui.menus.withheld_keys import WithheldKeys
from tracker.ui.work.keys import USUAL, keys_of, remember_keys


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        name: Object name; the keys that were chosen for it are kept by it.
        menu: The menu it stands in; the window made the menus.
        text: With its mnemonic, in English.
        shortcut: Empty for none; several stand with semicolons between.
        group: Name of the exclusive group of a checkable action; empty when not checkable,
            the action's own name when it stands alone.
        has_line_above: Whether a line divides it from the action before.
        needs: ``course``, ``active`` (a course that goes on), ``patient``, ``clinic`` or nothing:
            what must be open.
    """

    name: str
    menu: str
    text: str
    shortcut: str = ""
    group: str = ""
    has_line_above: bool = False
    needs: str = "clinic"


ACTIONS: Final[tuple[ActionSpec, ...]] = (
    ActionSpec("importFile", "file", marked("&Import visits…"), USUAL["importFile"]),
    ActionSpec("undoImport", "file", marked("&Undo import…")),
    ActionSpec("exportFile", "file", marked("&Export visits…")),
    ActionSpec("exportResearch", "file", marked("Expo&rt for research (de-identified)…")),
    ActionSpec(
        "print", "file", marked("&Print progress…"), USUAL["print"], has_line_above=True,
        needs="course",
    ),
    ActionSpec("printSeveral", "file", marked("Print se&veral…"), "Ctrl+Shift+P"),
    ActionSpec("paperForm", "file", marked("Print a paper &form…")),
    ActionSpec("savePdf", "file", marked("&Save PDF…"), needs="course"),
    ActionSpec("pages", "file", marked("Pages &handed out…"), "Ctrl+Shift+H", needs="course"),
    ActionSpec(
        "archiveEverything", "file", marked("Everything in &one file…"), has_line_above=True
    ),
    ActionSpec("archivePatientFile", "file", marked("This patie&nt in one file…"), needs="patient"),
    ActionSpec("restoreArchive", "file", marked("Restore fro&m one file…")),
    ActionSpec("backups", "file", marked("&Backups…"), has_line_above=True),
    ActionSpec("lock", "file", marked("&Lock"), USUAL["lock"], has_line_above=True),
    ActionSpec("quit", "file", marked("&Quit"), "Ctrl+Q", needs=""),
    ActionSpec("undo", "edit", marked("&Undo"), "Ctrl+Z", needs="course"),
    ActionSpec("redo", "edit", marked("&Redo"), "Ctrl+Shift+Z", needs="course"),
    ActionSpec("undoDone", "edit", marked("Undo what was &done"), "Alt+Z"),
    ActionSpec("undoEarlier", "edit", marked("What can still &be undone…")),
    ActionSpec("findPatient", "edit", marked("&Find patient"), USUAL["findPatient"]),
    ActionSpec("findCommand", "edit", marked("Find a co&mmand…"), "Ctrl+Shift+A", needs=""),
    ActionSpec("findInRecords", "edit", marked("Find in rec&ords…"), "Ctrl+Shift+F"),
    ActionSpec("filterList", "edit", marked("Fi&lter patients…"), "Ctrl+Shift+K"),
    ActionSpec(
        "saveVisit", "edit", marked("&Save visit"), "Ctrl+Enter; Ctrl+Return", needs="course"
    ),
    ActionSpec(
        "saveAndGoOn", "edit", marked("Save, and next &patient"),
        "Ctrl+Shift+Enter; Ctrl+Shift+Return", needs="course",
    ),
    ActionSpec(
        "copyChart", "edit", marked("&Copy chart…"), "Ctrl+Alt+C", has_line_above=True,
        needs="course",
    ),
    ActionSpec(
        "byVisit", "view", marked("Charts by visit &number"), "Ctrl+T", group="byVisit",
        needs="course",
    ),
    ActionSpec("wholeCourse", "view", marked("&Whole course in the charts"), needs="course"),
    *(
        ActionSpec(
            chart.action, "view", chart.menu_text, group=chart.action,
            has_line_above=chart is ON_DEMAND[0], needs="course",
        )
        for chart in ON_DEMAND
    ),
    ActionSpec(
        "visitTable", "view", marked("Go to the &visits"), "F6", has_line_above=True,
        needs="course",
    ),
    ActionSpec("today", "view", marked("T&oday"), "F2"),
    ActionSpec("clinicCourses", "view", marked("The clini&c's courses…"), "F8"),
    ActionSpec(
        "turnScreen", "view", marked("Turn the screen to the &patient"), "F11",
        has_line_above=True, needs="course",
    ),
    ActionSpec(
        "selfEntry", "view", marked("Let the patient &answer"), "Shift+F11", needs="active"
    ),
    ActionSpec(
        "hideNames", "view", marked("&Hide names"), USUAL["hideNames"], group="hideNames",
        has_line_above=True, needs=""
    ),
    ActionSpec(
        "larger", "view", marked("Lar&ger"), "Ctrl++; Ctrl+=", has_line_above=True, needs=""
    ),
    ActionSpec("smaller", "view", marked("S&maller"), "Ctrl+-", needs=""),
    ActionSpec(
        "themeSystem", "view", marked("Theme of the s&ystem"), group="theme", has_line_above=True,
        needs=""
    ),
    ActionSpec("themeLight", "view", marked("L&ight theme"), group="theme", needs=""),
    ActionSpec("themeDark", "view", marked("&Dark theme"), group="theme", needs=""),
    ActionSpec("newPatient", "patient", marked("&New patient…"), USUAL["newPatient"]),
    ActionSpec("editPatient", "patient", marked("&Patient's details…"), needs="patient"),
    ActionSpec("nextPatient", "patient", marked("Next p&atient"), "Ctrl+J", has_line_above=True),
    ActionSpec("addToday", "patient", marked("Put on to&day's list"), "Ctrl+D", needs="patient"),
    ActionSpec(
        "newCourse", "patient", marked("New &course…"), "Ctrl+Shift+C", has_line_above=True,
        needs="patient"
    ),
    ActionSpec("editCourse", "patient", marked("&First assessment…"), needs="course"),
    ActionSpec("editPlan", "patient", marked("P&lan…"), USUAL["editPlan"], needs="course"),
    ActionSpec("endCourse", "patient", marked("&End course…"), needs="course"),
    ActionSpec(
        "previousCourse", "patient", marked("Pre&vious course"), "Ctrl+PgUp", needs="course"
    ),
    ActionSpec("nextCourse", "patient", marked("Ne&xt course"), "Ctrl+PgDown", needs="course"),
    ActionSpec("compareCourses", "patient", marked("Courses &side by side…"), needs="course"),
    ActionSpec(
        "techniques", "patient", marked("&Technique and reaction…"), needs="course"
    ),
    ActionSpec("reopenCourse", "patient", marked("&Reopen course"), needs="course"),
    ActionSpec(
        "patientHistory", "patient", marked("&History of the patient…"), has_line_above=True,
        needs="patient",
    ),
    ActionSpec("saveFhir", "patient", marked("Save as FHIR &bundle…"), needs="course"),
    ActionSpec(
        "mergePatient", "patient", marked("&Merge with another record…"), has_line_above=True,
        needs="patient",
    ),
    ActionSpec("archivePatient", "patient", marked("Arch&ive"), needs="patient"),
    ActionSpec(
        "takeBackPatient", "patient", marked("Ta&ke back from the archive"), needs="patient"
    ),
    ActionSpec("erasePatient", "patient", marked("Erase on le&gal request…"), needs="patient"),
    ActionSpec("newVisit", "visit", marked("&New visit"), USUAL["newVisit"], needs="course"),
    ActionSpec("function", "visit", marked("&Function"), USUAL["function"], needs="course"),
    ActionSpec("why", "visit", marked("&Why this phase?"), USUAL["why"], needs="course"),
    ActionSpec("signVisit", "visit", marked("Si&gn the visit"), "Ctrl+G", needs="course"),
    ActionSpec(
        "history", "visit", marked("&History…"), "Ctrl+H", has_line_above=True, needs="course"
    ),
    ActionSpec(
        "showStruckOut", "visit", marked("Show &struck-out visits"), group="showStruckOut",
        needs="course",
    ),
    ActionSpec("addEvent", "visit", marked("Add &event…"), "Ctrl+E", needs="course"),
    ActionSpec("moveVisit", "visit", marked("&Move to another patient…"), needs="course"),
    ActionSpec("printLetter", "visit", marked("Referral &letter…"), needs="course"),
    ActionSpec("resolveFlags", "visit", marked("&Resolve red flags…"), needs="course"),
    ActionSpec("presets", "tools", marked("&Texts and point groups…")),
    ActionSpec("settings", "tools", marked("Clinic &settings…"), "Ctrl+,"),
    ActionSpec("rules", "tools", marked("&Rules of this clinic…")),
    ActionSpec("access", "tools", marked("&History and access…"), has_line_above=True),
    ActionSpec("encryption", "tools", marked("&Encryption and people…")),
    ActionSpec("place", "tools", marked("Where the records li&ve…"), needs=""),
    ActionSpec("useCodes", "tools", marked("&Codes instead of names…")),
    ActionSpec("rulesEffect", "tools", marked("&What the rules change…"), has_line_above=True),
    ActionSpec("helpHere", "help", marked("Help on this p&lace"), "F1", needs=""),
    ActionSpec("keys", "help", marked("&Keys"), "Ctrl+F1", needs=""),
    ActionSpec("tour", "help", marked("&Ten-step tour"), needs=""),
    ActionSpec("phases", "help", marked("How &phases are found"), needs=""),
    ActionSpec("health", "help", marked("&Health check…"), needs=""),
    ActionSpec("safety", "help", marked("&Safety"), needs=""),
    ActionSpec("about", "help", marked("&About"), needs=""),
)  # fmt: skip

# Of the others a key that is held down counts once: it would answer what is asked next.
MAY_BE_HELD: Final = frozenset({"undo", "redo", "larger", "smaller"})
OF_SOMEBODY: Final = frozenset({"patient", "course", "active"})  # needs of who is chosen
STAYS_WHILE_LOCKED: Final = frozenset(
    {"lock", "quit", "larger", "smaller", "helpHere", "keys", "about"}
)


def keys_in_force(spec: ActionSpec) -> list[QKeySequence]:
    """Return the keys of an action as they hold now, the one that is shown first."""
    return QKeySequence.listFromString(keys_of(spec.name, spec.shortcut))


class Actions:
    """The window's actions, built from the table.

    Args:
        window: Whose menus they stand in.
        preferences: Where chosen keys are kept; None remembers none.

    Attributes:
        by_name: Every action by its object name.
        withheld: The keys that mean nobody while the search finds nobody.
    """

    def __init__(self, window: QMainWindow, preferences: PreferenceFile | None = None) -> None:
        self._preferences = preferences or PreferenceFile(None)
        self.by_name: dict[str, QAction] = {}
        self.withheld = WithheldKeys(window)
        self._groups: dict[str, QActionGroup] = {}
        self._met: frozenset[str] = frozenset()
        self._is_locked = self._is_turned = False
        self._is_nobody_found = False
        self._role = Role.CLINICIAN
        found = window.menuBar().findChildren(QMenu)
        menus = {menu.objectName().removesuffix("Menu"): menu for menu in found}
        for spec in ACTIONS:
            if spec.has_line_above:
                menus[spec.menu].addSeparator()
            action = self._build(window, spec)
            menus[spec.menu].addAction(action)
            menus[spec.menu].setToolTipsVisible(True)
            self.by_name[spec.name] = action
        self.show_needs(frozenset())

    def choose_keys(self, chosen: Mapping[str, str]) -> None:
        """Remember which commands have other keys than the usual; they hold at once.

        Raises:
            InputError: The preferences cannot be written; nothing was changed.
        """
        remember_keys(self._preferences, chosen)
        for spec in ACTIONS:
            self.by_name[spec.name].setShortcuts(keys_in_force(spec))

    def show_needs(self, met: frozenset[str]) -> None:
        """Enable the actions whose need is met: ``clinic``, ``patient``, ``course``."""
        self._met = met
        withheld: list[QKeySequence] = []
        for spec in ACTIONS:
            is_met, is_allowed = not spec.needs or spec.needs in self._offered, self._allows(spec)
            self.by_name[spec.name].setEnabled(is_allowed and is_met)
            if self._is_nobody_found and is_allowed and spec.needs in OF_SOMEBODY:
                withheld += self.by_name[spec.name].shortcuts()
        self.withheld.withhold(withheld)

    def _allows(self, spec: ActionSpec) -> bool:
        """Return whether the window and whoever works there let an action be done."""
        is_open = not self._is_locked or spec.name in STAYS_WHILE_LOCKED
        return is_open and not self._is_turned and spec.name not in NOT_FOR[self._role]

    def show_role(self, role: Role) -> None:
        """Offer what somebody of a role may do; the rest says why not."""
        self._role = role
        for spec in ACTIONS:
            action, why = self.by_name[spec.name], ""
            if spec.name in NOT_FOR[role]:
                why = reason(role)
            action.setToolTip(why or action.iconText())
            action.setStatusTip(why)
        self.show_needs(self._met)

    def show_nobody_found(self, is_nobody_found: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Offer nothing of a patient while somebody is searched for whom nobody is.

        Whoever was open before is not meant by the keys then.
        """
        if is_nobody_found != self._is_nobody_found:
            self._is_nobody_found = is_nobody_found
            self.show_needs(self._met)

    @property
    def _offered(self) -> frozenset[str]:
        return self._met - (OF_SOMEBODY if self._is_nobody_found else frozenset())

    def show_locked(self, *, is_locked: bool) -> None:
        """Offer nothing that shows or changes a record while the clinic is locked."""
        self._is_locked = is_locked
        self.show_needs(self._met)
        self.by_name["lock"].setText(tr("Un&lock") if is_locked else tr("&Lock"))

    def show_turned(self, *, is_turned: bool) -> None:
        """Offer nothing at all while the patient has the screen."""
        self._is_turned = is_turned
        self.show_needs(self._met)

    def _build(self, window: QMainWindow, spec: ActionSpec) -> QAction:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.name)
        action.setShortcuts(keys_in_force(spec))
        action.setAutoRepeat(spec.name in MAY_BE_HELD)
        if spec.group:
            action.setCheckable(True)
            if spec.group != spec.name:
                self._group(window, spec.group).addAction(action)
        return action

    def _group(self, window: QMainWindow, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(window)
        return self._groups[name]
