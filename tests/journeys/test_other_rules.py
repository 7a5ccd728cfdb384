"""A clinic read by other rules opens at once, and is read anew behind its list."""

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QListView, QTableWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, day, flags_answered_yes
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import RedFlag
from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace
from tracker.ui.clinic.rules_dialog import RulesDialog
from tracker.ui.menus.rules_menu import RulesMenu


def words_of(screen: Screen) -> str:
    """Return the list as a screen reader reads it."""
    model = screen.find(QListView, "patientList").model()
    rows = (model.index(row, 0, QModelIndex()) for row in range(model.rowCount(QModelIndex())))
    return "\n".join(str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows)


def test_the_list_follows_the_present_rules_soon_after_it_opened(
    qtbot: QtBot, database: Path
) -> None:
    workspace = Workspace.open(database)
    patient_id, _ = workspace.patients.add(a_patient())
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    flagged = a_visit(red_flags=flags_answered_yes(RedFlag.BLADDER))
    workspace.courses.log_visit(course_id, flagged, by="me")
    workspace.close()
    with closing(driver.connect(database)) as connection, connection:
        connection.execute("UPDATE course_summaries SET rule_version = '0', has_red_flag = 0")
        connection.execute("UPDATE listed_patients SET urgency = 5")

    screen = Screen(qtbot, database)

    qtbot.waitUntil(lambda: "Red flag" in words_of(screen))
    screen.close()


def store_for_other_rules(clinic: Workspace) -> None:
    """Store a course of which version 1 says Phase 4 and version 2 Phase 1."""
    patient_id, _ = clinic.patients.add(a_patient("17", family_name="Roe"))
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    for at, reach in ((0, Reach.FOOT), (30, Reach.CALF), (63, Reach.FOOT)):
        visit = a_visit(
            day(at), leg_pain=0, back_pain=0, tingling=1, numbness=0, pain_reach_left=reach
        )
        clinic.courses.log_visit(course_id, visit, by="me")


def a_clinic_of_other_rules(database: Path) -> None:
    store_clinic(database, store_for_other_rules)
    with closing(driver.connect(database)) as connection, connection:
        connection.execute("UPDATE settings SET rules_seen = '1'")


def seen_rules(database: Path) -> str:
    with closing(driver.connect(database)) as connection:
        (code,) = connection.execute("SELECT rules_seen FROM settings").fetchone()
    return str(code)


def find_list(screen: Screen) -> RulesDialog | None:
    """Return the dialog that says what the rules change; None while there is none."""
    found = screen.window.findChild(RulesDialog)
    return found if isinstance(found, RulesDialog) and found.isVisible() else None


def wait_for_list(screen: Screen, qtbot: QtBot) -> RulesDialog:
    qtbot.waitUntil(lambda: (found := find_list(screen)) is not None and bool(rows_of(found)))
    found = find_list(screen)
    assert found is not None
    return found


def rows_of(dialog: RulesDialog) -> list[list[str]]:
    table = dialog.findChild(QTableWidget, "courseListTable")
    assert isinstance(table, QTableWidget)
    return [
        [item.text() for at in range(table.columnCount()) if (item := table.item(row, at))]
        for row in range(table.rowCount())
    ]


def test_a_clinic_new_to_the_rules_is_told_once_whose_phase_they_change(
    qtbot: QtBot, database: Path
) -> None:
    a_clinic_of_other_rules(database)

    first = Screen(qtbot, database)
    dialog = wait_for_list(first, qtbot)
    is_modal, (row,) = dialog.isModal(), rows_of(dialog)
    qtbot.waitUntil(lambda: seen_rules(database) == "2")
    dialog.reject()
    first.close()
    second = Screen(qtbot, database)
    second.open_patient("Roe")
    told_again = find_list(second)
    second.close()

    assert not is_modal
    assert row[0] == "Roe, Maria"
    assert row[5:] == ["Phase 4, prevention", "Phase 1, calming", "in care"]
    assert told_again is None


def test_a_visit_is_logged_beside_the_list(qtbot: QtBot, database: Path) -> None:
    a_clinic_of_other_rules(database)
    screen = Screen(qtbot, database)
    dialog = wait_for_list(screen, qtbot)

    screen.open_patient("Roe")
    is_shown = dialog.isVisible()

    screen.close()
    assert is_shown


def test_the_list_follows_hidden_names(qtbot: QtBot, database: Path) -> None:
    a_clinic_of_other_rules(database)
    screen = Screen(qtbot, database)
    dialog = wait_for_list(screen, qtbot)

    screen.act("hideNames")
    hidden = rows_of(dialog)[0][0]
    screen.act("hideNames")

    shown = rows_of(dialog)[0][0]
    screen.close()
    assert (hidden, shown) == ("Patient 17", "Roe, Maria")


def test_a_list_closed_before_it_was_read_comes_again(qtbot: QtBot, database: Path) -> None:
    a_clinic_of_other_rules(database)
    screen = Screen(qtbot, database)
    qtbot.waitUntil(lambda: find_list(screen) is not None)
    dialog = find_list(screen)
    assert dialog is not None
    is_read = dialog.effect is not None
    dialog.reject()
    screen.close()

    clinic = Workspace.open(database)
    is_due = clinic.rule_changes.is_due
    clinic.close()
    assert is_due is not is_read


def test_a_clinic_without_visits_is_told_nothing(qtbot: QtBot, database: Path) -> None:
    Workspace.open(database).close()
    with closing(driver.connect(database)) as connection, connection:
        connection.execute("UPDATE settings SET rules_seen = '1'")

    screen = Screen(qtbot, database)
    qtbot.waitUntil(lambda: seen_rules(database) == "2")
    told = find_list(screen)

    screen.close()
    assert told is None


def test_the_list_opens_a_course_and_is_written_to_a_file(
    qtbot: QtBot, database: Path, tmp_path: Path
) -> None:
    store_clinic(database, store_for_other_rules)
    screen = Screen(qtbot, database)
    file = tmp_path / "changes.csv"

    def meet(dialog: QDialog) -> None:
        assert isinstance(dialog, RulesDialog)
        qtbot.waitUntil(lambda: bool(rows_of(dialog)))
        menu = screen.window.findChild(RulesMenu)
        assert isinstance(menu, RulesMenu)
        menu.export_to(file)
        table = dialog.findChild(QTableWidget, "courseListTable")
        assert isinstance(table, QTableWidget)
        table.cellActivated.emit(0, 0)

    meeting = DialogMeeting("rulesDialog", meet)
    screen.act("rulesEffect")
    qtbot.waitUntil(file.exists)

    course = screen.open_course.course
    screen.close()
    assert meeting.is_over
    assert course is not None
    assert course.patient.clinic_id == "17"
    assert '17,"Roe, Maria",1,' in file.read_text(encoding="utf-8")
