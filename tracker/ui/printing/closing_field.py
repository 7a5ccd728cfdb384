"""What the clinician says at the end of this page: a text of the library or own words, next visit.

What is chosen or written here is for this page only; the clinic's usual text stays in the settings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.presets import SheetText
from tracker.domain.values.texts import visible
from tracker.domain.words.typed_day import time_of
from tracker.language import marked, tr
from tracker.ui.fields.clean_text import CleanText
from tracker.ui.fields.day_field import ComingDayField
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.print_hint import PrintHint
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.work.later import later

TOO_LONG: Final = marked(
    "The text is too long for this page and was shortened, as the page says. Make it shorter, or "
    "choose large print, which has room for all of it."
)
TYPING_PAUSE_MS: Final = 350  # the pages follow what is typed after a pause
TEXT_HEIGHT: Final = 62  # pixels, three lines
WEEK: Final = 7  # days until the next visit where the course plans no interval
TIME_WIDTH: Final = 80  # px; 12:30 pm


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingOffer:
    """What there is to choose from.

    Attributes:
        texts: The clinic's library.
        usual: The clinic's usual closing text.
        today: No next visit lies before it.
        interval_days: What the course plans; None when nothing is planned.
        agreed: Day of the next visit that is stored, with its time; offered as it is.
    """

    texts: Sequence[SheetText]
    usual: str
    today: date
    interval_days: int | None = None
    agreed: tuple[date, time | None] | None = None


class ClosingField(QWidget):
    """Text and next visit of one page.

    Signals:
        changed: Something else should stand on the page.
    """

    changed = Signal()

    def __init__(self, offer: ClosingOffer, pause_ms: int = TYPING_PAUSE_MS) -> None:
        super().__init__()
        self.setObjectName("closingField")
        self._offer = offer
        self._pause = later(self, self.changed, pause_ms)
        self._is_visit_typed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        choose = QLabel(tr("Te&xt"))
        choose.setBuddy(self._build_choice())
        column.addWidget(choose)
        column.addWidget(self._choice)
        column.addWidget(self._build_text())
        column.addWidget(PrintHint(self._text))
        column.addLayout(self._build_next())

    @property
    def text(self) -> str:
        """Return the text for this page; empty for none."""
        return self._text.toPlainText().strip()

    @property
    def next_visit(self) -> date | None:
        """Return the day of the next visit, with its time when one is given; None for none."""
        if not self._has_next.isChecked() or self.problem:
            return None
        at = time_of(self._at.text())
        return self._day.day if at is None else datetime.combine(self._day.day, at)

    @property
    def typed_visit(self) -> date | None:
        """Return the next visit where its day or time was typed here, printed or not."""
        return self.next_visit if self._is_visit_typed else None

    @property
    def problem(self) -> str:
        """Return why the next visit cannot be printed; empty when it can."""
        if not self._has_next.isChecked():
            return ""
        if self._day.problem:
            return ": ".join((tr("Next visit"), self._day.problem))
        try:
            time_of(self._at.text())
        except ValueError as error:
            return str(error)
        if self._day.day < self._offer.today:
            return tr("The next visit lies in the past.")
        return ""

    def flush(self) -> None:
        """Tell at once what was typed a moment ago."""
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()

    def _build_choice(self) -> QComboBox:
        self._choice = ClosedList()
        self._choice.setObjectName("closingChoice")
        self._choice.setAccessibleName(tr("Text on this page"))
        self._choice.addItem(tr("The clinic's usual text"), visible(self._offer.usual))
        for one in self._offer.texts:
            self._choice.addItem(visible(one.name), visible(one.text))
        self._choice.addItem(tr("No text"), "")
        self._choice.activated.connect(self._on_text_chosen)
        return self._choice

    def _build_text(self) -> QPlainTextEdit:
        self._text = CleanText(visible(self._offer.usual))
        self._text.setObjectName("closingText")
        self._text.setAccessibleName(tr("Text on this page, as it prints"))
        self._text.setPlaceholderText(tr("Write here what should stand on this page"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(TEXT_HEIGHT)
        self._text.textChanged.connect(self._pause.start)
        return self._text

    def _build_next(self) -> QVBoxLayout:
        today = self._offer.today
        self._has_next = QCheckBox(tr("&Next visit"))
        self._has_next.setObjectName("hasNextVisit")
        self._has_next.setAccessibleName(tr("Print the next visit"))
        spoken = tr("Day of the next visit")
        self._day = ComingDayField("nextVisit", spoken, lambda: today)
        self._day.show_day(today + timedelta(days=self._offer.interval_days or WEEK))
        spoken = tr("Time of the next visit, optional")
        self._at = named_line("nextVisitAt", spoken, "10:15")
        self._at.setFixedWidth(TIME_WIDTH)
        self._has_next.toggled.connect(self._on_next_toggled)
        self._day.day_changed.connect(self._on_visit_typed)
        self._at.textEdited.connect(self._on_visit_typed)
        self._day.setEnabled(False)
        self._at.setEnabled(False)
        if self._offer.agreed is not None:
            on, at = self._offer.agreed
            self._day.show_day(on)
            self._at.setText("" if at is None else f"{at:%H:%M}")
            self._has_next.setChecked(True)
        self._is_visit_typed = False
        row = QHBoxLayout()
        row.addWidget(self._day)
        row.addWidget(self._at)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(self._has_next)
        column.addLayout(row)
        return column

    def _on_visit_typed(self) -> None:
        self._is_visit_typed = True
        self._pause.start()

    def _on_text_chosen(self, index: int) -> None:
        self._text.setPlainText(str(self._choice.itemData(index)))
        self.flush()

    def _on_next_toggled(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._day.setEnabled(is_on)
        self._at.setEnabled(is_on)
        self._pause.start()
