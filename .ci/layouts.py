"""What a key records in the visit form, on eight layouts, by real key events of an X server.

The form is the program's own, in a window of its own; keys are pressed by where they lie (their
X keycodes), so that what a layout types there comes from the X server alone.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from ctypes import CDLL, c_void_p
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.makers import a_course, a_visit
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import FirstAssessment
from tracker.domain.values.phase import Phase
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import ASKED_NONE
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Reaction
from tracker.pages.typeface import install_fonts
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.visit.building import build_form
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.state import FormState
from tracker.ui.work.clock import Clock

LAYOUTS: Final = ("us", "gb", "es", "latam", "de", "fr", "be", "pt")
TYPING_DIGITS_WITH_SHIFT: Final = ("fr", "be")
NOW: Final = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PATIENCE_MS: Final = 10_000
SHIFT, RETURN, CAPS_LOCK, NUM_LOCK = "50", "36", "66", "77"
RIGHT: Final = "114"
KEY_OF_0: Final = "19"
ROW: Final = {str(digit): str(9 + digit) for digit in range(1, 10)} | {"0": KEY_OF_0}
PAD: Final = {
    "0": "90", "1": "87", "2": "88", "3": "89", "4": "83", "5": "84", "6": "85", "7": "79",
    "8": "80", "9": "81",
}  # fmt: skip
Ways = tuple[tuple[str, dict[str, str], tuple[str, ...]], ...]
ROW_WAYS: Final[Ways] = (("row", ROW, ()), ("Shift and row", ROW, (SHIFT,)))
PAD_WAYS: Final[Ways] = (("keypad", PAD, ()), ("Shift and keypad", PAD, (SHIFT,)))
LOCKS: Final = {
    "": ("", ROW_WAYS + PAD_WAYS),
    NUM_LOCK: (", Num Lock", PAD_WAYS),
    CAPS_LOCK: (", Caps Lock", ROW_WAYS),
}
PAD_DECIMAL: Final = "91"
HELD: Final = {
    "backPain": ROW["2"], "sittingMinutes": ROW["2"], "painReach": ROW["2"], "redFlags": "57",
    "reaction": "39",
}  # fmt: skip  # 2; n; s
HELD_S: Final = "1.5"
LEAST_REPEATS: Final = 10


def number_in(text: str) -> str:
    """Return a number as typed; empty for what stands there refused."""
    return text if text.isdecimal() else ""


@dataclass(frozen=True, slots=True)
class Field:
    """One kind of field: where the keys go, and what of the form they may change."""

    name: str
    read: Callable[[FormState], object]


FIELDS: Final = {
    field.name: field
    for field in (
        Field("backPain", lambda state: state.back_pain),
        Field("painReach", lambda state: (state.pain_reach_left, state.pain_reach_right)),
        Field("sittingMinutes", lambda state: number_in(state.sitting)),
        Field("needles", lambda state: number_in(state.treatment.needles)),
        Field("sleepTrouble", lambda state: state.sleep_trouble),
        Field("reaction", lambda state: state.reaction),
        Field("redFlags", lambda state: state.flags.answers),
        Field("phaseChoice", lambda state: state.phase.answer),
    )
}
BL40: Final = NeedledPoint("BL40", PointSide.LEFT)
EMPTY: Final = FormState(visit_date=NOW.date())


class Keyboard:
    """Keys of the X server, by where they lie; xdotool would wait after each."""

    def __init__(self) -> None:
        self._x11, self._test = CDLL("libX11.so.6"), CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = c_void_p
        self._display = c_void_p(self._x11.XOpenDisplay(None))

    def move(self, code: str, *, is_down: bool) -> None:
        """Press a key down, or let it up."""
        self._test.XTestFakeKeyEvent(self._display, int(code), int(is_down), 0)
        self._x11.XFlush(self._display)


class Releases(QObject):
    """Counts what the window hears of the keyboard."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self.repeats = 0
        self._awaited = 0
        self._loop = QEventLoop(self)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(PATIENCE_MS)
        self._end.timeout.connect(self._on_late)
        window.installEventFilter(self)

    def wait_for(self, code: str) -> None:
        """Wait until a key is released."""
        self._awaited = int(code)
        self._end.start()
        self._loop.exec()
        self._end.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keys pass by."""
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.KeyRelease,
        ):
            self.repeats += event.isAutoRepeat() and event.type() is QEvent.Type.KeyPress
            is_end = event.type() is QEvent.Type.KeyRelease and not event.isAutoRepeat()
            if is_end and event.nativeScanCode() == self._awaited:
                QTimer.singleShot(0, self._loop, self._loop.quit)
        return super().eventFilter(watched, event)

    @staticmethod
    def _on_late() -> None:
        raise SystemExit(f"layouts: no key came within {PATIENCE_MS} ms")


class Desk:
    """The form and the keys of a keyboard."""

    def __init__(self, form: VisitForm) -> None:
        self._form, self._keyboard = form, Keyboard()
        handle = form.windowHandle()
        self.heard = Releases(handle)
        self._last = a_visit(
            NOW.date() - timedelta(days=7), back_pain=4, treatment=Treatment(points=(BL40,))
        )
        self._course = a_course(self._last, assessment=FirstAssessment(side=Side.LEFT))

    def press(self, code: str, *held: str) -> None:
        """Press a key where it lies, while others are held."""
        for is_down, codes in ((True, (*held, code)), (False, (code, *held))):
            for one in codes:
                self._keyboard.move(one, is_down=is_down)
        self.heard.wait_for(held[-1] if held else code)

    @staticmethod
    def run(*words: str) -> None:
        """Let xdotool press."""
        subprocess.run(["xdotool", *words], check=True)

    def type_sign(self, sign: str) -> None:
        """Type a sign by whichever keys the layout has it on."""
        self.run("key", sign, "key", RETURN)
        self.heard.wait_for(RETURN)

    def at(self, field: str) -> None:
        """Put the keys into a field of an empty form."""
        self._form.begin(self._course)
        self._form.show_proposal(Phase.NERVE_RECOVERY)
        widget = self._form.findChild(QWidget, field)
        widget.setFocus()

    def state(self) -> FormState:
        """Return what stands in the form."""
        return self._form.state()

    @property
    def keys_at(self) -> str:
        """Return where the keys are."""
        return QApplication.focusWidget().objectName()


def expected(field: str, digit: str, *, is_other: bool, is_equal: bool) -> object:
    """Return what a digit records in a field that was empty."""
    if field in ("backPain", "sleepTrouble"):
        return None if is_equal else int(digit)
    if field == "painReach":
        reach = Reach(int(digit)) if int(digit) <= Reach.FOOT else None
        return (None, reach) if is_other else (reach, None)
    if field in ("sittingMinutes", "needles"):
        return "" if is_equal else digit
    if field == "phaseChoice" and digit in "1234":
        return int(digit)
    return FIELDS[field].read(EMPTY)


def digits_of(desk: Desk, layout: str, ways: Ways) -> Iterator[str]:
    """Press every digit in every field and say where another value was recorded."""
    for way, keys, held in ways:
        is_shifted_row = keys is ROW and bool(held)
        is_other = is_shifted_row and layout not in TYPING_DIGITS_WITH_SHIFT
        signs = is_other and layout not in ("us", "gb")
        for field in FIELDS:
            for digit, code in keys.items():
                desk.at(field)
                desk.press(code, *held)
                found = FIELDS[field].read(desk.state())
                is_equal = signs and digit == "0"  # what the layout types there
                meant = expected(field, digit, is_other=is_other, is_equal=is_equal)
                if found != meant:
                    yield f"{way} {digit} in {field}: {found!r}, meant {meant!r}"


def letters_of(desk: Desk) -> Iterator[str]:
    """Answer by letters and signs, wherever the layout has them."""
    answers: tuple[tuple[str, str, object], ...] = (
        ("reaction", "b", Reaction.BETTER),
        ("reaction", "s", Reaction.SAME),
        ("reaction", "f", Reaction.FLARE),
        ("redFlags", "n", ASKED_NONE),
        ("backPain", "t", 10),
    )
    for field, letter, meant in answers:
        desk.at(field)
        desk.type_sign(letter)
        found = FIELDS[field].read(desk.state())
        if found != meant:
            yield f"{letter} in {field}: {found!r}, meant {meant!r}"
    for field in FIELDS:
        if field in ("painReach", "phaseChoice"):
            continue  # Shift may mean the other leg; Enter, typed after it, accepts
        desk.at(field)
        desk.type_sign("equal")
        found = FIELDS[field].read(desk.state())
        if found != FIELDS[field].read(EMPTY):
            yield f"= in {field}: {found!r}"
    desk.at("painReach")
    desk.press(RIGHT)
    desk.press(ROW["3"])
    if (found := FIELDS["painReach"].read(desk.state())) != (None, Reach.THIGH):
        yield f"an arrow, then 3: {found!r}"
    desk.at("points")
    desk.type_sign("equal")
    if "BL40" not in desk.state().treatment.points:
        yield f"= in points: {desk.state().treatment.points!r}"


def not_recorded_of(desk: Desk) -> Iterator[str]:
    """Say "not recorded" by dot and comma in every field: nothing is recorded, the keys go on."""
    for field in FIELDS:
        for sign in ("period", "comma", PAD_DECIMAL):
            desk.at(field)
            if sign == PAD_DECIMAL:
                desk.press(sign)
            else:
                desk.run("key", sign, "key", "Shift_L")
                desk.heard.wait_for(SHIFT)
            found = FIELDS[field].read(desk.state())
            if found != FIELDS[field].read(EMPTY) or desk.keys_at == field:
                yield f"{sign} in {field}: {found!r}, keys at {desk.keys_at}"


def held_keys(desk: Desk) -> Iterator[str]:
    """Hold keys down: each counts once."""
    for field, code in HELD.items():
        desk.at(field)
        before = desk.heard.repeats
        desk.run("keydown", code, "sleep", HELD_S, "keyup", code)
        desk.heard.wait_for(code)
        repeats, state = desk.heard.repeats - before, desk.state()
        if repeats < LEAST_REPEATS:
            yield f"{field}: the X server repeated only {repeats} times"
        changed = [name for name, one in FIELDS.items() if one.read(state) != one.read(EMPTY)]
        if changed != [field] or state.leg_pain is not None or state.walking:
            yield f"held in {field}: {state}"
        if field == "sittingMinutes" and state.sitting != "2":
            yield f"held in {field}: {state.sitting!r}"


def faults_of(desk: Desk, layout: str) -> Iterator[str]:
    """Try a layout with and without Num Lock and Caps Lock."""
    subprocess.run(["setxkbmap", layout], check=True)
    for lock, (words, ways) in LOCKS.items():
        if lock:
            desk.press(lock)
        parts = [digits_of(desk, layout, ways), not_recorded_of(desk)]
        if lock != NUM_LOCK:
            parts.append(letters_of(desk))
        for part in parts:
            yield from (f"{layout}{words}: {fault}" for fault in part)
        if lock:
            desk.press(lock)


def main() -> None:
    """Try every layout, or those that are named."""
    QApplication.setStyle("Fusion")
    app = QApplication(sys.argv[:1])
    install_fonts()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    form = build_form(theme, Clock(now=lambda: NOW), 0)
    form.resize(388, 690)
    form.show()
    form.activateWindow()
    desk = Desk(form)
    faults: list[str] = []
    layouts = sys.argv[1:] or LAYOUTS
    for layout in layouts:
        faults += faults_of(desk, layout)
    subprocess.run(["setxkbmap", "us"], check=True)
    faults += held_keys(desk)
    form.close()
    app.quit()
    if faults:
        raise SystemExit("layouts: " + "\n  ".join((f"{len(faults)} faults", *faults)))
    print(f"Every key records the same on {', '.join(layouts)}; held keys count once.")


if __name__ == "__main__":
    main()
