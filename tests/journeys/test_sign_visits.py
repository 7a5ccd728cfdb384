"""A visit is signed by a key; from then on changing it needs a reason."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.window.samples import FIRST, store_samples
from tests.window.screen import Screen
from tracker.models.sqlite_driver import connect


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.amend(0)
    return screen


def test_a_signed_visit_says_so_in_the_form_and_in_the_table(screen: Screen) -> None:
    before = screen.column("Visit")

    screen.act("signVisit")

    mark = screen.find(QLabel, "signedMark")
    assert before == ["1"]
    assert screen.column("Visit") == ["✓ 1"]
    assert not mark.isHidden()
    assert mark.toolTip().startswith("Signed by ")
    assert screen.saved_state == "Visit of Nov 2 signed"


def test_a_signed_visit_is_changed_for_a_reason_only(screen: Screen) -> None:
    screen.act("signVisit")
    screen.amend(0)
    screen.type_focused("47")

    screen.act("saveVisit")

    reason = screen.find(QLineEdit, "amendReason")
    assert screen.column("Leg") == ["8"]
    assert reason.hasFocus()
    screen.type_focused("typed too fast")
    screen.act("saveVisit")
    assert screen.column("Leg") == ["7"]
    assert screen.column("Visit") == ["✓ 1"]


def test_what_is_typed_is_saved_before_it_is_signed(screen: Screen) -> None:
    screen.type_focused("47")

    screen.act("signVisit")

    assert screen.column("Visit") == ["1"]
    assert screen.find(QLabel, "signedMark").isHidden()


def test_the_history_of_the_patient_has_the_signing(screen: Screen) -> None:
    screen.act("signVisit")

    rows = screen.timeline("patientHistory")

    assert rows[0][2] == "Visit signed"
    assert "Visit of Nov 2, 2026: logged" in [row[2].split(" · ")[0] for row in rows]


def test_a_course_all_of_whose_visits_signed_themselves_opens_and_shows_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "old.sqlite3"
    store_samples(file, date(2026, 11, 22))
    with closing(connect(file)) as connection:
        connection.execute("UPDATE visits SET signs_on = '2026-01-01'")

    screen = Screen(qtbot, file)
    screen.open_patient("1042")

    assert screen.column("Visit") == [f"✓ {number}" for number in range(12, 0, -1)]
    screen.close()
