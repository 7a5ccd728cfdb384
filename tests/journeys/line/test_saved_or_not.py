"""The line breaks while a visit is saved: it is there once, and what became of it is said."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel
from sqlalchemy import text

from tests.cut_line import CutLine
from tests.journeys.line.parts import (
    VISITS,
    bar,
    kept_here,
    lose_the_answer,
    notes_of_drafts,
    stored,
    versions,
    visits_of_drafts,
)
from tests.makers import a_patient, an_assessment
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.models.database import Database
from tracker.models.server import engine
from tracker.services.workspace import Workspace
from tracker.ui.fields.note_input import NoteInput
from tracker.ui.fields.score_input import ScoreInput

pytestmark = pytest.mark.usefixtures("never_waits", "often", "keychain")


@contextmanager
def waits_briefly() -> Iterator[None]:
    """Let nobody wait long for whoever writes."""
    with pytest.MonkeyPatch.context() as brief:
        brief.setattr(engine, "busy_wait_ms", lambda: 200)
        yield


def test_a_visit_saved_while_the_line_broke_is_shown_as_saved_when_it_is_back(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")

    lose_the_answer(screen, network)
    assert screen.open_course.form.is_dirty
    network.mend()
    screen.wait_until(lambda: len(screen.column("Date")) == 1)
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)

    screen.wait_until(lambda: stored(address) == ([NOW.date()], []))
    assert kept_here() == []
    assert screen.messenger.titles == []


def test_a_visit_the_server_never_heard_of_stays_typed_and_is_saved_once(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    screen.wait_for_draft()
    network.lose(is_heard=False, of=VISITS)

    screen.act("saveVisit")
    screen.wait_until(lambda: bar(screen) != "")
    network.mend()
    screen.wait_until(lambda: bar(screen) == "")

    assert screen.open_course.form.is_dirty
    screen.act("saveVisit")
    assert stored(address) == ([NOW.date()], [])
    assert screen.messenger.titles == []


def test_what_is_typed_after_a_save_that_was_made_stays_and_amends_it(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    note = screen.find(NoteInput, "note")
    note.setFocus()
    screen.type_focused("sleeps")
    lose_the_answer(screen, network)

    note.setFocus()
    note.moveCursor(QTextCursor.MoveOperation.End)
    screen.type_focused(" well")
    network.mend()
    screen.wait_until(lambda: screen.open_course.form.shown_visit.visit_id is not None)
    screen.type_focused(", sits")
    screen.wait_until(lambda: notes_of_drafts(address) == ["sleeps well, sits"])

    assert screen.column("Date") != []
    assert "typed since stands in the form" in screen.find(QLabel, "changedElsewhere").text()
    assert screen.open_course.form.is_dirty
    screen.act("saveVisit")
    screen.wait_until(lambda: screen.saved_state.startswith("Visit 1 of"))
    assert versions(address) == [[(7, "sleeps"), (7, "sleeps well, sits")]]
    assert stored(address)[1] == []
    assert kept_here() == []
    assert screen.messenger.titles == []


def test_an_amendment_that_was_made_is_gone_on_with_where_more_was_typed(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    screen.act("saveVisit")
    screen.amend(0)
    leg_pain = screen.find(ScoreInput, "legPain")
    leg_pain.setFocus()
    screen.type_focused("5")
    lose_the_answer(screen, network)

    leg_pain.setFocus()
    screen.type_focused("3")
    network.mend()
    screen.wait_until(lambda: screen.open_course.form.shown_visit.version == 2)

    assert leg_pain.value == 3
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)
    assert versions(address) == [[(7, None), (5, None), (3, None)]]
    assert stored(address)[1] == []
    assert screen.messenger.titles == []


def test_another_patient_s_visit_is_untouched_when_a_save_is_found_out_behind_a_lock(
    screen: Screen, network: CutLine, address: str
) -> None:
    other = Workspace.open(address)
    patient_id, _ = other.patients.add(a_patient("78", family_name="Okafor"))
    course_id, _ = other.courses.begin(patient_id, an_assessment())
    other.close()
    holder = Database.open(address)
    screen.wait_until(lambda: len(screen.listed) == 2)
    screen.type_focused("47")
    lose_the_answer(screen, network)

    with waits_briefly(), holder.write() as session:  # as the server does for one that is gone
        session.execute(text("SELECT 1"))  # BEGIN travels with the first question
        network.mend()
        screen.wait_until(lambda: bar(screen) == "")
        screen.open_patient("Okafor")
        screen.type_focused("26")
        screen.act("saveVisit")
        assert len(screen.messenger.warned) == 1
    holder.close()
    screen.act("saveVisit")  # refused where the other is found out by it

    assert screen.patient_name.startswith("Okafor")
    assert screen.find(ScoreInput, "legPain").value == 6
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)
    assert versions(address) == [[(7, None)]]
    assert versions(address, course_id) == [[(6, None)]]
    assert stored(address)[1] == []
    assert kept_here() == []


def test_more_that_was_typed_and_left_is_offered_as_an_amendment(
    screen: Screen, network: CutLine, address: str
) -> None:
    other = Workspace.open(address)
    other.patients.add(a_patient("78", family_name="Okafor"))
    other.close()
    holder = Database.open(address)
    screen.wait_until(lambda: len(screen.listed) == 2)
    screen.type_focused("47")
    lose_the_answer(screen, network)
    note = screen.find(NoteInput, "note")
    note.setFocus()
    screen.type_focused("sits")
    screen.wait_until(lambda: kept_here() != [])

    with waits_briefly(), holder.write() as session:
        session.execute(text("SELECT 1"))
        network.mend()
        screen.wait_until(lambda: bar(screen) == "")
        screen.open_patient("Okafor")
    holder.close()
    screen.wait_until(lambda: kept_here() == [])
    screen.wait_until(lambda: visits_of_drafts(address) == [1])
    screen.open_patient("Keller")

    assert "not saved as an amendment" in screen.draft_offer
    screen.click("continueDraft")
    assert note.toPlainText() == "sits"
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)
    assert versions(address) == [[(7, None), (7, "sits")]]
    assert stored(address)[1] == []


def test_a_write_of_a_menu_is_said_not_to_be_known_and_then_what_became_of_it(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    screen.act("saveVisit")
    screen.amend(0)
    network.lose(is_heard=True, of=b"visit_strikes")

    screen.answer_dialog("historyDialog", "strikeOut", reason="typed of somebody else")
    screen.act("history")
    screen.wait_until(lambda: bar(screen) != "")
    network.mend()
    screen.wait_until(lambda: len(screen.messenger.titles) == 2)

    assert screen.messenger.titles == ["Not known yet", "Saved"]
    screen.wait_until(lambda: screen.column("Date") == [])
    assert stored(address)[0] == []


def test_a_page_whose_keeping_was_lost_is_told_of_when_it_is_known(
    screen: Screen, network: CutLine, address: str, tmp_path: Path
) -> None:
    network.lose(is_heard=True, of=b"INSERT INTO kept_pages")

    screen.save_pdf(tmp_path / "sheet.pdf")
    assert "found out as soon as the clinic's server is back" in screen.messenger.told[0]
    network.mend()
    screen.wait_until(lambda: len(screen.messenger.titles) == 2)

    assert screen.messenger.titles == ["Saved", "Keeping the page"]
    assert "was saved after all" in screen.messenger.told[1]
    clinic = Workspace.open(address)
    kept = len(clinic.archive.of_course(CourseId(1)))
    clinic.close()
    assert kept == 1
