"""What Help shows: what the program is, and what the keys do where they do more than type."""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from tracker.domain.values.rules import NEWEST_VERSION
from tracker.language import marked, tr
from tracker.reports.key_card import KeyRow
from tracker.ui.dialogs.base_dialog import FRAME, MARGIN, BaseDialog, words_label
from tracker.ui.dialogs.page_sending import PageSending
from tracker.ui.fields.paper_box import usual_paper
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.menus.table import ACTIONS
from tracker.ui.menus.titles import MENU_TITLES
from tracker.ui.work.clock import Clock
from tracker.ui.work.keys import keys_of

if TYPE_CHECKING:
    from tracker.pages.painting import LaidOutPages

WHAT_IT_IS = marked(
    "Phases and centralization follow the clinic's tracking convention. The program is not a "
    "validated instrument, not a diagnosis and not a triage device; “no” answers exclude nothing, "
    "and nothing here shows that a treatment caused a change. A professional reviews every result."
)


class AboutDialog(BaseDialog):
    """Version, rule version and the convention."""

    may_name_people = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("aboutDialog", tr("About Sciatica Course Tracker"), parent)
        self.setMinimumWidth(488)
        version_words = tr(
            "Version {version}, rules {rules}", version=_version(), rules=NEWEST_VERSION.value
        )
        for words in (version_words, tr(WHAT_IT_IS), "Apache-2.0"):
            self.column.addWidget(words_label("", words))
        self.add_closing()


def _version() -> str:
    try:
        return version("sciatica-course-tracker")
    except PackageNotFoundError:
        return tr("from a checkout")


_EVERY: Final = marked("Every field")
_SCORE: Final = marked("Scores")
_REACH: Final = marked("Reach")
_FLAGS: Final = marked("Red flags")
_PHASE: Final = marked("Phase")
_DAY: Final = marked("Day")
_CHART: Final = marked("Charts")
_TODAY: Final = marked("Today's list")
_DIALOG: Final = marked("Dialogs")
FORM_KEYS: Final[tuple[KeyRow, ...]] = (
    (_EVERY, marked("Enter"), marked("goes on to the next field")),
    (_EVERY, ".", marked("not recorded")),
    (_EVERY, marked("Backspace"), marked("empties the field and goes back")),
    (_EVERY, marked("Alt+letter"), marked("goes to the field of that letter")),
    (_SCORE, "0–9", marked("sets the score and goes on")),
    (_SCORE, "T", marked("sets 10 and goes on")),
    (_SCORE, "← →", marked("one less, one more")),
    (_REACH, "0–5", marked("sets the zone and goes on")),
    (_REACH, "↑ ↓ ← →", marked("zone up, down; left, right leg")),
    (_REACH, marked("Space"), marked("pain, or tingling and numbness")),
    (marked("Since then"), "B  S  F", marked("better, same, flare")),
    (marked("Since then"), "0–9", marked("function that is due")),
    (_FLAGS, "N", marked("asked, none")),
    (_FLAGS, "Y", marked("opens the items: Y, N or . each")),
    (marked("Treatment"), "=", marked("as last time")),
    (marked("Phase, needles out"), "=", marked("as many needles out as went in")),
    (_PHASE, marked("Enter"), marked("accepts the proposal")),
    (_PHASE, "1–4", marked("decides a phase")),
    (marked("Note"), "/", marked("offers the clinic's texts")),
    (_DAY, "Alt+D", marked("goes to the day of the visit")),
    (_DAY, "↑ ↓", marked("a day later, a day earlier")),
    (_DAY, marked("PgUp  PgDn"), marked("a week later, a week earlier")),
    (_DAY, "Alt+↓", marked("opens the calendar")),
    (_CHART, "← →", marked("goes along the visits")),
    (_CHART, "↑ ↓", marked("goes to another panel")),
    (_CHART, "+  −  0", marked("nearer, further, the whole course")),
    (_TODAY, marked("Enter"), marked("opens a new visit")),
    (_TODAY, "Alt+↑  Alt+↓", marked("earlier, later")),
    (_TODAY, marked("Del"), marked("did not come, comes after all")),
    (_DIALOG, marked("Ctrl+Enter"), marked("saves")),
    (_DIALOG, "Esc", marked("closes; asks once if one typed")),
)  # fmt: skip


def form_keys() -> tuple[KeyRow, ...]:
    """Return the keys of the form, the charts and the dialogs."""
    return tuple((tr(where), tr(keys), tr(does)) for where, keys, does in FORM_KEYS)


