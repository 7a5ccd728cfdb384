"""Why the course stands where it stands: each test with its numbers, and every decision."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableWidget, QWidget

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.words.course_sentences import visit_summary, what_next
from tracker.domain.words.decisions import decision_rows, rule_changes, rules_words
from tracker.domain.words.evidence import EvidenceRow, evidence_of
from tracker.domain.words.evidence_words import Result
from tracker.domain.words.help.own_rules import own_values_sentence
from tracker.domain.words.names import day_words_in_full, flag_words, phase_words
from tracker.domain.words.patient_values import change_rule_words
from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.look.line_icons import SIZE, line_picture, tokens_of

EVIDENCE_HEADINGS: Final = (
    marked("Test", "column"),
    marked("Numbers", "column"),
    marked("Result", "column"),
    marked("What it takes", "column"),
)
DECISION_HEADINGS: Final = (
    marked("Visit", "column"),
    marked("Decided", "column"),
    marked("Proposed", "column"),
    marked("Rules", "column"),
    marked("Who, when", "column"),
    marked("Why", "column"),
    marked("Now", "column"),
)
_ICONS: Final = {Result.MET: "check", Result.NOT_MET: "close", Result.UNKNOWN: "question"}
_RESULT: Final = EVIDENCE_HEADINGS.index("Result")
_SIZE: Final = (960, 704)
_BESIDE: Final = 8  # px of a column beside its words
_WIDEST: Final = 260  # px; where the dialog is narrow, a share of it
_OF_THE_DIALOG: Final = 0.272


class FindingsDialog(BaseDialog):
    """Shows the latest visit's evidence and the history of decisions; Esc closes it.

    Signals:
        phases_wanted: How phases are found should be said.
    """

    phases_wanted = Signal()

    def __init__(self, status: CourseStatus, parent: QWidget | None = None) -> None:
        super().__init__("findingsDialog", tr("Why this phase"), parent)
        self.take_size(*_SIZE)
        place = len(status.visits) - 1
        latest = status.visits[place]
        layout = self.column
        layout.addWidget(words_label("findingsHeading", _heading(status, latest), "strong"))
        layout.addWidget(words_label("findingsSummary", visit_summary(status, place)))
        self._widest = min(_WIDEST, round(self.width() * _OF_THE_DIALOG))
        table = self._evidence_table(evidence_of(status, place))
        layout.addWidget(table, 3)
        following = what_next(status)
        if following:
            layout.addWidget(words_label("findingsNext", following))
        layout.addWidget(words_label("findingsRemarks", _remarks(latest), "muted"))
        own = own_values_sentence(status.rules)
        if own:
            layout.addWidget(words_label("ownRules", own, "muted"))
        layout.addWidget(words_label("findingsWords", _words_rule(), "muted"))
        decisions = decision_rows(status)
        if decisions:
            layout.addWidget(words_label("decisionsHeading", tr("Decisions"), "group"))
            changes = " ".join(rule_changes(status))
            if changes:
                layout.addWidget(words_label("ruleChanges", changes, "muted"))
            history = self._table("decisionsTable", tr("Decisions"), DECISION_HEADINGS, decisions)
            layout.addWidget(history, 1)
        rules = QPushButton(tr("How &phases are found"))
        rules.setObjectName("phasesHere")
        rules.setAutoDefault(False)
        rules.clicked.connect(self.phases_wanted)
        self.add_closing(rules)
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _table(
        self, name: str, spoken: str, sources: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> QTableWidget:
        """Return a table whose columns can be widened; at first none takes all the room."""
        table = plain_table(name, spoken, [tr(source, "column") for source in sources], rows)
        table.resizeColumnsToContents()
        header = table.horizontalHeader()
        for column in range(len(sources) - 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, min(table.columnWidth(column) + _BESIDE, self._widest))
        return table

    def _evidence_table(self, evidence: Sequence[EvidenceRow]) -> QTableWidget:
        cells = [(row.test, row.numbers, row.result.words, row.needed or "–") for row in evidence]
        table = self._table("evidenceTable", tr("Tests at this visit"), EVIDENCE_HEADINGS, cells)
        ink = tokens_of(self).ink
        for at, row in enumerate(evidence):
            result = table.item(at, _RESULT)
            if result is not None:
                result.setIcon(QIcon(line_picture(_ICONS[row.result], ink)))
        table.setColumnWidth(_RESULT, table.columnWidth(_RESULT) + SIZE + _BESIDE)
        return table


def _heading(status: CourseStatus, latest: VisitStatus) -> str:
    proposed = latest.assessment
    day = day_words_in_full(latest.visit.visit_date)
    places = {
        "number": proposed.number,
        "day": day,
        "phase": phase_words(proposed.phase),
        "decided": phase_words(latest.phase),
        "rules": rules_words(status.rules.code),
    }
    if latest.phase is proposed.phase:
        return tr("Visit {number}, {day}: proposed is {phase}. Rules version {rules}.", **places)
    return tr(
        "Visit {number}, {day}: proposed is {phase}; decided is {decided}. Rules version {rules}.",
        **places,
    )


def _remarks(latest: VisitStatus) -> str:
    assessment = latest.assessment
    flags = ", ".join(flag_words(flag, assessment.rules) for flag in assessment.flags)
    return tr("Remarks: {flags}.", flags=flags) if flags else tr("No remarks.")


def _words_rule() -> str:
    return tr("Words on pages and charts: {rule}", rule=change_rule_words())
