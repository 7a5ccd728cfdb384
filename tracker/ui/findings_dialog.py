"""Why the course stands where it stands: the findings as a plain table."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.anatomy import Reach
from tracker.domain.assessment import Assessment, CourseStatus, Finding, Measure
from tracker.domain.describe import flag_words, visit_summary
from tracker.domain.words import day_words_in_full

_HEADINGS: Final = ("Measure", "Start", "Before", "Now", "Test", "Held against")


class FindingsDialog(QDialog):
    """Shows the latest visit's findings."""

    def __init__(self, status: CourseStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingsDialog")
        self.setWindowTitle("Why this phase")
        self.resize(680, 340)
        latest = status.visits[-1].assessment
        layout = QVBoxLayout(self)
        summary = QLabel(visit_summary(status, len(status.visits) - 1))
        summary.setObjectName("findingsSummary")
        summary.setWordWrap(True)
        layout.addWidget(
            QLabel(f"Visit {latest.number}, {day_words_in_full(latest.visit.visit_date)}")
        )
        layout.addWidget(summary)
        layout.addWidget(_table(latest), 1)
        flags = ", ".join(flag_words(flag) for flag in latest.flags)
        remark = QLabel(f"Remarks: {flags}." if flags else "No remarks.")
        remark.setWordWrap(True)
        layout.addWidget(remark)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def finding_cells(finding: Finding) -> tuple[str, ...]:
    """Return a finding as the cells of one row."""
    return (
        finding.measure.value.replace("_", " ").capitalize(),
        _value(finding.measure, finding.start),
        _value(finding.measure, finding.before),
        _value(finding.measure, finding.now),
        finding.test.value.replace("_", " "),
        "–" if finding.threshold is None else f"{finding.threshold:g}",
    )


def _value(measure: Measure, value: int | None) -> str:
    if value is None:
        return "–"
    return Reach(value).zone if measure is Measure.PAIN_REACH else str(value)


def _table(assessment: Assessment) -> QTableWidget:
    table = QTableWidget(len(assessment.findings), len(_HEADINGS))
    table.setObjectName("findingsTable")
    table.setAccessibleName("Findings")
    table.setHorizontalHeaderLabels(list(_HEADINGS))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    for row, finding in enumerate(assessment.findings):
        for column, words in enumerate(finding_cells(finding)):
            item = QTableWidgetItem(words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(row, column, item)
    return table
