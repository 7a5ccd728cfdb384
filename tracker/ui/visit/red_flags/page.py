"""The red flags item by item, in the visit form's own space: no dialog."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.red_flags import (
    ASKED_AT_VISITS,
    EMERGENCY_TEXT,
    NEEDED_HISTORY,
    NO_DAYS,
    TIER_A,
    TIER_B,
    AskedOnce,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.words.flag_actions import asked_once_words
from tracker.language import marked, tr
from tracker.ui.fields.choice_input import Choice, ChoiceInput
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.look.prompt_button import PromptButton
from tracker.ui.look.theme import Theme
from tracker.ui.visit.red_flags.demand import EMERGENCY_SHORT
from tracker.ui.visit.red_flags.line import FlagEntries
from tracker.ui.visit.red_flags.row import RedFlagRow

WEAKNESS_CHOICES: Final = (
    Choice(Weakness.NONE, marked("None", "answer"), "0"),
    Choice(Weakness.STABLE, marked("Stable", "answer"), "1"),
    Choice(Weakness.NEW, marked("New", "answer"), "2"),
    Choice(Weakness.WORSE, marked("Worse", "answer"), "3"),
)

FLAG_PAGE: Final = "redFlagPage"  # its object name
_BESIDE: Final = 8  # px
_BAR_HEIGHT: Final = 20  # px of a tier's head
_BESIDE_SEEN: Final = 40  # px in sight above and below the row that has the keys
_LARGE_FROM: Final = 785  # px: a window of 860


class RedFlagPage(QWidget):
    """Every item, weakness and the assessment of both legs.

    Signals:
        edited: An answer changed.
        closed: Back to the visit.
    """

    edited = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName(FLAG_PAGE)
        self._today = today
        self._rows = {item: RedFlagRow(theme, item) for item in RedFlag}
        self._since: Mapping[RedFlag, str] = NO_DAYS
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(0)
        layout.addLayout(self._build_head())
        layout.addWidget(self._build_banner())
        keys = QLabel(tr("Y yes · N no · . not asked · A all others no · 0 to 3 weakness"))
        keys.setProperty("look", "tiny")
        keys.setContentsMargins(0, 0, 0, 2)
        layout.addWidget(keys)
        self._once = QLabel()
        self._once.setObjectName("askedOnce")
        self._once.setProperty("look", "small")
        self._once.setWordWrap(True)
        self._area = scrolled(self._build_items())
        layout.addWidget(self._area, 1)
        self._weakness = ChoiceInput(theme, "weakness", tr("Leg weakness"), WEAKNESS_CHOICES)
        self._weakness.edited.connect(self._on_edited)
        layout.addLayout(self._build_weakness())
        layout.addLayout(self._build_both_legs())

    @property
    def entries(self) -> FlagEntries:
        """Return the answers as given."""
        weakness = self._weakness.value
        is_assessed = self._both.isChecked()
        answers = RedFlagAnswers(yes=self._items(answer=True), no=self._items(answer=False))
        return FlagEntries(
            answers=answers.dated(self._since),
            weakness=weakness if isinstance(weakness, Weakness) else None,
            both_legs_assessed=True if is_assessed else None,
            both_legs_assessed_on=self._on.day if is_assessed else None,
            both_legs_assessed_by=(self._by.text().strip() or None) if is_assessed else None,
        )

    def show_entries(self, entries: FlagEntries) -> None:
        """Show answers without telling anybody."""
        for item, row in self._rows.items():
            is_no = item in entries.answers.no
            row.show_answer(True if item in entries.answers.yes else False if is_no else None)
            row.setVisible(item in ASKED_AT_VISITS or item in entries.answers.yes)
        self._since = entries.answers.since
        self._weakness.show_value(entries.weakness)
        for field in (self._both, self._on, self._by):
            field.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._both.setChecked(bool(entries.both_legs_assessed))
        self._on.show_day(entries.both_legs_assessed_on or self._today())
        self._by.setText(entries.both_legs_assessed_by or "")
        for field in (self._both, self._on, self._by):
            field.blockSignals(False)  # noqa: FBT003  # Qt's signature
        self._show_state()

    def show_asked_once(self, answers: Mapping[AskedOnce, bool]) -> None:
        """Show what the first assessment asked once, above all and beside what needs it."""
        words = asked_once_words(answers) or tr("not asked yet: “First assessment…”")
        self._once.setText(tr("Asked once: {answers}", answers=words))
        for item, history in NEEDED_HISTORY.items():
            self._rows[item].show_history(is_known=answers.get(history))

    def focus_first(self) -> None:
        """Put the keys into the first item."""
        self._go_to(self._rows[RedFlag.BLADDER], Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write larger in a high window."""
        super().resizeEvent(event)
        for row in self._rows.values():
            row.show_large(is_large=self.height() >= _LARGE_FROM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the visit; A answers no to what is left."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self._on_rest_no()
            return
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._weakness.take_letter(event)
        super().keyPressEvent(event)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(_BESIDE)
        title = QLabel(tr("Red flags"))
        title.setProperty("look", "heading")
        self._rest_no = PromptButton(tr("&All others no"))
        self._rest_no.setObjectName("restNo")
        self._rest_no.setAccessibleName(tr("Answer no to every item not asked yet"))
        self._rest_no.clicked.connect(self._on_rest_no)
        back = PromptButton(tr("&Done"))
        back.setObjectName("redFlagsDone")
        back.setAccessibleName(tr("Back to the visit"))
        back.setProperty("look", "primary")
        back.clicked.connect(self.closed)
        head.addWidget(title, 1)
        head.addWidget(self._rest_no)
        head.addWidget(back)
        return head

    def _build_banner(self) -> QLabel:
        self._banner = MarkedLabel(tr(EMERGENCY_SHORT))
        self._banner.setToolTip(tr(EMERGENCY_TEXT))
        self._banner.setAccessibleName(tr(EMERGENCY_TEXT))
        self._banner.setObjectName("redFlagPageBanner")
        self._banner.setProperty("look", "alarm")
        self._banner.hide()
        return self._banner

    def _build_items(self) -> QWidget:
        items = QWidget()
        column = QVBoxLayout(items)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._once)
        for words, look, tier in (
            (tr("Same day"), "tier", TIER_A),
            (tr("Medical review within days"), "tier review", TIER_B),
        ):
            title = QLabel(words)
            title.setProperty("look", look)
            title.setFixedHeight(_BAR_HEIGHT)
            column.addWidget(title)
            for item in tier:
                self._add_row(column, self._rows[item])
        column.addStretch(0)
        return items

    def _build_weakness(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_BESIDE)
        row.addWidget(QLabel(tr("Weakness")))
        row.addWidget(self._weakness, 1)
        return row

    def _build_both_legs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_BESIDE)
        self._both = QCheckBox(tr("&Both legs assessed"))
        self._both.setObjectName("bothLegsAssessed")
        self._both.setAccessibleName(tr("Both legs medically assessed"))
        spoken = tr("Date of the assessment of both legs")
        self._on = DayField("bothLegsAssessedOn", spoken, self._today)
        spoken = tr("Name of who assessed both legs")
        self._by = named_line("bothLegsAssessedBy", spoken, tr("by …"))
        self._both.toggled.connect(self._on_edited)
        self._on.day_changed.connect(self._on_edited)
        self._by.textEdited.connect(self._on_edited)
        for field in (self._both, self._on, self._by):
            row.addWidget(field)
        return row

    def _add_row(self, layout: QVBoxLayout, row: RedFlagRow) -> None:
        row.edited.connect(self._on_edited)
        row.finished_entry.connect(self._on_row_finished)
        row.went_back.connect(self._on_row_back)
        layout.addWidget(row, 1)

    def _items(self, *, answer: bool) -> frozenset[RedFlag]:
        return frozenset(item for item, row in self._rows.items() if row.answer is answer)

    def _asked_rows(self) -> list[RedFlagRow]:
        return [row for row in self._rows.values() if not row.isHidden()]

    def _show_state(self) -> None:
        self._banner.setVisible(bool(self.entries.answers.emergencies))
        for field in (self._on, self._by):
            field.setEnabled(self._both.isChecked())

    def _on_edited(self) -> None:
        self._show_state()
        self.edited.emit()

    def _on_row_finished(self, row: RedFlagRow) -> None:
        rows = [*self._asked_rows(), self._weakness]
        self._go_to(rows[rows.index(row) + 1], Qt.FocusReason.TabFocusReason)

    def _on_row_back(self, row: RedFlagRow) -> None:
        rows = self._asked_rows()
        self._go_to(rows[max(0, rows.index(row) - 1)], Qt.FocusReason.BacktabFocusReason)

    def _go_to(self, field: EntryField, reason: Qt.FocusReason) -> None:
        """Put the keys into a field, with the rows beside it in sight."""
        field.setFocus(reason)
        if field is not self._weakness:
            self._area.ensureWidgetVisible(field, 0, _BESIDE_SEEN)

    def _on_rest_no(self) -> None:
        for row in self._asked_rows():
            if row.answer is None:
                row.show_answer(False)  # noqa: FBT003  # the answer itself
        self._on_edited()
