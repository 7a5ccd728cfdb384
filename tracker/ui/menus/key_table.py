"""What the keys do where they do more than type: in the visit form, the charts and the dialogs."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence

from tracker.language import marked, tr
from tracker.ui.menus.table import ACTIONS


@dataclass(frozen=True, slots=True)
class KeySpec:
    """One row of the list.

    Attributes:
        where: Which part has the keys, in English.
        keys: As they stand on the keyboard, in English.
        does: What they do, in English.
    """

    where: str
    keys: str
    does: str


WINDOW: Final = marked("Everywhere")
_EVERY: Final = marked("Every field")
_SCORE: Final = marked("Scores")
_REACH: Final = marked("How far it reaches")
_FLAGS: Final = marked("Red flags")
_PHASE: Final = marked("Phase")
_DAY: Final = marked("Day")
_CHART: Final = marked("Charts")
_DIALOG: Final = marked("Dialogs")
FORM_KEYS: Final = (
    KeySpec(_EVERY, "Enter", marked("goes on to the next field")),
    KeySpec(_EVERY, marked("Backspace"), marked("empties the field and goes back")),
    KeySpec(_EVERY, marked("Alt + underlined letter"), marked("goes to the field of that letter")),
    KeySpec(_SCORE, "0–9", marked("sets the score and goes on")),
    KeySpec(_SCORE, "T", marked("sets 10 and goes on")),
    KeySpec(_SCORE, ".", marked("not recorded")),
    KeySpec(_SCORE, "← →", marked("one less, one more")),
    KeySpec(_REACH, "0–5", marked("sets the zone and goes on")),
    KeySpec(_REACH, "↑ ↓", marked("one zone up, one zone down")),
    KeySpec(_REACH, "← →", marked("left leg, right leg")),
    KeySpec(_REACH, marked("Space"), marked("changes between pain and tingling or numbness")),
    KeySpec(marked("Since the last treatment"), "B  S  F", marked("better, same, flare")),
    KeySpec(_FLAGS, "N", marked("asked, none")),
    KeySpec(_FLAGS, "Y", marked("opens the items; there Y and N answer each")),
    KeySpec(marked("Treatment"), "=", marked("as last time")),
    KeySpec(_PHASE, "Enter", marked("accepts the proposal")),
    KeySpec(_PHASE, "1–4", marked("decides a phase")),
    KeySpec(marked("Note"), "/", marked("offers the clinic's texts")),
    KeySpec(_DAY, "↑ ↓", marked("a day later, a day earlier")),
    KeySpec(_DAY, marked("Page up, Page down"), marked("a week later, a week earlier")),
    KeySpec(_DAY, "Alt+↓", marked("opens the calendar")),
    KeySpec(_CHART, "← →", marked("goes along the visits")),
    KeySpec(_CHART, "+  −  0", marked("nearer, further, the whole course")),
    KeySpec(_DIALOG, "Ctrl+Enter", marked("saves")),
    KeySpec(_DIALOG, "Esc", marked("closes; asks once when something was typed")),
)  # fmt: skip


def key_rows() -> tuple[tuple[str, str, str], ...]:
    """Return where, keys and what they do: the form's first, then the menus'."""
    rows = [(tr(one.where), tr(one.keys), tr(one.does)) for one in FORM_KEYS]
    rows += [
        (tr(WINDOW), _shown(spec.shortcut), tr(spec.text).replace("&", "").rstrip("…"))
        for spec in ACTIONS
        if spec.shortcut
    ]
    return tuple(rows)


def _shown(shortcut: str) -> str:
    first = QKeySequence.listFromString(shortcut)[0]
    return first.toString(QKeySequence.SequenceFormat.NativeText)
