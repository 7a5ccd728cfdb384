"""What a key means is the same on every keyboard layout."""

from typing import Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, show_form
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.values.clinic import FunctionPlan
from tracker.ui.fields.number_input import NumberInput
from tracker.ui.fields.reach.input import ReachInput
from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.fields.typed_key import digit_of, is_for_other_leg, leg_digit_of
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

SHIFT, KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
NONE = Qt.KeyboardModifier.NoModifier
FIRST_SCAN: Final = 10  # of the key that says 1 on an American keyboard, on X11 and Wayland
# What the keys of the row 1 2 … 0 type without and with Shift.
LAYOUTS: Final = {
    "us": ("1234567890", "!@#$%^&*()"),
    "gb": ("1234567890", '!"£$%^&*()'),
    "es": ("1234567890", '!"·$%&/()='),
    "latam": ("1234567890", '!"#$%&/()='),
    "de": ("1234567890", '!"§$%&/()='),
    "fr": ("&é\"'(-è_çà", "1234567890"),
    "be": ("&é\"'(§è!çà", "1234567890"),
    "pt": ("1234567890", '!"#$%&/()='),
}
KEYS: Final = [
    (layout, place, is_shifted)
    for layout in LAYOUTS
    for place in range(10)
    for is_shifted in (False, True)
]
# The keypad without Num Lock: the key Qt tells, and the digit on it.
PAD: Final = {
    Qt.Key.Key_Insert: 0, Qt.Key.Key_End: 1, Qt.Key.Key_Down: 2, Qt.Key.Key_PageDown: 3,
    Qt.Key.Key_Left: 4, Qt.Key.Key_Clear: 5, Qt.Key.Key_Right: 6, Qt.Key.Key_Home: 7,
    Qt.Key.Key_Up: 8, Qt.Key.Key_PageUp: 9,
}  # fmt: skip


def pressed(
    text: str,
    modifiers: Qt.KeyboardModifier = NONE,
    *,
    scan: int = 0,
    key: int | None = None,
    is_held: bool = False,
) -> QKeyEvent:
    """Return a key press as a window system sends it."""
    code = ord(text.upper()[0]) if key is None else key
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers, scan, 0, 0, text, is_held)


def of_row(layout: str, place: int, *, is_shifted: bool) -> QKeyEvent:
    text = LAYOUTS[layout][is_shifted][place]
    return pressed(text, SHIFT if is_shifted else NONE, scan=FIRST_SCAN + place)


@pytest.mark.parametrize(("layout", "place", "is_shifted"), KEYS)
def test_a_key_of_the_digits_is_its_digit(layout: str, place: int, *, is_shifted: bool) -> None:
    event = of_row(layout, place, is_shifted=is_shifted)

    digit = (place + 1) % 10
    assert leg_digit_of(event) == digit
    assert digit_of(event) == (None if event.text() == "=" else digit)
    types_digits = LAYOUTS[layout][1][0] == "1"
    assert is_for_other_leg(event) is (is_shifted and not types_digits)


@pytest.mark.parametrize(("key", "digit"), PAD.items())
def test_the_keypad_counts_without_num_lock(key: Qt.Key, digit: int) -> None:
    assert digit_of(pressed("", KEYPAD, scan=79, key=int(key))) == digit
    assert digit_of(pressed(str(digit), KEYPAD, scan=79)) == digit
    assert digit_of(pressed("", NONE, scan=113, key=int(key))) is None


@pytest.mark.parametrize("text", ["=", '"', "'", "-", "é", "ß", "?"])
def test_a_sign_beside_the_digits_is_none(text: str) -> None:
    assert digit_of(pressed(text, scan=FIRST_SCAN + 11)) is None
    assert digit_of(pressed(text)) is None


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    form.begin(a_course(a_visit(day(-7))), a_visit(NOW.date()))
    show_form(qtbot, form)
    return form


def send(event: QKeyEvent) -> QWidget:
    """Send a key to where the keys are; return where they are afterwards."""
    before = QApplication.focusWidget()
    assert before is not None
    QApplication.sendEvent(before, event)
    after = QApplication.focusWidget()
    assert after is not None
    return after


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_keys_fill_every_kind_of_field(qtbot: QtBot, theme: Theme, layout: str) -> None:
    typing_shift = LAYOUTS[layout][1][0] == "1"
    score, reach = ScoreInput(theme, "score", "Score"), ReachInput(theme, "reach", "Reach")
    reach.show_main(Leg.LEFT)
    number = NumberInput("minutes", "Minutes", 240)
    for field in (score, reach, number):
        qtbot.addWidget(field)
        for is_shifted in {False, typing_shift}:
            QApplication.sendEvent(field, of_row(layout, 2, is_shifted=is_shifted))

    assert score.value == 3
    assert reach.value(Leg.LEFT) is Reach.THIGH
    assert reach.value(Leg.RIGHT) is None
    assert number.text() == "3" * len({False, typing_shift})


def test_a_comma_and_a_dot_say_not_recorded_in_every_field(qtbot: QtBot, theme: Theme) -> None:
    for sign in (".", ","):
        score, reach = ScoreInput(theme, "score", "Score"), ReachInput(theme, "reach", "Reach")
        number = NumberInput("minutes", "Minutes", 240)
        for field in (score, reach, number):
            qtbot.addWidget(field)
            with qtbot.waitSignal(field.finished_entry):
                QApplication.sendEvent(field, pressed(sign))
        assert score.value is None
        assert number.text() == ""


@pytest.mark.parametrize("layout", ["es", "latam", "de", "pt"])
def test_an_equals_sign_is_no_0_where_it_lies_on_its_key(
    qtbot: QtBot, theme: Theme, layout: str
) -> None:
    score, number = ScoreInput(theme, "score", "Score"), NumberInput("minutes", "Minutes", 240)
    for field in (score, number):
        qtbot.addWidget(field)
        QApplication.sendEvent(field, of_row(layout, 9, is_shifted=True))

    assert score.value is None
    assert "0" not in number.text()


def test_the_keypad_answers_nothing_where_no_digit_is_asked(form: VisitForm) -> None:
    form.function.plan = FunctionPlan(every=0)  # else a digit begins the function that is due
    form.begin(a_course(a_visit(day(-7))), a_visit(NOW.date()))
    form.fields.reaction.setFocus()

    for key in PAD:
        after = send(pressed("", KEYPAD, scan=83, key=int(key)))

    assert after is form.fields.reaction
    assert form.state().reaction is None


def test_a_dot_at_the_phase_goes_on_undecided(form: VisitForm) -> None:
    form.fields.phase.setFocus()

    after = send(pressed("."))

    assert after is form.fields.note
    assert form.state().phase.answer is None


def test_a_digit_that_is_held_down_counts_once(qtbot: QtBot, theme: Theme) -> None:
    score, number = ScoreInput(theme, "score", "Score"), NumberInput("minutes", "Minutes", 240)
    for field in (score, number):
        qtbot.addWidget(field)
        for is_held in (False, True, True, True):
            QApplication.sendEvent(field, pressed("2", is_held=is_held))

    assert score.value == 2
    assert number.text() == "2"


def test_a_digit_held_down_fills_one_field_of_the_form(form: VisitForm) -> None:
    back = form.findChild(ScoreInput, "backPain")
    assert isinstance(back, ScoreInput)
    back.setFocus()

    for is_held in (False, True, True, True, True):
        after = send(pressed("2", is_held=is_held))

    assert after.objectName() == "legPain"
    assert form.state().leg_pain is None
