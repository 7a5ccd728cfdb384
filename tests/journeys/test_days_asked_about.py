"""Days that the clock or a night put wrong are asked about; years nobody can mean break nothing."""

from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.window.screen import NOW, Screen
from tracker.models.sqlite_driver import connect
from tracker.ui.fields.day_field import DayField

KEYS = "3\n"
VISIT = "5856510\n5\n7n"
YESTERDAY = date(2026, 11, 21)


def run(database: Path, sql: str, *values: object) -> None:
    """Change what is stored as only a wrong clock, or an older program, could have."""
    with closing(connect(database)) as connection:
        connection.execute(sql, values)


def problem(screen: Screen) -> str:
    return screen.find(QLabel, "formProblem").text()


def test_a_clock_behind_the_last_saved_visit_is_asked_about_when_the_next_is_saved(
    qtbot: QtBot, screen: Screen, database: Path
) -> None:
    screen.log_visit(date(2026, 11, 9), KEYS)
    screen.close()
    run(database, "UPDATE visits SET saved_at = '2999-01-02 10:00:00.000000'")

    again = Screen(qtbot, database)
    again.open_patient("Keller")
    again.log_visit(NOW.date(), KEYS)
    words, asked_at = problem(again), again.saved_state
    again.act("saveVisit")

    assert "a visit was saved on Jan 2, 2999" in words
    assert not asked_at.startswith("Visit 2")
    assert again.saved_state.startswith("Visit 2")
    again.close()


def test_a_clock_that_is_right_is_not_asked_about(
    qtbot: QtBot, screen: Screen, database: Path
) -> None:
    screen.log_visit(date(2026, 11, 9), KEYS)
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("Keller")
    again.log_visit(NOW.date(), KEYS)

    assert again.saved_state.startswith("Visit 2")
    again.close()


def test_a_draft_of_yesterday_asks_for_its_day_and_one_key_makes_it_today_s(
    qtbot: QtBot, screen: Screen, database: Path
) -> None:
    screen.type_visit(YESTERDAY, "47")
    screen.close()
    evening = datetime.combine(YESTERDAY, time(12), UTC)
    run(database, "UPDATE drafts SET saved_at = ?", f"{evening:%Y-%m-%d %H:%M:%S.%f}")

    again = Screen(qtbot, database)
    again.open_patient("Keller")
    again.click("continueDraft")
    again.act("saveVisit")
    words = problem(again)
    again.press(Qt.Key.Key_T)
    again.act("saveVisit")

    assert "still Nov 21, 2026, or today, Nov 22, 2026?" in words
    assert again.saved_state.startswith("Visit 1")
    assert again.find(DayField, "visitDate").day == NOW.date()
    again.close()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_visit_in_a_year_nobody_can_mean_breaks_no_chart(
    qtbot: QtBot, screen: Screen, database: Path, tmp_path: Path, day: str
) -> None:
    for on in (date(2026, 11, 2), date(2026, 11, 9)):
        screen.log_visit(on, VISIT)
    screen.close()
    run(database, "UPDATE visits SET visit_date = ? WHERE id = 1", day)
    run(database, "UPDATE listed_patients SET seen_on = ?", day)

    again = Screen(qtbot, database)
    again.open_patient("Keller")
    again.settle()
    again.save_pdf(tmp_path / "sheet.pdf")

    assert len(again.column("Date")) == 2
    assert again.plotted("pain", "leg_pain") == [8, 8]
    assert (tmp_path / "sheet.pdf").exists()
    assert not any("-" in part for part in again.listed[0].split("·"))  # no days before today
    again.close()
