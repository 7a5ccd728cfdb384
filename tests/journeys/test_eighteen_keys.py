"""A complete visit in at most 18 keys from Ctrl+N, and the same by mouse and by Tab alone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.window.samples import FIRST
from tests.window.screen import Screen
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.visit import Reaction, Visit
from tracker.services.workspace import Workspace
from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.visit.phase_choice import PhaseChoice

CONTROL = Qt.KeyboardModifier.ControlModifier
NEW_VISIT, SAVE, ENTER = "new visit", "save", "\n"
# back, leg, reach, tingling, numbness, sitting, walking, sleep, better, none, as last time, phase
COMPLETE = (
    NEW_VISIT, "4", "5", "4", "5", "4", "4", "5", ENTER, "9", "0", ENTER, "5", "b", "n", "=", ENTER,
    SAVE,
)  # fmt: skip
KEYS_MAX = 18  # for a usual visit


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 2), FIRST)
    return screen


def press(screen: Screen, key: str) -> None:
    if key == NEW_VISIT:
        screen.press(Qt.Key.Key_N, CONTROL)
    elif key == SAVE:
        screen.press(Qt.Key.Key_Return, CONTROL)
    else:
        screen.type_focused(key)


def stored_visit(database: Path) -> Visit:
    workspace = Workspace.open(database)
    visit = workspace.courses.course(CourseId(1)).visits[-1]
    workspace.close()
    return visit


def test_a_complete_visit_takes_at_most_18_keys(database: Path, screen: Screen) -> None:
    for key in COMPLETE:
        press(screen, key)

    visit = stored_visit(database)

    assert len(COMPLETE) <= KEYS_MAX
    assert (visit.back_pain, visit.leg_pain, visit.tingling, visit.numbness) == (4, 5, 5, 4)
    assert (visit.pain_reach_left, visit.sleep_trouble) == (Reach.CALF, 5)
    assert (visit.sitting_minutes, visit.walking_minutes) == (45, 90)
    assert (visit.reaction, visit.weakness) == (Reaction.BETTER, Weakness.NONE)
    assert (visit.is_none_asked, visit.treatment.copied_from) == (True, 1)
    assert visit.decision is not None


def test_saving_while_a_one_waits_counts_it_as_one(database: Path, screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")
    screen.press(Qt.Key.Key_5)
    screen.press(Qt.Key.Key_4)
    screen.press(Qt.Key.Key_Backspace)
    screen.find(QWidget, "tingling").setFocus()
    screen.press(Qt.Key.Key_1)

    press(screen, SAVE)
    press(screen, SAVE)

    assert stored_visit(database).tingling == 1


def test_saving_works_from_the_note_too(database: Path, screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")
    screen.find(QPlainTextEdit, "note").setFocus()
    screen.type_focused("sat well")

    press(screen, SAVE)

    assert stored_visit(database).note == "sat well"


def test_digits_after_saving_do_not_amend_the_saved_visit(screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")
    press(screen, SAVE)
    focused = QApplication.focusWidget()

    screen.type_focused("77")

    assert focused is screen.find(QWidget, "visitTable")
    assert screen.saved_state == "Visit 2 of Keller, Maria saved"
    assert screen.column("Back") == ["4", "5"]


def test_a_new_visit_begins_from_the_table_by_its_key(screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")
    press(screen, SAVE)

    press(screen, NEW_VISIT)  # its day has a visit by now: another one is chosen first
    screen.type_focused("-1\n")

    assert QApplication.focusWidget() is screen.find(QWidget, "backPain")


def test_words_typed_after_the_phase_become_the_note(database: Path, screen: Screen) -> None:
    for key in COMPLETE[:-1]:
        press(screen, key)

    screen.type_focused("sat well")
    screen.press(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    press(screen, SAVE)

    assert stored_visit(database).note == "sat well"
    assert focused is screen.find(QWidget, "saveVisit")


def test_the_enter_key_of_the_number_pad_saves_too(database: Path, screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")

    screen.press(Qt.Key.Key_Enter, CONTROL)

    assert stored_visit(database).back_pain == 4


def test_enter_accepts_a_phase_that_no_pause_could_have_shown(
    database: Path, screen: Screen
) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")
    screen.press(Qt.Key.Key_5)
    screen.find(QWidget, "phaseChoice").setFocus()
    screen.press(Qt.Key.Key_Return)

    press(screen, SAVE)

    decision = stored_visit(database).decision
    assert decision is not None
    assert not decision.is_override


def test_saving_goes_to_a_jump_that_was_left_unconfirmed(screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")
    screen.press(Qt.Key.Key_2)
    screen.press(Qt.Key.Key_Tab)

    press(screen, SAVE)
    focused = QApplication.focusWidget()
    asked = screen.find(QLabel, "legPainLast").text()
    count = len(screen.column("Leg"))
    press(screen, SAVE)

    assert focused is screen.find(QWidget, "legPain")
    assert asked == "8 → 2, sure? Enter"
    assert count == 1
    assert screen.column("Leg") == ["2", "8"]


def test_backspace_clears_and_goes_back_and_a_dot_is_not_recorded(screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")

    screen.press(Qt.Key.Key_Backspace)
    screen.type_focused(".7")

    assert screen.find(ScoreInput, "backPain").value is None
    assert screen.find(ScoreInput, "legPain").value == 7


def test_a_visit_is_logged_with_the_mouse_alone(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.click("newVisitButton")
    for name, box in (("backPain", 4), ("legPain", 6), ("tingling", 5), ("sleepTrouble", 7)):
        field = screen.find(QWidget, name)
        x = int(field.width() * (box + 0.5) / 11)
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(x, field.height() // 2))
    zone = screen.find(QWidget, "painReachLeftCalf").geometry().center()
    reach = screen.find(QWidget, "painReach")
    qtbot.mouseClick(reach, Qt.MouseButton.LeftButton, pos=zone)
    flags = screen.find(QWidget, "redFlags")
    none = QPoint(flags.width() - 120, flags.height() // 2)
    qtbot.mouseClick(flags, Qt.MouseButton.LeftButton, pos=none)
    screen.click("repeatTreatment")

    screen.click("saveVisit")

    visit = stored_visit(database)
    assert (visit.back_pain, visit.leg_pain, visit.tingling, visit.sleep_trouble) == (4, 6, 5, 7)
    assert visit.pain_reach_left is Reach.CALF
    assert (visit.is_none_asked, visit.treatment.copied_from) == (True, 1)


def test_tab_walks_the_fields_in_their_order(screen: Screen) -> None:
    press(screen, NEW_VISIT)
    names = []

    for _ in range(16):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
        screen.press(Qt.Key.Key_Tab)

    wanted = ["backPain", "legPain", "painReach", "tingling", "numbness", "sittingMinutes"]
    wanted += ["walkingMinutes", "sleepTrouble", "reaction", "redFlags", "points"]
    assert [name for name in names if name in wanted] == wanted


def test_whoever_types_past_a_question_puts_no_value_into_another_field(screen: Screen) -> None:
    """The patient's pain comes from far: reach is asked about, and the keys go on unseen."""
    press(screen, NEW_VISIT)
    for key in ("4", "5", "1", "3", "2", "3", "0", ENTER, "4", "5", ENTER, "5", "b", "n", "="):
        press(screen, key)

    scores = {name: screen.find(ScoreInput, name).value for name in ("tingling", "numbness")}
    said = screen.find(QLabel, "formProblem").text()

    assert scores == {"tingling": None, "numbness": None}
    assert screen.find(QLineEdit, "sittingMinutes").text() == ""
    assert screen.find(QWidget, "painReach").hasFocus()
    assert "was not taken" in said