def menu_keys() -> tuple[KeyRow, ...]:
    """Return the keys of the menus, each with the menu it stands in."""
    return tuple(
        (_plain(MENU_TITLES[spec.menu]), _shown(keys), _plain(spec.text).rstrip("…"))
        for spec in ACTIONS
        if (keys := keys_of(spec.name, spec.shortcut))
    )


def _plain(title: str) -> str:
    return tr(title).replace("&", "")


def _shown(shortcut: str) -> str:
    first = QKeySequence.listFromString(shortcut)[0]
    return first.toString(QKeySequence.SequenceFormat.NativeText)


_COLUMNS: Final = (3, 2)  # as many as the screen is wide enough for
_ROW: Final = 0  # px between two rows; a cap is lower than its row
_CAP_HEIGHT: Final = 16  # px
_BESIDE: Final = 6  # px
_USUAL_SCREEN: Final = 768  # px high; higher than that the keys never need in three columns
_AROUND: Final = 136  # px of title, button and margins
_BAR: Final = 16  # px beside the words of a scroll bar, which only a screen lower than 768 px needs


class Keycap(QLabel):
    """A key as it looks on a keyboard, no higher than its letters need."""

    def __init__(self, keys: str) -> None:
        super().__init__(keys)
        self.setProperty("look", "keycap")
        self.setFixedHeight(_CAP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the cap's own height: a line of text leaves room that no letter takes."""
        return QSize(super().minimumSizeHint().width(), _CAP_HEIGHT)


class KeysDialog(BaseDialog):
    """Lists every key, those of the form before those of the menus; Escape closes it.

    Signals:
        change_wanted: The keys of commands should be changed.
    """

    may_name_people = False
    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("keysDialog", tr("Keys and what they do"), parent)
        screen = self.screen().availableGeometry()
        room = min(screen.height(), _USUAL_SCREEN) - FRAME - _AROUND
        wide = screen.width() - FRAME
        page = keys_page(wide)
        area, needed = scrolled(page), page.sizeHint()
        area.setFixedHeight(min(needed.height(), room))
        area.setMinimumWidth(needed.width())
        if needed.height() > room:
            area.setMinimumWidth(needed.width() + _BAR)
            area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
            area.setAccessibleName(self.windowTitle())
        self.column.addWidget(area)
        self._said = words_label("keysSaid", "", "small")
        self._said.hide()
        self.column.addWidget(self._said)
        self._build_buttons()

    def _build_buttons(self) -> None:
        change = QPushButton(tr("&Change…"))
        change.setObjectName("changeKeys")
        change.setAutoDefault(False)
        change.clicked.connect(self.change_wanted)
        sending = PageSending(self, _card, self._say, tr("keys.pdf"))
        self.add_closing(change, sending.print_button, sending.save_button)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()


def _card() -> "LaidOutPages":
    """Return the keys as they are now on a card of the paper that is usual here."""
    from tracker.pages.painting import key_card_pages  # noqa: PLC0415  # late: needs matplotlib
    from tracker.reports.key_card import key_card  # noqa: PLC0415

    keys = (*form_keys(), *menu_keys())
    return key_card_pages(key_card(keys, usual_paper(), Clock().today()))


def keys_page(room: int) -> QWidget:
    """Return the form's keys and then the menus', in as many columns as have room.

    Args:
        room: Width in pixels; one column is made however narrow it is.
    """
    columns = (_page(number) for number in _COLUMNS)
    return next((page for page in columns if page.sizeHint().width() <= room), _page(1))


def _page(columns: int) -> QWidget:
    """Return the form's keys and then the menus', in columns of about one height."""
    rows = (*form_keys(), *menu_keys())
    tall = -(-len(rows) // columns)
    page = QWidget()
    across = QHBoxLayout(page)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(MARGIN)
    for first in range(0, len(rows), tall):
        across.addLayout(keys_column(rows[first : first + tall]))
    return page


def keys_column(rows: Sequence[KeyRow]) -> QGridLayout:
    """Return keys in rows, where they hold said once beside the first of them."""
    grid = QGridLayout()
    grid.setVerticalSpacing(_ROW)
    grid.setHorizontalSpacing(_BESIDE)
    grid.setColumnStretch(2, 1)
    before = ""
    for at, (where, keys, does) in enumerate(rows):
        place, words = QLabel("" if where == before else where), QLabel(does)
        place.setProperty("look", "caption")
        words.setProperty("look", "keyWords")
        grid.addWidget(place, at, 0)
        grid.addWidget(Keycap(keys), at, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words, at, 2)
        before = where
    grid.setRowStretch(len(rows), 1)
    return grid
