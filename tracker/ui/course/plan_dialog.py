"""The plan of a course, in its one place: visits, interval, goal, next visit, payer."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from tracker.domain.rules.plan import next_period
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.course import Course
from tracker.domain.values.payers import NOT_AFFILIATED, PAYERS, Payer
from tracker.domain.values.plan import (
    GOAL_MAX,
    INTERVAL_MAX,
    PERIODS_MAX,
    PLANNED_MAX,
    REASON_MAX,
    STATUS_MAX,
    AllowedPeriod,
    CoursePlan,
)
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.plan_words import payer_asks, payer_source
from tracker.domain.words.problems import problem_words
from tracker.domain.words.typed_day import coming_day_of, time_of
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import DAY_WIDTH, words_label
from tracker.ui.dialogs.entry_dialog import EntryDialog
from tracker.ui.fields.calendar_button import CalendarButton
from tracker.ui.fields.choice_box import chosen, show_choice
from tracker.ui.fields.named_line import NamedLine, named_line
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.look.closed_list import ClosedList

WIDTH: Final = 760  # px; low enough then for a screen at 200 %
NUMBER_WIDTH: Final = 88  # px
PERIODS_FROM: Final = 2  # the row of the first period in its group
TIME_WIDTH: Final = 80  # px; 12:30 pm
TIME_MAX: Final = 10  # signs; 12:30 p.m.
AHEAD: Final = timedelta(days=364)  # a day typed without its year lies ahead
SOON: Final = timedelta(days=92)  # the first day of a period lies behind, or not far ahead


class PlanDialog(EntryDialog):
    """Asks for everything that is planned, agreed or authorised for a course.

    Args:
        course: Whose plan it is.
        today: The day it is opened.
        parent: Owner.
        only_next: Why nothing but the next visit may be changed; empty where all may.
    """

    def __init__(
        self, course: Course, today: date, parent: QWidget | None = None, *, only_next: str = ""
    ) -> None:
        super().__init__("planDialog", tr("Plan of the course"), parent)
        self.setMinimumWidth(WIDTH)
        self._today, self._base = today, course.plan
        visits = [visit.visit_date for visit in course.visits]
        self._begun = min(visits, default=today)
        self._days: dict[QLineEdit, tuple[timedelta, str]] = {}
        self._calendars: dict[QLineEdit, CalendarButton] = {}
        self._rows = 1  # periods in sight
        self._build_plan()
        self._build_status()
        self._build_payer()
        self.add_problem("planProblem")
        self.add_buttons().accepted.connect(self._on_accepted)
        self._show(self._base)
        self._payer.activated.connect(self._on_payer_chosen)
        self._more.clicked.connect(self._on_period_wanted)
        for number in self.findChildren(NumberInput):
            number.finished_entry.connect(self.move_on)
        self._hold_to_next(only_next)

    @property
    def next_visit(self) -> date | None:
        """Return the next visit as entered, with its time where there is one; None for none.

        Raises:
            ValueError: It cannot be read.
        """
        day, at = self._day(self._next), self._time()
        return day if day is None or at is None else datetime.combine(day, at)

    def plan(self) -> CoursePlan:
        """Return the plan as entered.

        Raises:
            ValueError: A day, a time or a number cannot be read or is not allowed.
        """
        medication, work = self._words(self._medication), self._words(self._work)
        plan = replace(
            self._base,
            planned_visits=self._planned.value,
            interval_days=self._interval.value,
            goal=self._goal.text().strip() or None,
            reason=self._reason.text().strip() or None,
            review_on=self._day(self._review),
            next_visit_on=self._day(self._next),
            next_visit_at=self._time(),
            medication_start=medication[0],
            medication_now=medication[1],
            work_start=work[0],
            work_now=work[1],
            payer=chosen(self._payer, Payer),
            payer_name=self._payer_name.text().strip() or None,
            periods=self._read_periods(),
            yearly_visits=self._yearly.value,
            visits_elsewhere=self._elsewhere.value,
        )
        told = (plan.medication_now, plan.work_now)
        if told != (self._base.medication_now, self._base.work_now):
            plan = replace(plan, status_on=self._today if any(told) else None)
        return plan

    def _hold_to_next(self, why: str) -> None:
        theirs = (self._next, self._at, self._calendars[self._next])
        kinds = (QLineEdit, ClosedList, CalendarButton, QPushButton)
        for part in (one for kind in kinds for one in self.findChildren(kind)):
            if why and part not in theirs and not isinstance(part.parentWidget(), QDialogButtonBox):
                part.setEnabled(False)
                part.setToolTip(why)

    def _build_plan(self) -> None:
        self._planned = _number("plannedVisits", tr("Planned visits"), PLANNED_MAX)
        self._interval = _number("intervalDays", tr("Days between visits"), INTERVAL_MAX, Unit.DAYS)
        self._goal = _line("planGoal", tr("Goal in the patient's words"), GOAL_MAX)
        self._goal.setPlaceholderText(tr("what should be possible again"))
        self._reason = _line("planReason", tr("Reason of the plan"), REASON_MAX)
        self._next = self._day_line("nextVisitOn", tr("Next visit"), AHEAD)
        self._at = _line("nextVisitTime", tr("Time of the next visit, optional"), TIME_MAX)
        self._at.setPlaceholderText("10:15")
        self._at.setFixedWidth(TIME_WIDTH)
        self._review = self._day_line("reviewOn", tr("Next review"), AHEAD)
        form = self.add_group(tr("Plan"))
        form.addRow(
            _title(tr("&Planned visits"), self._planned),
            _row(self._planned, _title(tr("Da&ys between visits"), self._interval), self._interval),
        )
        form.addRow(
            _title(tr("&Goal"), self._goal),
            _row(self._goal, _title(tr("&Reason"), self._reason), self._reason),
        )
        form.addRow(
            _title(tr("&Next visit"), self._next),
            _row(*self._with_calendar(self._next), self._at,
                 _title(tr("Next re&view"), self._review), *self._with_calendar(self._review)),
        )  # fmt: skip

    def _build_status(self) -> None:
        form = self._forms[-1]
        medicine, work = tr("Medication"), tr("Work or daily duties")
        self._medication = self._pair("medication", medicine)
        self._work = self._pair("work", work)
        form.addRow(_title(tr("&Medication"), self._medication[0]), _row(*self._medication))
        form.addRow(_title(tr("&Work"), self._work[0]), _row(*self._work))

    def _build_payer(self) -> None:
        self._payer = ClosedList()
        self._payer.setObjectName("payer")
        self._payer.setAccessibleName(tr("Payer"))
        self._payer.addItem(tr("nobody else pays"), None)
        for payer, preset in PAYERS.items():
            self._payer.addItem(tr(preset.name), payer)
        self._payer_name = _line("payerName", tr("Name of the payer"), STATUS_MAX)
        self._payer_name.setPlaceholderText(tr("as the report names it"))
        self._about = words_label("payerSource", "", "small")
        self._more = QPushButton(tr("Ne&xt period"))
        self._more.setObjectName("nextPeriod")
        self._more.setAutoDefault(False)
        self._yearly = _number("yearlyVisits", tr("Visits in a year at most"), INTERVAL_MAX)
        self._elsewhere = _number("visitsElsewhere", tr("Visits had elsewhere"), INTERVAL_MAX)
        form = self.add_group(tr("Who pays"))
        form.addRow(_title(tr("Pay&er"), self._payer), _row(self._payer, self._payer_name))
        form.addRow(self._about)
        self._periods = [self._build_period(number) for number in range(1, PERIODS_MAX + 1)]
        for number, (visits, first, last) in enumerate(self._periods):
            title = tr("A&uthorised visits") if number == 0 else ""
            row = _row(visits, QLabel(tr("from", "period")), *self._with_calendar(first),
                       QLabel(tr("to", "period")), *self._with_calendar(last))  # fmt: skip
            form.addRow(_title(title, visits) if title else "", row)
        self._form = form
        elsewhere = _title(tr("&Had elsewhere"), self._elsewhere)
        form.addRow(
            _title(tr("In &a year"), self._yearly),
            _row(self._yearly, elsewhere, self._elsewhere, self._more),
        )

    def _build_period(self, number: int) -> tuple[NumberInput, QLineEdit, QLineEdit]:
        spoken = tr("Authorised visits, period {number}", number=number)
        visits = _number(f"allowedVisits{number}", spoken, PLANNED_MAX)
        first = tr("First day of period {number}", number=number)
        last = tr("Last day of period {number}", number=number)
        return (
            visits,
            self._day_line(f"periodFrom{number}", first, SOON),
            self._day_line(f"periodTo{number}", last, AHEAD),
        )

    def _pair(self, name: str, spoken: str) -> tuple[QLineEdit, QLineEdit]:
        at_start, at_last = tr("{what} at the start", what=spoken), tr("{what} now", what=spoken)
        start = NamedLine(f"{name}Start", at_start, tr("at the start", "told"))
        now = NamedLine(f"{name}Now", at_last, tr("now", "told"))
        for line in (start, now):
            line.setMaxLength(STATUS_MAX)
        return start, now

    def _day_line(self, name: str, spoken: str, ahead: timedelta) -> QLineEdit:
        line = named_line(name, spoken, tr("Dec 3, Friday or +5"))
        line.setFixedWidth(DAY_WIDTH)
        self._days[line] = (ahead, spoken)
        return line

    def _with_calendar(self, line: QLineEdit) -> tuple[QWidget, QWidget]:
        button = CalendarButton(line, self._today, last=self._today + 3 * AHEAD)
        self._calendars[line] = button
        return line, button

    def _day(self, line: QLineEdit) -> date | None:
        ahead, spoken = self._days[line]
        if not line.text().strip():
            return None
        try:
            return coming_day_of(line.text(), self._today, ahead)
        except ValueError as error:
            raise FieldError(line, f"{spoken}: {error}") from None

    def _time(self) -> time | None:
        try:
            at = time_of(self._at.text())
        except ValueError as error:
            raise FieldError(self._at, str(error)) from None
        if at is not None and not self._next.text().strip():
            raise FieldError(self._next, tr("The day of the next visit is needed with its time."))
        return at

    def _read_periods(self) -> tuple[AllowedPeriod, ...]:
        found = []
        for visits, first, last in self._periods:
            count, begin, end = visits.value, self._day(first), self._day(last)
            if count is None and begin is None and end is None:
                continue
            if count is None or begin is None or end is None:
                blank = visits if count is None else first if begin is None else last
                raise FieldError(blank, tr("A period needs its visits, first day and last day."))
            found.append(AllowedPeriod(visits=count, first_day=begin, last_day=end))
        return tuple(found)

    @staticmethod
    def _words(pair: tuple[QLineEdit, QLineEdit]) -> tuple[str | None, str | None]:
        start, now = (line.text().strip() or None for line in pair)
        return start, now

    def _show(self, plan: CoursePlan) -> None:
        for number, value in (
            (self._planned, plan.planned_visits), (self._interval, plan.interval_days),
            (self._yearly, plan.yearly_visits), (self._elsewhere, plan.visits_elsewhere),
        ):  # fmt: skip
            number.show_value(value)
        for line, text in (
            (self._goal, plan.goal), (self._reason, plan.reason),
            (self._medication[0], plan.medication_start),
            (self._medication[1], plan.medication_now),
            (self._work[0], plan.work_start), (self._work[1], plan.work_now),
            (self._payer_name, plan.payer_name),
            (self._next, _day_text(plan.next_visit_on)), (self._review, _day_text(plan.review_on)),
            (self._at, _time_text(plan.next_visit_at)),
        ):  # fmt: skip
            line.setText(text or "")
            line.setCursorPosition(0)
        show_choice(self._payer, plan.payer)
        self._show_periods(plan.periods)
        self._show_source()

    def _show_periods(self, periods: tuple[AllowedPeriod, ...]) -> None:
        for number, (visits, first, last) in enumerate(self._periods):
            one = periods[number] if number < len(periods) else None
            visits.show_value(None if one is None else one.visits)
            first.setText(_day_text(None if one is None else one.first_day))
            last.setText(_day_text(None if one is None else one.last_day))
        self._show_rows(len(periods))

    def _show_rows(self, count: int) -> None:
        """Show so many periods, one at least; the button has another one as long as it may."""
        self._rows = min(max(count, 1), PERIODS_MAX)
        for number in range(PERIODS_MAX):
            self._form.setRowVisible(PERIODS_FROM + number, number < self._rows)
        self._more.setVisible(self._rows < PERIODS_MAX)

    def _show_source(self) -> None:
        payer = chosen(self._payer, Payer)
        if payer is None:
            self._about.hide()
            return
        parts = (payer_asks(payer), payer_source(payer), tr(NOT_AFFILIATED))
        self._about.setText(" · ".join(part for part in parts if part))
        self._about.setToolTip(PAYERS[payer].address)
        self._about.show()

    def _on_payer_chosen(self) -> None:
        """Fill in what the preset allows where nothing is written yet."""
        payer = chosen(self._payer, Payer)
        is_blank = not any(visits.text() or first.text() for visits, first, _ in self._periods)
        if payer is not None and is_blank:
            self._yearly.show_value(PAYERS[payer].yearly_visits)
            self._fill_period(payer)
        self._show_source()

    def _on_period_wanted(self) -> None:
        payer = chosen(self._payer, Payer)
        if payer is None or not self._fill_period(payer):
            self._show_rows(self._rows + 1)

    def _fill_period(self, payer: Payer) -> bool:
        """Write down the next period of a preset; return whether it has one."""
        periods = self._periods_if_readable()
        found = next_period(payer, periods, self._begun, self._today)
        if found is not None:
            self._show_periods((*periods, found))
        return found is not None

    def _periods_if_readable(self) -> tuple[AllowedPeriod, ...]:
        try:
            return self._read_periods()
        except ValueError:
            return ()

    def _on_accepted(self) -> None:
        try:
            self.plan()
        except FieldError as error:
            self.show_problem(str(error), error.field)
        except ValueError as error:
            self.show_problem(problem_words(error), self._field_of(error))
        else:
            self.accept()

    def _field_of(self, error: ValueError) -> QWidget | None:
        """Return the number that is refused; None where the plan does not say which."""
        if not isinstance(error, ValueOutOfRangeError):
            return None
        fields: dict[str, QWidget] = {
            **{one.accessibleName(): one for one in self.findChildren(NumberInput)},
            "planned_visits": self._planned,
            "interval_days": self._interval,
            "yearly_visits": self._yearly,
            "visits_elsewhere": self._elsewhere,
        }
        return fields.get(error.field)


class FieldError(ValueError):
    """Something typed cannot be taken.

    Attributes:
        field: Where it stands.
    """

    def __init__(self, field: QWidget, words: str) -> None:
        super().__init__(words)
        self.field = field


def _day_text(day: date | None) -> str:
    return "" if day is None else day_words_in_full(day)


def _time_text(at: time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"


def _number(name: str, spoken: str, most: int, unit: Unit = Unit.NUMBERS) -> NumberInput:
    field = NumberInput(name, spoken, most, unit)
    field.setFixedWidth(NUMBER_WIDTH)
    return field


def _line(name: str, spoken: str, most: int) -> QLineEdit:
    line = named_line(name, spoken)
    line.setMaxLength(most)
    return line


def _title(words: str, buddy: QWidget) -> QLabel:
    title = QLabel(words)
    title.setBuddy(buddy)
    return title


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    if not isinstance(parts[-1], QLineEdit) or parts[-1].maximumWidth() < DAY_WIDTH:
        row.addStretch(1)
    return row
