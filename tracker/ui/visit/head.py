"""The head of the visit form: new or changed, which visit, which day, and why it is changed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.values.visit import Visit
from tracker.domain.words.names import day_words, day_words_beside
from tracker.domain.words.spans import weekday_words
from tracker.domain.words.visit_changes import FieldChange, by_patient_words, list_words
from tracker.language import tr
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.clickable import make_clickable
from tracker.ui.visit.changes_link import ChangesLink
from tracker.ui.visit.day_questions import DayQuestions

_EDGE: Final = 8  # px
_NEW_HEIGHT, _AMEND_HEIGHT = 34, 40  # px
_LINE_HEIGHT: Final = 16  # px
_REASON_HEIGHT: Final = 28  # px
_DAY_WIDTH: Final = 148  # px
_CHANGES_WIDTH: Final = 76  # px, so that nothing moves when the first field differs


class FormHead(QWidget):
    """Heading, number and date; of a visit that is changed the way back and the reason.

    Signals:
        edited: The person chose another day.
        reason_edited: The person changed why the visit is amended.
        refused: What was typed as the day cannot be read (why; empty once it can).
        passed: Enter went through the day, and through the reason where one can be given.
        cancelled: The visit should be left as it is saved.
        history_wanted: Every version of the visit should be shown.

    Attributes:
        function_due: Says what of function is due; empty when nothing is.
        is_signed: Whether the visit is signed: changing it needs a reason.
        by_patient: What the patient answered alone and was taken over.
        days: What is asked about the day.
        bar: The line with the day; no words lie over it.
    """

    edited = Signal()
    reason_edited = Signal()
    refused = Signal(str)
    passed = Signal()
    cancelled = Signal()
    history_wanted = Signal()

    is_signed = False

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formHead")
        self._now = now
        self.days = DayQuestions(now)
        self._saved_on: date | None = None
        self.by_patient: Mapping[str, str] = {}
        self._date = DayField(
            "visitDate", tr("Date of the visit"), self._today, words=weekday_words
        )
        self._date.setFixedWidth(_DAY_WIDTH)
        self._date.day_changed.connect(self._on_day_chosen)
        self._date.day_changed.connect(self._say_was)
        self._date.day_changed.connect(self.edited)
        self._date.refused.connect(self.refused)
        self._date.returnPressed.connect(self._on_return_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_bar())
        column.addWidget(self._build_line())
        column.addWidget(self._build_amending())

    @property
    def reason(self) -> str:
        """Return why the visit is amended, as typed."""
        return self._reason.text()

    def show_entered(self, reason: str, by_patient: Mapping[str, str]) -> None:
        """Show a reason, and keep what the patient answered, without telling anybody."""
        self._reason.setText(reason)
        self.by_patient = by_patient

    def show_signed(self, words: str) -> None:
        """Say who signed the visit, and that changing it needs a reason; empty takes it away."""
        self.is_signed = bool(words)
        self._signed.setVisible(self.is_signed)
        self._signed.setToolTip(words)
        self._signed.setAccessibleName(words)
        self._reason.setPlaceholderText(tr("Why? It is signed.") if words else tr("Why?"))

    def focus_day(self) -> None:
        """Put the keys onto the day, so that typing replaces it."""
        self._date.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_reason(self) -> None:
        """Put the keys where the reason is typed."""
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_changes(self, changes: Sequence[FieldChange]) -> None:
        """Say what differs from the saved visit."""
        self._changes.show_changes(list_words(changes) if changes else "")

    def show_last(self, on: date | None) -> None:
        """Say which visit the dots are of; None when there is none before."""
        words = "" if on is None else tr("Dots: last visit, {day}", day=day_words(on))
        self._dots.setText(words)

    def show_amending(self, *, is_amending: bool) -> None:
        """Look like changing a saved visit, or like a new one."""
        self.bar.setProperty("look", "amending" if is_amending else "")
        self.bar.setFixedHeight(_AMEND_HEIGHT if is_amending else _NEW_HEIGHT)
        for part in (self.bar, self._heading):
            part.style().unpolish(part)
            part.style().polish(part)
        if is_amending:
            self._below.addWidget(self._day)  # beside the way back there is no room for it
        else:
            self._row.insertWidget(1, self._day)
        self._amending.setVisible(is_amending)
        self._cancel.setVisible(is_amending)
        self._line.setVisible(not is_amending)

    @property
    def day(self) -> date:
        """Return the day that is shown."""
        return self._date.day

    def show_day(self, day: date) -> None:
        """Show a day without telling anybody."""
        self._date.show_day(day)
        self._say_was()

    def show_saved_day(self, on: date | None) -> None:
        """Take the day of a visit that is amended; None for a new one."""
        self._saved_on = on
        self._say_was()

    def show_visit(self, number: int, visit: Visit) -> None:
        """Show which visit the form is about, and how much of it the patient answered."""
        is_new, told = visit.visit_id is None, len(visit.by_patient)
        self._heading.setText(tr("New visit") if is_new else tr("Changing visit"))
        self._by_patient.setText(tr("%n by the patient", "", told) if told else "")
        self._by_patient.setToolTip(by_patient_words(visit) if told else "")
        self._number.setText(str(number))
        self._number.setAccessibleName(tr("visit {number}", number=number))

    def find_question(self, base: Visit) -> str:
        """Return what is asked about the day before it is saved, with the keys in it; else empty.

        Enter answers it, and saving once more unless the day lies ahead; the day an amended visit
        has already is not asked about.
        """
        words = self.days.find(self.day, base)
        if words:
            self._ask_day()
        return words

    def find_move(self, number: int, before: date) -> str:
        """Return what is asked before a saved visit goes to another day, as ``find_question``."""
        words = self.days.find_move(number, before, self.day)
        if words:
            self._ask_day()
        return words

    def _ask_day(self) -> None:
        self._date.setFocus()
        self._date.selectAll()
        self._date.offers_today = self.days.offers_today(self.day)

    def refused_day(self) -> ValueError | None:
        """Return why the day cannot be read, with the keys in it; None when it can."""
        if not self._date.problem:
            return None
        self._date.setFocus()
        return ValueError(self._date.problem)

    def _today(self) -> date:
        return self._now().date()

    def _on_day_chosen(self) -> None:
        self._date.offers_today = False
        self.days.note_chosen(self.day)

    def _on_return_pressed(self) -> None:
        self._date.offers_today = False
        if not self._date.problem:
            self.days.confirm(self.day)
            self.refused.emit("")  # whatever was asked about the day is answered
            if self._saved_on is None:
                self.passed.emit()
            else:
                self.focus_reason()

    def _build_bar(self) -> QWidget:
        self.bar = QWidget()
        self.bar.setObjectName("formHeadBar")
        self.bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar.setFixedHeight(_NEW_HEIGHT)
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(_EDGE, 3, _EDGE, 0)
        self._row.setSpacing(4)
        self._row.addLayout(self._build_titles(), 1)
        self._row.addWidget(self._day)
        self._row.addWidget(self._date)
        self._row.addWidget(self._build_cancel())
        return self.bar

    def _build_titles(self) -> QVBoxLayout:
        """Return which visit it is, over the day a changed visit had."""
        self._day = QLabel(tr("&Day"))
        self._day.setProperty("look", "tiny")
        self._day.setBuddy(self._date)
        self._heading = QLabel(tr("Visit"))
        self._heading.setObjectName("formHeading")
        self._number = QLabel()
        self._number.setObjectName("visitNumber")
        self._signed = QLabel("✓")
        self._signed.setObjectName("signedMark")
        self._signed.setProperty("look", "small")
        self._signed.hide()
        self._was = QLabel()
        self._was.setObjectName("visitDateWas")
        self._was.setProperty("look", "question")
        titles, above, self._below = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        titles.setSpacing(0)
        for part in (self._heading, self._number, self._signed):
            above.addWidget(part)
        self._below.addWidget(self._was)
        for row in (above, self._below):
            row.setSpacing(4)
            row.addStretch(1)
        titles.addLayout(above, 1)
        titles.addLayout(self._below)
        return titles

    def _build_line(self) -> QWidget:
        """Return one low line: which visit the dots are of, and what of function is due."""
        self._dots = QLabel()
        self._dots.setObjectName("lastVisitDay")
        self._dots.setProperty("look", "tiny")
        self._by_patient = QLabel()
        self._by_patient.setObjectName("byPatient")
        self._by_patient.setProperty("look", "tiny")
        self.function_due = QLabel()
        self.function_due.setObjectName("functionDue")
        self.function_due.setProperty("look", "tiny")
        self._line = QWidget()
        self._line.setFixedHeight(_LINE_HEIGHT)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(4)
        row.addWidget(self._dots)
        row.addStretch(1)
        row.addWidget(self._by_patient)
        row.addWidget(self.function_due)
        return self._line

    def _build_cancel(self) -> QPushButton:
        self._cancel = QPushButton(tr("Cancel  Esc"))
        self._cancel.setObjectName("cancelAmending")
        self._cancel.setAccessibleName(tr("Leave the visit as it is saved"))
        make_clickable(self._cancel, "link")
        self._cancel.setFixedHeight(_REASON_HEIGHT)
        self._cancel.clicked.connect(self.cancelled)
        self._cancel.hide()
        return self._cancel

    def _say_was(self) -> None:
        is_changed = self._saved_on not in (None, self.day)
        self._was.setVisible(is_changed)
        if self._saved_on is not None and is_changed:
            day = day_words_beside(self._saved_on, self.day)
            self._was.setText(tr("was {value}", value=day))

    def _build_amending(self) -> QWidget:
        self._amending = QWidget()
        self._amending.setObjectName("formAmending")
        row = QHBoxLayout(self._amending)
        row.setContentsMargins(_EDGE, 2, _EDGE, 0)
        row.setSpacing(6)
        spoken = tr("Why this visit is amended, optional")
        self._reason = named_line("amendReason", spoken, tr("Why?"))
        self._reason.setFixedHeight(_REASON_HEIGHT)
        self._reason.textEdited.connect(self.reason_edited)
        self._reason.returnPressed.connect(self.passed)
        history = QPushButton(tr("History…"))
        history.setObjectName("showHistory")
        history.setAccessibleName(tr("History of this visit"))
        make_clickable(history, "link")
        history.setFixedHeight(_REASON_HEIGHT)
        history.clicked.connect(self.history_wanted)
        self._changes = ChangesLink()
        self._changes.setFixedHeight(_REASON_HEIGHT)
        self._changes.setMinimumWidth(_CHANGES_WIDTH)
        row.addWidget(self._reason, 1)
        row.addWidget(self._changes)
        row.addWidget(history)
        self._amending.hide()
        return self._amending
