"""The table of everything on the screen that is pictured, and how each is brought up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from gallery import hands, lists, people, records
from gallery.clinic import (
    ACTIVE,
    ENDED,
    FUNCTION,
    NO_VISIT,
    NUMB_FIRST,
    OTHER_SCRIPT,
    RELAPSE,
    SIXTY,
    TWO_HUNDRED,
)
from gallery.looks import TOGETHER, USUAL, WIDE, Look
from gallery.stage import Stage
from tests.ui.form_states import STATES
from tracker.domain.people.roles import Role

MAIN: Final = (*USUAL, WIDE, TOGETHER)  # looks of what is seen all day
THEIR_OWN, ALL = "their-own", "all"  # scenes in the looks they name, or every one
EMERGENCY: Final = "1062"


class Kind(Enum):
    """What a scene is a picture of."""

    WINDOW = "window"
    DIALOG = "dialog"
    POPUP = "popup"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One row of the table.

    Attributes:
        group: The screen it belongs to.
        name: Of the state; unlike any other in its group.
        opens: The clinic's id of the patient who is open; None for nobody.
        is_empty: Whether the clinic has no patient at all.
        steps: What is done in the window then; a dialog may come.
        within: What is done in the dialog before it is pictured.
        looks: Languages, themes and sizes.
        role: What whoever works there may do.
    """

    group: str
    name: str
    kind: Kind = Kind.WINDOW
    opens: str | None = ACTIVE
    is_empty: bool = False
    steps: Callable[[Stage], None] = hands.nothing
    within: Callable[[QWidget], None] | None = None
    looks: tuple[Look, ...] = USUAL
    role: Role = Role.CLINICIAN

    @property
    def slug(self) -> str:
        """Return the name of its picture's file, without the ending."""
        return f"{self.group}-{self.name}".lower().replace(" ", "-")


def _course(name: str, opens: str, steps: Callable[[Stage], None] = hands.nothing) -> Scene:
    return Scene(group="Course", name=name, opens=opens, steps=steps, looks=MAIN)


def _typing(name: str, *steps: Callable[[Stage], None], opens: str = ACTIVE) -> Scene:
    return Scene(group="Window", name=name, opens=opens, steps=hands.one_by_one(*steps), looks=MAIN)


def _dialog(
    name: str,
    *steps: Callable[[Stage], None],
    opens: str = ACTIVE,
    within: Callable[[QWidget], None] | None = None,
) -> Scene:
    return Scene(
        group="Dialog", name=name, kind=Kind.DIALOG, opens=opens,
        steps=hands.one_by_one(*steps), within=within,
    )  # fmt: skip


def _popup(name: str, step: Callable[[Stage], None], role: Role = Role.CLINICIAN) -> Scene:
    return Scene(group="Menu", name=name, kind=Kind.POPUP, steps=step, role=role)


COURSES: Final = (
    _course("active", ACTIVE),
    _course("emergency", EMERGENCY),
    _course("review due", "1029"),
    _course("flare", "1038"),
    _course("long gap", "0994"),
    _course("prevention", "1021"),
    _course("ended", ENDED),
    _course("ended before", "0987", hands.acting("previousCourse")),
    _course("no visit yet", NO_VISIT),
    _course("first visit today", "1070"),
    _course("both legs", "1059"),
    _course("right side", "1007"),
    _course("back only", "1048"),
    _course("numb first", NUMB_FIRST),
    _course("relapse", RELAPSE),
    _course("60 visits", SIXTY),
    _course("200 visits", TWO_HUNDRED),
    _course("two of one name", "2007"),
    _course("another script", OTHER_SCRIPT),
    _course("function", FUNCTION, hands.acting("scalesChart")),
)

