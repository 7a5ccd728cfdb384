"""Ends a course: on which day, and why."""

from datetime import date

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.rules.new_course import END_REASONS
from tracker.domain.words.day_problems import ending_problem
from tracker.language import tr
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.day_field import DayField


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
        super().__init__(parent)
        self._today, self._first_visit = today, first_visit
        self.setObjectName("endDialog")
        self.setWindowTitle(tr("End course"))
        self.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(tr("The course stays readable, and can be reopened.")))
        form = QFormLayout()
        self._reason = QComboBox()
        self._reason.setObjectName("endReason")
        self._reason.setAccessibleName(tr("Why the course ends"))
        self._reason.setEditable(True)
        self._reason.addItems([tr(reason) for reason in END_REASONS])
        self._reason.setCurrentIndex(-1)
        self._reason.setEditText(reason)
        self._on = DayField("endedOn", tr("Ended on"), lambda: today)
        form.addRow(tr("&Why"), self._reason)
        form.addRow(tr("&On"), self._on)
        layout.addLayout(form)
        self._problem = QLabel()
        self._problem.setObjectName("endProblem")
        self._problem.setProperty("look", "problem")
        layout.addWidget(self._problem)
        buttons = self.build_buttons()
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

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
            self._problem.setText(tr("A reason is needed."))
            self._reason.setFocus()
        elif self._on.problem:
            self._problem.setText(self._on.problem)
            self._on.setFocus()
        elif self._day_problem:
            self._problem.setText(self._day_problem)
            self._on.setFocus()
        else:
            self.accept()
