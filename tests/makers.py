"""Makers of domain values: a test names what matters, the maker fills in the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final, TypedDict, Unpack

from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import (
    Course,
    Driver,
    DriverRevision,
    FirstAssessment,
    Patient,
    PatientId,
    Precaution,
    Sex,
)
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import ActivityId, Decision, FlagAction, Reaction, Visit, VisitId
from tracker.language import Language

FIRST_DAY: Final = date(2026, 8, 17)
MORNING: Final = datetime(2026, 8, 17, 9, 30, tzinfo=UTC)
SPANISH: Final = Language("es")


class VisitFields(TypedDict, total=False):
    """Every field of a visit but its date."""

    leg_pain: int | None
    back_pain: int | None
    tingling: int | None
    numbness: int | None
    pain_reach_left: Reach | None
    pain_reach_right: Reach | None
    sensory_reach_left: Reach | None
    sensory_reach_right: Reach | None
    sleep_trouble: int | None
    sitting_minutes: int | None
    walking_minutes: int | None
    psfs: Mapping[ActivityId, int]
    odi_percent: int | None
    rmdq: int | None
    sbi: int | None
    start_back: int | None
    odi_on: date | None
    odi_version: str | None
    by_patient: tuple[str, ...]
    rmdq_on: date | None
    rmdq_version: str | None
    interference_pain: int | None
    interference_enjoyment: int | None
    interference_activity: int | None
    weakness: Weakness | None
    red_flags: RedFlagAnswers
    both_legs_assessed: bool | None
    both_legs_assessed_on: date | None
    both_legs_assessed_by: str | None
    flag_action: FlagAction | None
    reaction: Reaction | None
    flare_hours: int | None
    flare_worst_pain: int | None
    treatment: Treatment
    note: str | None
    decision: Decision | None
    visit_id: VisitId | None


def a_visit(on: date = FIRST_DAY, **fields: Unpack[VisitFields]) -> Visit:
    """Return a visit that recorded only the fields named."""
    return Visit(visit_date=on, **fields)


def day(number: int) -> date:
    """Return a day of the course: 0 is the first day."""
    return FIRST_DAY + timedelta(days=number)


def weekly_visits(**columns: Sequence[int | None]) -> tuple[Visit, ...]:
    """Return visits a week apart, one per entry of the columns; None is not recorded.

    Example: ``weekly_visits(leg_pain=(8, 5), pain_reach_left=(5, None))``.
    """
    count = max(len(column) for column in columns.values())
    visits = [a_visit(day(7 * row)) for row in range(count)]
    for field, column in columns.items():
        for row, number in enumerate(column):
            is_reach = "_reach_" in field and number is not None
            visits[row] = replace(visits[row], **{field: Reach(number) if is_reach else number})  # type: ignore[arg-type]  # the field's own check tells
    return tuple(visits)


class PatientFields(TypedDict, total=False):
    """Every field of a patient but the clinic's id."""

    family_name: str | None
    given_name: str | None
    birth_date: date | None
    birth_year: int | None
    sex: Sex | None
    precautions: frozenset[Precaution] | None
    patient_id: PatientId | None


def a_patient(clinic_id: str = "1042", **fields: Unpack[PatientFields]) -> Patient:
    """Return a patient called Keller, Maria unless told otherwise."""
    fields.setdefault("family_name", "Keller")
    fields.setdefault("given_name", "Maria")
    fields.setdefault("birth_date", date(1971, 3, 9))
    fields.setdefault("sex", Sex.FEMALE)
    return Patient(clinic_id=clinic_id, **fields)


def an_assessment(
    side: Side | None = Side.LEFT, driver: Driver | None = Driver.DISC
) -> FirstAssessment:
    """Return a first assessment of a left-sided disc course, four weeks old, unless told."""
    drivers = () if driver is None else (DriverRevision(on=FIRST_DAY, driver=driver),)
    onset = FIRST_DAY - timedelta(days=28)
    return FirstAssessment(side=side, onset_date=onset, drivers=drivers)


def a_course(
    *visits: Visit,
    patient: Patient | None = None,
    number: int = 1,
    assessment: FirstAssessment | None = None,
) -> Course:
    """Return an active course with these visits."""
    return Course(
        patient=patient or a_patient(),
        number=number,
        assessment=assessment or an_assessment(),
        visits=visits,
    )


def a_decision(
    phase: Phase = Phase.CALMING, proposal: Phase | None = None, reason: str | None = None
) -> Decision:
    """Return a decision that accepts the proposal unless told otherwise."""
    return Decision(
        phase=phase,
        proposal=proposal or phase,
        rule_version=BOOK_RULES.code,
        decided_by="Dr. Example",
        decided_at=MORNING,
        reason=reason,
    )


def flags_answered_yes(*items: RedFlag) -> RedFlagAnswers:
    """Return the answers of a visit at which these items were answered yes."""
    return RedFlagAnswers(yes=frozenset(items))


def a_flag_action(
    taken: ActionTaken = ActionTaken.SPOKE_TO, resolved_on: date | None = None
) -> FlagAction:
    """Return what was done about a red flag; resolved only when a day is given."""
    note = None if resolved_on is None else "seen, cleared"
    return FlagAction(
        action=taken, at=MORNING, name="Dr. Sample", resolved_on=resolved_on, resolved_note=note
    )
