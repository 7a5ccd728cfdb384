"""A clinic read by other rules opens at once, and is read anew behind its list."""

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, flags_answered_yes
from tests.window.screen import Screen
from tracker.domain.values.red_flags import RedFlag
from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace


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
