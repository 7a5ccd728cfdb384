"""Ends a course: on which day, and why."""

from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.domain.rules.new_course import END_REASONS
from tracker.domain.words.day_problems import ending_problem
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import DAY_WIDTH, words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.clean_text import keep_to_one_line
from tracker.ui.fields.day_field import DayField
from tracker.ui.look.closed_list import ClosedList


class EndDialog(KeptDialog):
    """Asks for the day and the reason, offered or in own words."""

    def __init__(
        self,
        today: date,
        reason: str = "",
        parent: QWidget | None = None,
        *,
        first_visit: date | None = None,
    ) -> None:
        super().__init__("endDialog", tr("End course"), parent)
        self._today, self._first_visit = today, first_visit
        self.setMinimumWidth(488)
        self.column.addWidget(
            words_label("", tr("The course stays readable, and can be reopened."))
        )
        form = self.add_group()
        self._reason = ClosedList()
        self._reason.setObjectName("endReason")
        self._reason.setAccessibleName(tr("Why the course ends"))
        self._reason.setEditable(True)
        line = self._reason.lineEdit()
        if line is not None:
            keep_to_one_line(line)
        self._reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._reason.addItems([tr(reason) for reason in END_REASONS])
        self._reason.setCurrentIndex(-1)
        self._reason.setEditText(reason)
        self._on = DayField("endedOn", tr("Ended on"), lambda: today)
        self._on.setFixedWidth(DAY_WIDTH)
        form.addRow(tr("&Why"), self._reason)
        form.addRow(tr("&On"), self._on)
        self.add_problem("endProblem")
        self.add_buttons().accepted.connect(self._on_accepted)

    @property
    def reason(self) -> str:
        """Return why the course ends."""
        return self._reason.currentText().strip()

    @property
    def day(self) -> date:
        """Return the day it ends."""
        return self._on.day

    @property
    def _day_problem(self) -> str:
        return ending_problem(self.day, self._first_visit, self._today)

    def _on_accepted(self) -> None:
        if not self.reason:
            self.show_problem(tr("A reason is needed."), self._reason)
        elif self._on.problem or self._day_problem:
            self.show_problem(self._on.problem or self._day_problem, self._on)
        else:
            self.accept()
