"""What differs between two versions of a visit: every field, in words."""

from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import get_args, get_type_hints

import pytest
from hypothesis import given

from tests.any_visit import any_visit
from tests.full_visit import FULL_TREATMENT, FULL_VISIT
from tests.makers import a_decision, a_visit, day
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.treatment import Electroacupuncture, Herbs, Treatment
from tracker.domain.values.visit import ActivityId, FlagAction, Visit
from tracker.domain.words.visit_changes import LABELS, changes_between

WHOLE = (RedFlagAnswers,)  # told item by item

# Which visit, and whether it is signed; not what it says.
WITHOUT_MEANING = frozenset({"visit_id", "version", "signs_on", "signed_at", "signed_by"})


def places(of: type, before: str = "") -> list[str]:
    """Return the place of every field of a value, those of the values inside it after it."""
    hints = get_type_hints(of)
    found = []
    for one in fields(of):
        place = f"{before}{one.name}"
        found.append(place)
        hint = hints[one.name]
        for part in get_args(hint) if isinstance(hint, UnionType) else (hint,):
            if isinstance(part, type) and is_dataclass(part) and part not in WHOLE:
                found += places(part, f"{place}.")
    return found


def test_every_field_of_a_visit_has_a_label() -> None:
    labelled = set(LABELS) | WITHOUT_MEANING

    assert labelled == set(places(Visit))


@given(before=any_visit, after=any_visit)
def test_two_versions_differ_exactly_when_something_is_said_of_it(
    before: Visit, after: Visit
) -> None:
    changes = changes_between(before, after)

    assert bool(changes) is (before != after)
    assert all(change.label for change in changes)


@given(visit=any_visit)
def test_a_version_does_not_differ_from_itself(visit: Visit) -> None:
    changes = changes_between(visit, replace(visit, version=9))

    assert changes == ()


def test_a_change_from_everything_to_nothing_tells_of_every_field() -> None:
    blank = a_visit(FULL_VISIT.visit_date)

    told = {change.field.split(".")[0] for change in changes_between(FULL_VISIT, blank)}

    assert told == {one.name for one in fields(Visit)} - WITHOUT_MEANING - {"visit_date", "psfs"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (a_visit(leg_pain=8), a_visit(leg_pain=6), ("Leg pain", "8", "6")),
        (a_visit(leg_pain=None), a_visit(leg_pain=0), ("Leg pain", "not recorded", "0")),
        (a_visit(day(0)), a_visit(day(1)), ("Date", "Aug 17, 2026", "Aug 18, 2026")),
        (
            a_visit(pain_reach_left=Reach.FOOT),
            a_visit(pain_reach_left=Reach.LOW_BACK),
            ("Pain reaches, left", "foot", "low back"),
        ),
        (
            a_visit(psfs={ActivityId(4): 3}),
            a_visit(psfs={}),
            ("Activity: walk the dog", "3", "not recorded"),
        ),
        (
            a_visit(red_flags=RedFlagAnswers(no=frozenset({RedFlag.BLADDER}))),
            a_visit(red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))),
            (f"Red flag: {RedFlag.BLADDER.text}", "no", "yes"),
        ),
        (
            a_visit(),
            a_visit(red_flags=RedFlagAnswers(no=frozenset({RedFlag.SADDLE}))),
            (f"Red flag: {RedFlag.SADDLE.text}", "not asked", "no"),
        ),
        (a_visit(note="left"), a_visit(note=""), ("Note", "left", "blank")),
        (
            a_visit(treatment=Treatment(needle_diameter_mm=0.25)),
            a_visit(treatment=Treatment(needle_diameter_mm=0.3)),
            ("Needle diameter, mm", "0.25", "0.3"),
        ),
        (
            a_visit(),
            a_visit(treatment=Treatment(electro=Electroacupuncture())),
            ("Electroacupuncture", "not recorded", "used"),
        ),
        (
            a_visit(treatment=Treatment(herbs=Herbs(dose="6 g"))),
            a_visit(treatment=Treatment(herbs=Herbs(dose="9 g"))),
            ("Herbs, dose", "6 g", "9 g"),
        ),
        (
            a_visit(decision=a_decision(Phase.CALMING)),
            a_visit(decision=replace(a_decision(Phase.CALMING), decided_by="Dr. Other")),
            ("Decided by", "Dr. Example", "Dr. Other"),
        ),
    ],
)
def test_a_change_is_told_in_the_clinics_words(
    old: Visit, new: Visit, said: tuple[str, str, str]
) -> None:
    (change,) = changes_between(old, new, {ActivityId(4): "walk the dog"})

    assert (change.label, change.before, change.after) == said


def test_points_and_actions_are_told_as_they_are_written() -> None:
    assert FULL_VISIT.flag_action is not None
    action = replace(FULL_VISIT.flag_action, action=ActionTaken.PATIENT_DECLINED)
    treatment = replace(FULL_TREATMENT, points=FULL_TREATMENT.points[:1])
    new = replace(FULL_VISIT, flag_action=action, treatment=treatment)

    done, points = changes_between(FULL_VISIT, new)

    assert (done.before, done.after) == ("spoke to", "the patient declined")
    assert points.before.startswith("GB30:left; BL40:both; ")
    assert points.after == "GB30:left"


def test_an_action_that_appears_is_told_with_its_time() -> None:
    assert isinstance(FULL_VISIT.flag_action, FlagAction)

    changes = changes_between(a_visit(), a_visit(flag_action=FULL_VISIT.flag_action))

    told = {change.label: change.after for change in changes}
    assert told["Red flags, done at"] == "2026-08-17 09:30+00:00"
    assert told["Red flags resolved on"] == "Aug 21, 2026"