WINDOWS: Final = (
    Scene(group="Window", name="nobody open", opens=None),
    Scene(group="Window", name="the day", opens=None, steps=hands.plan_the_day, looks=MAIN),
    Scene(group="Window", name="server away", steps=hands.lose_the_server, looks=MAIN),
    Scene(group="Window", name="the day, names hidden", opens=None,
          steps=hands.one_by_one(hands.plan_the_day, hands.acting("hideNames"))),
    Scene(group="Window", name="list of those overdue", opens=None,
          steps=hands.one_by_one(hands.plan_the_day, hands.clicking("countOverdue"))),
    Scene(group="Window", name="first start", opens=None, is_empty=True, steps=hands.first_page,
          looks=MAIN),
    _typing("sample clinic", hands.sample_frame),
    *(
        Scene(group="Window", name=f"tour step {number}", steps=hands.touring(number), looks=MAIN)
        for number in range(1, 11)
    ),
    Scene(group="Window", name="the day in another order", opens=None,
          steps=hands.one_by_one(hands.plan_the_day, hands.change_the_order)),
    Scene(group="Window", name="server slow", steps=hands.wait_for_the_server),
    Scene(group="Window", name="for an assistant", role=Role.ASSISTANT, looks=MAIN),
    Scene(group="Window", name="for a reader", opens=EMERGENCY, role=Role.READER),
    Scene(group="Window", name="the day for a reader", opens=None, role=Role.READER,
          steps=hands.acting("today")),
    _typing("locked at the start", people.unlock_at_start(0)),
    _typing("locked at the start refused", people.unlock_at_start(1)),
    Scene(group="Window", name="empty clinic", opens=None, is_empty=True),
    _typing("names hidden", hands.acting("hideNames")),
    _typing("nobody found", hands.searching("zzz")),
    _typing("somebody found", hands.searching("a")),
    _typing("narrowed list", hands.narrowing),
    _typing("attention", hands.clicking("showAttention")),
    _typing("every patient", hands.clicking("showAll")),
    _typing("scrolled to the visits", hands.scrolling_down),
    _typing("every chart", hands.every_chart),
    _typing("by visit number", hands.acting("byVisit")),
    _typing("visit marked in the charts", hands.mark_a_visit),
    _typing("new visit typed", hands.typing("364654\n30\n45\n3\n")),
    _typing("new visit typed in a long course", hands.typing("364654\n"), opens=SIXTY),
    _typing("new visit typed in both legs", hands.typing("3646"), opens="1059"),
    _typing("visit amended", hands.amend),
    _typing("visit amended and changed", hands.amend, hands.going_on("55")),
    _typing("visit moved to another day", hands.amend, hands.saving_on_another_day),
    _typing("too many needles", hands.typing("364654\n30\n45\n3\n"),
            hands.typing_at("needles", "99999\n")),
    _typing("needles out that are not all", hands.typing("364654\n30\n45\n3\n"),
            hands.typing_at("needles", "8\n6\n20\n"), hands.acting("saveVisit")),
    _typing("digit after the needles", hands.typing("364654\n30\n45\n3\n"),
            hands.typing_at("needles", "8\n=20\n\n3")),
    _typing("visit signed", hands.sign),
    _typing("draft offered", hands.offer_a_draft),
    _typing("red flags asked", hands.red_flags),
    _typing("emergency answered", hands.red_flags, hands.answer_bladder),
    _typing("emergency open", hands.emergency),
    _typing("emergency folded", hands.emergency, hands.clicking("flagStopDone")),
    _typing("treatment page", hands.acting("newVisit"), hands.clicking("treatmentDetails")),
    _typing("archived", hands.acting("archivePatient")),
    _typing("undo offered", records.move_a_visit),
    _typing("locked", hands.encrypt, hands.typing("364654\n"), hands.acting("lock")),
    _typing("more page", hands.acting("newVisit"), hands.clicking("moreOfVisit")),
    _typing("function typed", hands.acting("newVisit"), hands.acting("function"),
        hands.going_on("32"), opens=FUNCTION),
)  # fmt: skip

TURNED: Final = tuple(
    Scene(group="Patient", name=name, opens=opens, steps=hands.turn_the_screen, looks=MAIN)
    for name, opens in (
        ("progress", ACTIVE),
        ("progress of few visits", "1070"),
        ("progress numb first", NUMB_FIRST),
        ("progress in both legs", "1059"),
        ("progress of 60 visits", SIXTY),
    )
)

ASKED: Final = tuple(
    Scene(group="Patient", name=f"asked {name}", opens=opens, steps=hands.ask_the_patient(number),
          looks=MAIN)
    for name, number, opens in (
        ("the language", 0, ACTIVE),
        ("a score", 1, ACTIVE),
        ("how far", 3, ACTIVE),
        ("minutes", 6, ACTIVE),
        ("a red flag", 10, ACTIVE),
        ("an activity", 23, FUNCTION),
        ("everything", 99, ACTIVE),
    )
)  # fmt: skip
OFFERED: Final = (
    _typing("patient answered", hands.answers_offered),
    _typing("patient answered what differs", hands.answers_offered,
        hands.clicking("showDifferences")),
    _typing("patient answered and taken over", hands.answers_offered,
        hands.clicking("continueDraft")),
)  # fmt: skip