def test_enter_goes_through_the_boxes_of_the_needles_row(database: Path, screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.find(QLineEdit, "points").setFocus()
    walked = []

    for keys in ("GB30 ", ENTER, "6", ENTER, "=", "20", ENTER, ENTER):
        screen.type_focused(keys)
        walked.append(focused_name())
    press(screen, SAVE)

    treatment = stored_visit(database).treatment
    assert list(dict.fromkeys(walked)) == [
        "points", "needles", "needlesOut", "retention", "stimulation", "phaseChoice",
    ]  # fmt: skip
    assert (treatment.needles, treatment.needles_out, treatment.retention_minutes) == (6, 6, 20)


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return "" if focused is None else focused.objectName()


def at_the_phase(screen: Screen, keys: str) -> PhaseChoice:
    press(screen, NEW_VISIT)
    screen.type_focused("45")
    screen.find(QLineEdit, "points").setFocus()
    screen.type_focused(keys)
    phase = screen.find(PhaseChoice, "phaseChoice")
    screen.settle()
    assert phase.hasFocus()
    return phase


def test_a_digit_typed_after_the_needles_decides_no_phase(screen: Screen) -> None:
    phase = at_the_phase(screen, "GB30 \n6\n\n\n\n")

    screen.type_focused("20")

    said = screen.find(QLabel, "formProblem").text()
    assert phase.entries.answer is None
    assert phase.hasFocus()
    assert said.startswith("No phase was decided by that digit")


def test_who_goes_back_to_the_phase_decides_it_by_a_digit(screen: Screen) -> None:
    phase = at_the_phase(screen, "GB30 \n6\n\n\n\n")

    screen.press(Qt.Key.Key_Tab)
    screen.press(Qt.Key.Key_Backtab)
    screen.type_focused("4")

    assert phase.is_override


@pytest.mark.parametrize("reason", ["", "0", "because"])
def test_escape_takes_another_phase_back(screen: Screen, reason: str) -> None:
    phase = at_the_phase(screen, "=")
    screen.type_focused(f"4{reason}")
    was_override = phase.is_override

    screen.press(Qt.Key.Key_Escape)

    assert was_override
    assert phase.entries.answer is None
    assert phase.entries.reason == ""
    assert phase.hasFocus()


def test_another_phase_without_a_reason_is_refused_in_words(screen: Screen) -> None:
    at_the_phase(screen, "=")
    screen.type_focused("40")

    press(screen, SAVE)

    said = screen.find(QLabel, "formProblem").text()
    assert said == "Another phase than the proposed one needs a reason: say it in a few words."


def test_n_typed_at_since_then_answers_the_red_flags(database: Path, screen: Screen) -> None:
    press(screen, NEW_VISIT)
    screen.type_focused("4")
    screen.find(QWidget, "reaction").setFocus()

    screen.type_focused("n")
    focused = focused_name()
    press(screen, SAVE)

    visit = stored_visit(database)
    assert (visit.reaction, visit.is_none_asked) == (None, True)
    assert focused == "points"


@pytest.mark.parametrize("typed", ["x", "k"])
def test_no_letter_at_since_then_is_silent(screen: Screen, typed: str) -> None:
    press(screen, NEW_VISIT)
    screen.find(QWidget, "reaction").setFocus()

    screen.type_focused(typed)

    assert screen.find(QLabel, "formProblem").text().startswith("Since the last treatment: B")
    assert focused_name() == "reaction"
