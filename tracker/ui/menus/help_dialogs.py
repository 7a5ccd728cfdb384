"""What Help shows: what the program is, and what the keys do where they do more than type."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tracker.domain.rules.phases import RULE_VERSION
from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import (
    MARGIN,
    ROW_GAP,
    BaseDialog,
    group_heading,
    words_label,
)
from tracker.ui.menus.table import ACTIONS

WHAT_IT_IS = marked(
    "Phases and centralization follow the clinic's tracking convention. The program is not a "
    "validated instrument, not a diagnosis and not a triage device; “no” answers exclude nothing, "
    "and nothing here shows that a treatment caused a change. A professional reviews every result."
)


class AboutDialog(BaseDialog):
    """Version, rule version and the convention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("aboutDialog", tr("About Sciatica Course Tracker"), parent)
        self.setMinimumWidth(488)
        version_words = tr(
            "Version {version}, rules {rules}", version=_version(), rules=RULE_VERSION
        )
        for words in (version_words, tr(WHAT_IT_IS), "Apache-2.0"):
            self.column.addWidget(words_label("", words))
        self.add_closing()


def _version() -> str:
    try:
        return version("sciatica-course-tracker")
    except PackageNotFoundError:
        return tr("from a checkout")


WINDOW: Final = marked("Everywhere")
_EVERY: Final = marked("Every field")
_SCORE: Final = marked("Scores")
_REACH: Final = marked("How far it reaches")
_FLAGS: Final = marked("Red flags")
_PHASE: Final = marked("Phase")
_DAY: Final = marked("Day")
_CHART: Final = marked("Charts")
_DIALOG: Final = marked("Dialogs")
FORM_KEYS: Final = (  # where, keys, what they do
    (_EVERY, "Enter", marked("goes on to the next field")),
    (_EVERY, marked("Backspace"), marked("empties the field and goes back")),
    (_EVERY, marked("Alt + underlined letter"), marked("goes to the field of that letter")),
    (_SCORE, "0–9", marked("sets the score and goes on")),
    (_SCORE, "T", marked("sets 10 and goes on")),
    (_SCORE, ".", marked("not recorded")),
    (_SCORE, "← →", marked("one less, one more")),
    (_REACH, "0–5", marked("sets the zone and goes on")),
    (_REACH, "↑ ↓", marked("one zone up, one zone down")),
    (_REACH, "← →", marked("left leg, right leg")),
    (_REACH, marked("Space"), marked("changes between pain and tingling or numbness")),
    (marked("Since the last treatment"), "B  S  F", marked("better, same, flare")),
    (_FLAGS, "N", marked("asked, none")),
    (_FLAGS, "Y", marked("opens the items; there Y and N answer each")),
    (marked("Treatment"), "=", marked("as last time")),
    (_PHASE, "Enter", marked("accepts the proposal")),
    (_PHASE, "1–4", marked("decides a phase")),
    (marked("Note"), "/", marked("offers the clinic's texts")),
    (_DAY, "↑ ↓", marked("a day later, a day earlier")),
    (_DAY, marked("Page up, Page down"), marked("a week later, a week earlier")),
    (_DAY, "Alt+↓", marked("opens the calendar")),
    (_CHART, "← →", marked("goes along the visits")),
    (_CHART, "↑ ↓", marked("chooses the panel that is copied, saved or shown as a table")),
    (_CHART, "+  −  0", marked("nearer, further, the whole course")),
    (_DIALOG, "Ctrl+Enter", marked("saves")),
    (_DIALOG, "Esc", marked("closes; asks once when something was typed")),
)  # fmt: skip


def key_rows() -> tuple[tuple[str, str, str], ...]:
    """Return where, keys and what they do: the form's first, then the menus'."""
    rows = [(tr(where), tr(keys), tr(does)) for where, keys, does in FORM_KEYS]
    rows += [
        (tr(WINDOW), _shown(spec.shortcut), tr(spec.text).replace("&", "").rstrip("…"))
        for spec in ACTIONS
        if spec.shortcut
    ]
    return tuple(rows)


def _shown(shortcut: str) -> str:
    first = QKeySequence.listFromString(shortcut)[0]
    return first.toString(QKeySequence.SequenceFormat.NativeText)


_COLUMNS: Final = 3
_ROW: Final = 3  # px between two rows
_LEAST: Final = 3  # lines: a heading is not left alone at the end of a column
_KEYS: Final = 104  # px, so that the words of all groups begin at one place


class KeysDialog(BaseDialog):
    """Lists every key; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("keysDialog", tr("Keys and what they do"), parent)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        groups = [list(rows) for _, rows in groupby(key_rows(), key=lambda row: row[0])]
        for part in _shared_out(groups):
            across.addLayout(_column(part))
        self.column.addLayout(across)
        self.add_closing()


def _shared_out(
    groups: Sequence[Sequence[tuple[str, str, str]]],
) -> list[list[Sequence[tuple[str, str, str]]]]:
    """Return the groups in columns of about one length; a long group runs over."""
    lines = sum(len(group) + 1 for group in groups)
    length = -(-lines // _COLUMNS) + 1
    columns: list[list[Sequence[tuple[str, str, str]]]] = [[]]
    room = length
    for group in groups:
        rest = group
        while rest:
            if room < _LEAST:
                columns.append([])
                room = length
            fitting = rest[: room - 1]
            columns[-1].append(fitting)
            room -= len(fitting) + 1
            rest = rest[len(fitting) :]
    return columns


def _column(groups: Sequence[Sequence[tuple[str, str, str]]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for group in groups:
        column.addWidget(group_heading(group[0][0]))
        grid = QGridLayout()
        grid.setVerticalSpacing(_ROW)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _KEYS)
        for at, (_, keys, does) in enumerate(group):
            cap, words = QLabel(keys), QLabel(does)
            cap.setProperty("look", "keycap")
            words.setProperty("look", "keyWords")
            grid.addWidget(cap, at, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words, at, 1)
        column.addLayout(grid)
        column.addSpacing(ROW_GAP)
    column.addStretch(1)
    return column