FORMS: Final = tuple(
    Scene(group="Form", name=name, kind=Kind.FORM, opens=None) for name in STATES
)  # fmt: skip

DIALOGS: Final = (
    _dialog("new patient", hands.acting("newPatient")),
    _dialog("new patient refused", hands.acting("newPatient"), within=hands.save_in),
    _dialog("patient", hands.acting("editPatient")),
    _dialog("first assessment", hands.acting("editCourse")),
    _dialog("filter patients", hands.narrowing, hands.acting("filterList")),
    _dialog("find in records", hands.acting("findInRecords"), within=hands.looking_for("gb30 dr")),
    _dialog("find in records one word", hands.acting("findInRecords"),
            within=hands.looking_for("l")),
    _dialog("find in records nothing", hands.acting("findInRecords"),
            within=hands.looking_for("zebra")),
    _dialog("plan", hands.acting("editPlan")),
    _dialog("new course", hands.acting("newCourse")),
    _dialog("why", hands.acting("why")),
    _dialog("why in a relapse", hands.acting("why"), opens=RELAPSE),
    _dialog("history", hands.amend, hands.acting("history")),
    _dialog("compare", hands.acting("compareCourses"), opens="0987"),
    _dialog("compare by visit", hands.acting("compareCourses"), opens="0987",
            within=hands.clicking_in("compareByVisit")),
    _dialog("clinic courses", hands.many_courses, within=hands.wait_for_figures),
    _dialog("clinic courses below", hands.many_courses, within=hands.lower_figures),
    _dialog("clinic courses few", hands.acting("clinicCourses"), within=hands.wait_for_figures),
    _dialog("what the rules change", hands.other_rules, within=hands.wait_for_rules),
    _dialog("rules of the clinic", hands.acting("rules")),
    _dialog("rules of the clinic set before", hands.own_rules),
    _dialog("rules of the clinic previewed", hands.rules_of_many, within=hands.preview_rules),
    _dialog("rules of the clinic refused", hands.own_rules, within=hands.type_a_wrong_rule),
    _dialog("clinic courses of a figure", hands.many_courses, within=hands.open_a_figure),
    _dialog("techniques", hands.acting("techniques")),
    _dialog("techniques none", hands.acting("techniques"), opens=NO_VISIT),
    _dialog("techniques of 200 visits", hands.acting("techniques"), opens=TWO_HUNDRED),
    _dialog("paper form", hands.acting("paperForm")),
    _dialog("move a visit", hands.amend, hands.acting("moveVisit"),
            within=records.choosing("1007")),
    _dialog("move a visit nobody yet", hands.amend, hands.acting("moveVisit")),
    _dialog("merge records", hands.acting("mergePatient"), within=records.choosing("1007")),
    _dialog("what can be undone", records.move_a_visit, hands.acting("archivePatient"),
            hands.acting("undoEarlier")),
    _dialog("what can be undone nothing", hands.acting("undoEarlier")),
    _dialog("erase", hands.acting("erasePatient")),
    _dialog("codes", hands.acting("useCodes")),
    _dialog("new patient on codes", records.use_codes, hands.acting("newPatient")),
    _dialog("names instead of codes", records.take_names, hands.acting("useCodes")),
    _dialog("end course", hands.acting("endCourse")),
    _dialog("resolve red flags", hands.acting("resolveFlags"), opens=EMERGENCY),
    _dialog("settings", hands.acting("settings")),
    _dialog("history and access", hands.sign, hands.acting("access"),
            within=hands.wait_for_entries),
    _dialog("history of a patient", hands.sign, hands.acting("patientHistory"),
            within=hands.wait_for_entries),
    *(
        _dialog(f"texts and groups {number + 1}", hands.acting("presets"),
                within=partial(hands.turn_to, number))
        for number in range(3)
    ),
    _dialog("encryption", hands.acting("encryption")),
    _dialog("encryption refused", hands.acting("encryption"), within=hands.save_in),
    _dialog("recovery key", hands.show_recovery_key),
    _dialog("place on a server", hands.place(hands.found_free)),
    _dialog("place taken", hands.place(hands.found_taken)),
    _dialog("place refused", hands.place(hands.found_nothing)),
    _dialog("place moving", hands.place(hands.moving)),
    _dialog("place in a file", hands.place(lambda _dialog: None, on_server=False)),
    _dialog("people", hands.encrypt, hands.acting("encryption")),
    _dialog("people of every role", people.encrypt_for_roles, hands.acting("encryption"),
            within=people.choosing_person(1)),
    _dialog("people for a reader", people.people_held),
    _dialog("logins of a server", people.logins, within=people.choosing_person(2)),
    _dialog("login", people.add_login),
    _dialog("login refused", people.add_login, within=hands.save_in),
    _dialog("person", people.add_person),
    _dialog("person refused", people.add_person, within=people.differing_passphrases),
    _dialog("clinic missing", people.MISSING),
    _dialog("clinic on a share", people.SHARED),
    _dialog("password of a server", people.PASSWORD),
    _dialog("server unreachable", people.UNREACHABLE),
    _dialog("patient locked", hands.encrypt, hands.acting("editPatient"), within=hands.lock_in),
    _dialog("why locked", hands.encrypt, hands.acting("why"), within=hands.lock_in),
    _dialog("events", hands.acting("addEvent")),
    _dialog("help", hands.acting("helpHere")),
    _dialog("help on reach", hands.acting("newVisit"), hands.asking_help_at("painReach")),
    _dialog("help searched", hands.acting("helpHere"), within=hands.looking_in_help("undo")),
    _dialog("help nothing", hands.acting("helpHere"), within=hands.looking_in_help("zebra")),
    _dialog("keys", hands.acting("keys")),
    _dialog("find a command", hands.acting("findCommand")),
    _dialog("change the keys", hands.change_keys),
    _dialog("how phases are found", hands.acting("phases")),
    _dialog("health check", hands.acting("health"), within=hands.wait_for_health),
    _dialog("safety", hands.acting("safety")),
    _dialog("about", hands.acting("about")),
    _dialog("passphrase of an archive", hands.ask_archive_passphrase),
    _dialog("chart as a table", hands.chart_as_table),
    _dialog("copy chart", hands.acting("copyChart")),
    _dialog("import", hands.import_a_file),
    _dialog("import with faults", hands.import_faults),
    _dialog("import a list", lists.import_a_list, within=lists.choosing_column(5)),
    _dialog("import a list with faults", lists.import_a_list,
            within=lists.choosing_column(7, only_faulty=True)),
    _dialog("people who may be the same", lists.show_near_people),
    _dialog("changed elsewhere", hands.clash),
    _dialog("crash", hands.crash),
    _dialog("several sheets", hands.acting("printSeveral")),
    _dialog("pages handed out", hands.acting("pages")),
    _dialog("pages handed out none", hands.acting("pages"), opens=RELAPSE),
    _dialog("backups", hands.backups),
    _dialog("backup to be restored", hands.backups, within=hands.restore_in),
    _dialog("backup at closing", hands.last_backup),
    _dialog("backups encrypted", hands.encrypted_backups),
    _dialog("backup passphrase", hands.backup_secret),
    _dialog("backups none", hands.acting("backups")),
    _dialog("backup folders", hands.backup_plan),
    _dialog("backup folders of a server", hands.server_backup_plan),
    _dialog("preview", hands.acting("print")),
    _dialog("preview of a relapse", hands.acting("print"), opens=RELAPSE),
    _dialog("preview in an emergency", hands.acting("print"), opens=EMERGENCY),
    _dialog("preview of a letter", hands.acting("printLetter"), opens=EMERGENCY),
)  # fmt: skip

MENUS: Final = (
    *(
        _popup(name, hands.opening_menu(name))
        for name in ("file", "edit", "view", "patient", "visit", "tools", "help")
    ),
    *(
        _popup(f"{name} for a reader", hands.opening_menu(name), Role.READER)
        for name in ("patient", "visit", "tools")
    ),
    Scene(group="Menu", name="phases", kind=Kind.POPUP, steps=hands.open_phases, looks=MAIN),
    _popup("calendar", hands.open_calendar),
)  # fmt: skip

SCENES: Final = (*COURSES, *WINDOWS, *TURNED, *ASKED, *OFFERED, *FORMS, *DIALOGS, *MENUS)


def scenes_of(look: Look, word: str, which: str = THEIR_OWN) -> Iterator[Scene]:
    """Yield the scenes that are drawn in a look, or all, that have a word in their files' name."""
    return (
        scene for scene in SCENES if (which == ALL or look in scene.looks) and word in scene.slug
    )
