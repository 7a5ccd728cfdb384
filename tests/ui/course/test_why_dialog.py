"""Why this phase: the evidence, the decisions, and what asks to look again."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_decision, a_visit, day, weekly_visits
from tests.ui.dialog_parts import line, press_save, problem
from tracker.domain.rules.status import status_of
from tracker.domain.values.phase import Phase
from tracker.domain.values.visit import Visit
from tracker.domain.words.decisions import decision_rows, lapse_words
from tracker.ui.course.end_course_dialog import EndDialog
from tracker.ui.course.why_dialog import FindingsDialog
from tracker.ui.look.theme import Theme


def an_improving_course() -> tuple[Visit, ...]:
    return weekly_visits(
        leg_pain=(8, 8, 5, 4), back_pain=(4, 4, 3, 2), pain_reach_left=(5, 5, 3, 3)
    )


def cells(dialog: QWidget, name: str) -> list[list[str]]:
    table = dialog.findChild(QTableWidget, name)
    assert isinstance(table, QTableWidget)
    return [
        [
            item.text() if (item := table.item(row, column)) is not None else ""
            for column in range(table.columnCount())
        ]
        for row in range(table.rowCount())
    ]


def test_each_test_is_shown_with_its_numbers_and_result(qtbot: QtBot, theme: Theme) -> None:
    dialog = FindingsDialog(status_of(a_course(*an_improving_course())))
    qtbot.addWidget(dialog)

    rows = cells(dialog, "evidenceTable")

    results = {row[2] for row in rows}
    assert "met" in results
    assert "not met" in results
    assert any("8 → 4" in row[1] for row in rows)


def test_back_pain_that_rises_while_the_leg_clears_is_said(qtbot: QtBot, theme: Theme) -> None:
    visits = weekly_visits(leg_pain=(8, 5), back_pain=(3, 8), pain_reach_left=(5, 2))
    dialog = FindingsDialog(status_of(a_course(*visits)))
    qtbot.addWidget(dialog)

    (said,) = [label.text() for label in dialog.findChildren(QLabel, "findingsSummary")]

    assert said.endswith("The pattern can be favourable; judge with the patient.")


def test_the_rule_of_the_words_is_named_with_its_sources(qtbot: QtBot, theme: Theme) -> None:
    dialog = FindingsDialog(status_of(a_course(*an_improving_course())))
    qtbot.addWidget(dialog)

    (said,) = [label.text() for label in dialog.findChildren(QLabel, "findingsWords")]

    assert "30 % and 2 points below the start (Farrar 2001; Ostelo 2008)" in said


def test_what_would_move_the_course_on_is_said(qtbot: QtBot, theme: Theme) -> None:
    dialog = FindingsDialog(status_of(a_course(*an_improving_course())))
    qtbot.addWidget(dialog)

    said = [label.text() for label in dialog.findChildren(QLabel, "findingsNext")]

    assert said
    assert said[0]


def test_decisions_are_listed_with_reason_and_rule_version(qtbot: QtBot, theme: Theme) -> None:
    first, second = weekly_visits(leg_pain=(8, 8))
    override = a_decision(Phase.IMPROVEMENT, Phase.CALMING, "walks an hour")
    course = a_course(replace(first, decision=a_decision()), replace(second, decision=override))
    dialog = FindingsDialog(status_of(course))
    qtbot.addWidget(dialog)

    rows = cells(dialog, "decisionsTable")

    assert [row[1] for row in rows] == ["Phase 2, improvement", "Phase 1, calming"]
    assert rows[0][3:] == ["2", "Dr. Example, Aug 17, 2026", "walks an hour", "holds"]
    assert rows[1][5:] == ["accepted", "holds for its visit"]


def test_an_override_lapses_when_the_proposal_changes() -> None:
    first, second, third, _ = an_improving_course()
    override = a_decision(Phase.NERVE_RECOVERY, Phase.CALMING, "controlled")
    status = status_of(a_course(first, replace(second, decision=override), third))

    words = lapse_words(status)

    assert words == "Your decision of Aug 17 lapsed: the proposal changed."
    assert decision_rows(status)[0][-1] == "lapsed at Aug 31, 2026: the proposal changed"


def test_a_course_without_decisions_shows_no_table_of_them(qtbot: QtBot, theme: Theme) -> None:
    dialog = FindingsDialog(status_of(a_course(a_visit(day(0), leg_pain=8))))
    qtbot.addWidget(dialog)

    assert dialog.findChild(QTableWidget, "decisionsTable") is None


def test_ending_a_course_needs_a_reason(qtbot: QtBot, theme: Theme) -> None:
    dialog = EndDialog(date(2026, 11, 22))
    qtbot.addWidget(dialog)
    save = dialog.findChild(QDialogButtonBox)
    assert isinstance(save, QDialogButtonBox)

    with qtbot.assertNotEmitted(dialog.accepted):
        save.button(QDialogButtonBox.StandardButton.Save).click()

    problem = dialog.findChild(QLabel, "endProblem")
    assert isinstance(problem, QLabel)
    assert problem.text() == "A reason is needed."


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Nov 23, 2026", "Nov 23, 2026 lies in the future."),
        ("Nov 1, 2026", "A course with its first visit on Nov 2, 2026 cannot end before."),
    ],
)
def test_a_course_ends_neither_before_its_first_visit_nor_in_the_future(
    qtbot: QtBot, theme: Theme, typed: str, why: str
) -> None:
    dialog = EndDialog(date(2026, 11, 22), "moved away", first_visit=date(2026, 11, 2))
    qtbot.addWidget(dialog)
    on = line(dialog, "endedOn")
    on.selectAll()
    qtbot.keyClicks(on, typed)

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert problem(dialog, "endProblem") == why


def test_a_course_ends_with_a_reason_that_was_offered(qtbot: QtBot, theme: Theme) -> None:
    dialog = EndDialog(date(2026, 11, 22))
    qtbot.addWidget(dialog)
    reason = dialog.findChild(QComboBox, "endReason")
    assert isinstance(reason, QComboBox)

    reason.setCurrentText("symptoms resolved")

    assert (dialog.reason, dialog.day) == ("symptoms resolved", date(2026, 11, 22))


def test_it_says_where_decisions_went_over_to_other_rules(qtbot: QtBot, theme: Theme) -> None:
    visits = list(weekly_visits(leg_pain=(8, 8, 8)))
    codes = ("1", "2@2026-08-01T09:00:00", "2@2026-08-01T09:00:00")
    for place, code in enumerate(codes):
        decision = replace(a_decision(Phase.CALMING), rule_version=code)
        visits[place] = replace(visits[place], decision=decision)

    dialog = FindingsDialog(status_of(a_course(*visits)))
    qtbot.addWidget(dialog)

    (said,) = [label.text() for label in dialog.findChildren(QLabel, "ruleChanges")]
    assert said == (
        "Decisions up to visit 1 (Aug 17, 2026): rule version 1. Decisions up to visit 3 "
        "(Aug 31, 2026): rule version 2, the clinic's own from Aug 1, 2026."
    )
