"""A stored decision is the clinician's: amending something else neither drops nor renews it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.makers import MORNING, a_decision
from tests.ui.conftest import NOW
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.visit import Decision
from tracker.ui.look.theme import Theme
from tracker.ui.visit.phase_choice import PhaseChoice, PhaseEntries
from tracker.ui.visit.state import entered_decision

ACCEPTED = a_decision(Phase.CALMING)
OVERRIDE = a_decision(Phase.NERVE_RECOVERY, Phase.CALMING, "steady for a month")


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> PhaseChoice:
    choice = PhaseChoice(theme)
    qtbot.addWidget(choice)
    return choice


def decided_by(choice: PhaseChoice, kept: Decision, by: str) -> Decision | None:
    return entered_decision(choice.entries, kept, rules=BOOK_RULES, by=by, at=NOW)


@pytest.mark.parametrize("decision", [ACCEPTED, OVERRIDE])
def test_a_decision_stays_when_the_evidence_moved_and_nobody_decided_anew(
    choice: PhaseChoice, decision: Decision
) -> None:
    choice.show_decision(decision)
    before = choice.entries

    choice.show_proposal(Phase.IMPROVEMENT)

    assert decided_by(choice, decision, "Somebody Else") == decision
    assert choice.entries == before


@pytest.mark.parametrize("decision", [ACCEPTED, OVERRIDE])
def test_the_new_proposal_waits_for_an_answer_beside_a_decision_that_lapsed(
    qtbot: QtBot, choice: PhaseChoice, decision: Decision
) -> None:
    choice.show_decision(decision)
    choice.show_proposal(Phase.IMPROVEMENT)

    said = choice.accessibleDescription()
    qtbot.keyClicks(choice, "\r")
    decided = decided_by(choice, decision, "S. Example")

    assert said == f"proposed: 2, Meaningful improvement; decided before: {int(decision.phase)}"
    assert decided is not None
    assert (decided.phase, decided.proposal) == (Phase.IMPROVEMENT, Phase.IMPROVEMENT)
    assert decided.decided_by == "S. Example"
    assert decided.decided_at > MORNING + timedelta(days=1)


def test_a_decision_that_is_taken_back_is_gone(qtbot: QtBot, choice: PhaseChoice) -> None:
    choice.show_decision(ACCEPTED)
    choice.show_proposal(Phase.IMPROVEMENT)

    qtbot.keyClicks(choice, ".")

    assert decided_by(choice, ACCEPTED, "S. Example") is None
    assert choice.entries == PhaseEntries()


def test_undo_brings_a_decision_back_as_it_was(qtbot: QtBot, choice: PhaseChoice) -> None:
    choice.show_decision(OVERRIDE)
    choice.show_proposal(Phase.IMPROVEMENT)
    before = choice.entries
    qtbot.keyClicks(choice, "\r")

    choice.show_entries(before)

    assert decided_by(choice, OVERRIDE, "Somebody Else") == OVERRIDE


def test_a_corrected_reason_is_a_decision_of_now(choice: PhaseChoice, qtbot: QtBot) -> None:
    choice.show_decision(OVERRIDE)
    choice.show_proposal(Phase.CALMING)

    qtbot.keyClicks(choice.reason, ", and walks")
    decided = decided_by(choice, OVERRIDE, "S. Example")

    assert decided is not None
    assert decided.reason == "steady for a month, and walks"
    assert decided.decided_at == NOW


def test_another_phase_is_decided_from_the_menu_of_the_right_button(choice: PhaseChoice) -> None:
    choice.show_proposal(Phase.CALMING)

    second = choice.phase_menu().actions()[1]
    second.trigger()

    assert choice.entries.answer is Phase.IMPROVEMENT
    assert choice.is_override


def test_the_right_button_itself_decides_nothing(qtbot: QtBot, choice: PhaseChoice) -> None:
    choice.show_proposal(Phase.CALMING)

    qtbot.mousePress(choice, Qt.MouseButton.RightButton)

    assert choice.entries == PhaseEntries()


@pytest.mark.parametrize("decision", [ACCEPTED, OVERRIDE])
def test_what_other_rules_proposed_stays_answered(choice: PhaseChoice, decision: Decision) -> None:
    of_version_1 = replace(decision, rule_version="1")
    choice.show_decision(of_version_1)

    choice.show_proposal(Phase.IMPROVEMENT, BOOK_RULES)

    assert choice.entries.answer is decision.phase
    assert choice.is_override is decision.is_override
    assert not choice.lacks_reason
    assert "decided before" not in choice.accessibleDescription()
    assert decided_by(choice, of_version_1, "Somebody Else") == of_version_1
