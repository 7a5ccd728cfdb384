"""A clinic sets its own rules in the window: whose phase changes is shown, and all follows."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QListView, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.rules import BOOK_RULES
from tracker.models.database import Database
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.services.workspace import Workspace
from tracker.ui.clinic.rules_dialog import RulesDialog
from tracker.ui.fields.number_input import NumberInput
from tracker.ui.settings.rules_form import RulesForm

CONTROLLED = "Controlled, Ana"


def store(clinic: Workspace) -> None:
    """Store a course in Phase 3 by pain of 3, which a stricter clinic calls Phase 2."""
    patient_id, _ = clinic.patients.add(a_patient("17", family_name="Controlled", given_name="Ana"))
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    for at, pain in ((0, 8), (7, 3), (14, 3), (21, 3)):
        visit = a_visit(
            day(at), leg_pain=pain, back_pain=2, tingling=1, numbness=0,
            pain_reach_left=Reach.FOOT if at == 0 else Reach.THIGH,
        )  # fmt: skip
        clinic.courses.log_visit(course_id, visit, by="me")


def set_in(dialog: QDialog, name: str, value: int) -> None:
    field = dialog.findChild(NumberInput, name)
    assert isinstance(field, NumberInput)
    field.show_value(value)


def phase_of(screen: Screen) -> str:
    return screen.column("Phase")[0]


def in_force(database: Path) -> int:
    opened = Database.open(database)
    with opened.read() as session:
        found = rules_in_force(session).controlled_max
    opened.close()
    return found


def test_rules_are_previewed_saved_and_followed(qtbot: QtBot, database: Path) -> None:
    store_clinic(database, store)
    screen = Screen(qtbot, database)
    screen.open_patient("Controlled")
    before, seen = phase_of(screen), list[str]()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, RulesDialog)
        table = dialog.findChild(QTableWidget, "courseListTable")
        assert isinstance(table, QTableWidget)
        qtbot.waitUntil(lambda: table.rowCount() == 1)
        seen.extend(item.text() for at in range(table.columnCount()) if (item := table.item(0, at)))
        dialog.accept()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RulesForm)
        set_in(dialog, "ruleControlledMax", 2)
        preview = dialog.findChild(QPushButton, "rulesPreview")
        assert isinstance(preview, QPushButton)
        effect = DialogMeeting("rulesDialog", look)
        preview.click()
        assert effect.is_over
        dialog.accept()

    meeting = DialogMeeting("rulesForm", fill)
    screen.act("rules")

    assert meeting.is_over
    qtbot.waitUntil(lambda: phase_of(screen) != before)
    listed = screen.find(QListView, "patientList").model()
    qtbot.waitUntil(lambda: listed.rowCount() > 0)
    told = screen.window.findChild(RulesDialog)
    is_told = told is not None and told.isVisible()
    screen.close()
    assert before.startswith("3")
    assert seen[0] == CONTROLLED
    assert seen[5:7] == ["Phase 3, nerve recovery", "Phase 2, improvement"]
    assert not is_told
    assert in_force(database) == 2


def test_values_saved_without_a_look_are_told_beside_the_window(
    qtbot: QtBot, database: Path
) -> None:
    store_clinic(database, store)
    screen = Screen(qtbot, database)

    def fill(dialog: QDialog) -> None:
        set_in(dialog, "ruleControlledMax", 2)
        dialog.accept()

    meeting = DialogMeeting("rulesForm", fill)
    screen.act("rules")

    def listed() -> bool:
        found = screen.window.findChild(QTableWidget, "courseListTable")
        return isinstance(found, QTableWidget) and found.rowCount() == 1

    qtbot.waitUntil(listed)
    told = screen.window.findChild(RulesDialog)
    is_modal = isinstance(told, RulesDialog) and told.isModal()
    screen.close()
    assert meeting.is_over
    assert not is_modal


def test_another_window_follows_rules_set_here(qtbot: QtBot, database: Path) -> None:
    store_clinic(database, store)
    screen = Screen(qtbot, database)
    screen.open_patient("Controlled")
    before = phase_of(screen)

    other = Workspace.open(database)
    other.rule_setting.set_values(BOOK_RULES.values | {"controlled_max": 2}, BOOK_RULES)
    other.close()

    qtbot.waitUntil(lambda: phase_of(screen) != before)
    screen.close()


def test_values_set_elsewhere_meanwhile_are_not_saved_over(qtbot: QtBot, database: Path) -> None:
    store_clinic(database, store)
    screen = Screen(qtbot, database)
    refused = list[bool]()

    def fill(dialog: QDialog) -> None:
        other = Workspace.open(database)
        other.rule_setting.set_values(BOOK_RULES.values | {"controlled_max": 4}, BOOK_RULES)
        other.close()
        set_in(dialog, "ruleControlledMax", 2)
        dialog.accept()
        refused.append(dialog.isVisible())
        dialog.reject()

    meeting = DialogMeeting("rulesForm", fill)
    screen.act("rules")

    screen.close()
    assert meeting.is_over
    assert refused == [True]
    assert in_force(database) == 4
