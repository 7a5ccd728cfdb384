"""What Help shows: what the program is, and what the keys do where they do more than type."""

from importlib.metadata import PackageNotFoundError, version
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from tracker.domain.rules.phases import RULE_VERSION
from tracker.language import marked, tr
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.menus.table import ACTIONS

WHAT_IT_IS = marked(
    "Phases and centralization follow the clinic's tracking convention. The program is not a "
    "validated instrument, not a diagnosis and not a triage device; “no” answers exclude nothing, "
    "and nothing here shows that a treatment caused a change. A professional reviews every result."
)


class AboutDialog(QDialog):
    """Version, rule version and the convention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(tr("About Sciatica Course Tracker"))
        self.setMinimumWidth(440)
        layout = QVBoxLayout(self)
        title = QLabel("Sciatica Course Tracker")
        title.setProperty("look", "title")
        layout.addWidget(title)
        version_words = tr(
            "Version {version}, rules {rules}", version=_version(), rules=RULE_VERSION
        )
        for words in (version_words, tr(WHAT_IT_IS), "Apache-2.0"):
            label = QLabel(words)
            label.setWordWrap(True)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def _version() -> str:
    try:
        return version("sciatica-course-tracker")
    except PackageNotFoundError:
        return tr("from a checkout")


HEADINGS: Final = (
    marked("Where", "column"),
    marked("Keys", "column"),
    marked("What they do", "column"),
)
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


_SIZE = (620, 560)


class KeysDialog(QDialog):
    """Lists every key; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(tr("Keys and what they do"))
        self.resize(*_SIZE)
        headings = [tr(words, "column") for words in HEADINGS]
        table = plain_table("keysTable", tr("Keys and what they do"), headings, key_rows())
        table.setShowGrid(False)
        layout = QVBoxLayout(self)
        layout.addWidget(table, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        table.setFocus()
