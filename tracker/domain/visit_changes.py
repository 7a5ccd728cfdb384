"""What differs between two versions of a visit, in the clinic's words.

Every field of a visit has its label here; a test walks the fields so that none is forgotten.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import singledispatch
from typing import Final

from tracker.domain.anatomy import Reach
from tracker.domain.phase import Phase
from tracker.domain.red_flags import ACTION_TEXTS, RED_FLAG_TEXTS, ActionTaken, RedFlagAnswers
from tracker.domain.visit import ActivityId, Visit
from tracker.domain.words import day_words_in_full, phase_words

NOT_RECORDED: Final = "not recorded"
NOT_ASKED: Final = "not asked"

LABELS: Final[dict[str, str]] = {
    "visit_date": "Date",
    "leg_pain": "Leg pain",
    "back_pain": "Back pain",
    "tingling": "Tingling",
    "numbness": "Numbness",
    "pain_reach_left": "Pain reaches, left",
    "pain_reach_right": "Pain reaches, right",
    "sensory_reach_left": "Tingling or numbness reaches, left",
    "sensory_reach_right": "Tingling or numbness reaches, right",
    "sleep_trouble": "Sleep trouble",
    "sitting_minutes": "Sitting, minutes",
    "walking_minutes": "Walking, minutes",
    "psfs": "Activity",
    "odi_percent": "ODI, %",
    "rmdq": "RMDQ",
    "sbi": "SBI",
    "start_back": "STarT Back",
    "weakness": "Leg weakness",
    "red_flags": "Red flag",
    "both_legs_assessed": "Both legs medically assessed",
    "both_legs_assessed_on": "Both legs assessed on",
    "both_legs_assessed_by": "Both legs assessed by",
    "flag_action": "Red flags acted on",
    "flag_action.action": "Red flags, done",
    "flag_action.at": "Red flags, done at",
    "flag_action.name": "Red flags, with or by",
    "flag_action.note": "Red flags, note",
    "flag_action.resolved_on": "Red flags resolved on",
    "flag_action.resolved_note": "Red flags resolved, why",
    "reaction": "Since the last treatment",
    "flare_hours": "Flare settled after, hours",
    "flare_worst_pain": "Worst pain of the flare",
    "treatment": "Treatment",
    "treatment.points": "Points",
    "treatment.needles": "Needles",
    "treatment.needle_diameter_mm": "Needle diameter, mm",
    "treatment.needle_length_mm": "Needle length, mm",
    "treatment.depth_mm": "Depth, mm",
    "treatment.de_qi": "De qi",
    "treatment.stimulation": "Stimulation",
    "treatment.electro": "Electroacupuncture",
    "treatment.electro.pairs": "Electroacupuncture, pairs",
    "treatment.electro.frequency_hz": "Electroacupuncture, Hz",
    "treatment.electro.minutes": "Electroacupuncture, minutes",
    "treatment.retention_minutes": "Retention, minutes",
    "treatment.moxa": "Moxa",
    "treatment.moxa.used": "Moxa",
    "treatment.moxa.text": "Moxa, in words",
    "treatment.cupping": "Cupping",
    "treatment.cupping.used": "Cupping",
    "treatment.cupping.text": "Cupping, in words",
    "treatment.gua_sha": "Gua sha",
    "treatment.gua_sha.used": "Gua sha",
    "treatment.gua_sha.text": "Gua sha, in words",
    "treatment.tuina": "Tuina",
    "treatment.tuina.used": "Tuina",
    "treatment.tuina.text": "Tuina, in words",
    "treatment.heat": "Heat",
    "treatment.heat.used": "Heat",
    "treatment.heat.text": "Heat, in words",
    "treatment.herbs": "Herbs",
    "treatment.herbs.formula": "Herbal formula",
    "treatment.herbs.form": "Herbs, form",
    "treatment.herbs.dose": "Herbs, dose",
    "treatment.herbs.times_a_day": "Herbs, times a day",
    "treatment.herbs.days": "Herbs, days",
    "treatment.advice": "Advice",
    "treatment.exercise": "Exercise",
    "treatment.leg_pain_before": "Leg pain before treatment",
    "treatment.leg_pain_after": "Leg pain after treatment",
    "treatment.reach_before": "Pain reached before treatment",
    "treatment.reach_after": "Pain reached after treatment",
    "treatment.session_response": "Within the session",
    "treatment.interval_days": "Next visit after, days",
    "treatment.next_technique": "Next technique",
    "treatment.copied_from": "Treatment copied from visit",
    "note": "Note",
    "decision": "Decision",
    "decision.phase": "Phase decided",
    "decision.proposal": "Phase proposed",
    "decision.rule_version": "Rule version",
    "decision.decided_by": "Decided by",
    "decision.decided_at": "Decided at",
    "decision.reason": "Reason of the decision",
}
"""Labels by the field's place in the visit; a field inside another stands after it and a dot."""

WITHOUT_MEANING: Final = frozenset({"visit_id", "version"})  # which visit, not what it says


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that differs.

    Attributes:
        field: Its place in the visit, e.g. ``treatment.herbs.dose`` or ``red_flags.bladder``.
        label: What the clinic calls it.
        before: What the older version says, in words.
        after: What the newer version says, in words.
    """

    field: str
    label: str
    before: str
    after: str


def changes_between(
    old: Visit, new: Visit, activities: Mapping[ActivityId, str] | None = None
) -> tuple[FieldChange, ...]:
    """Return every field that differs, in the order of the visit.

    Args:
        old: The older version.
        new: The newer version.
        activities: What the patient's own activities are called; else they are numbered.
    """
    return tuple(_changes(old, new, activities or {}))


def _changes(old: Visit, new: Visit, activities: Mapping[ActivityId, str]) -> Iterator[FieldChange]:
    for path, label in LABELS.items():
        if path == "psfs":
            yield from _activity_changes(old.psfs, new.psfs, activities)
        elif path == "red_flags":
            yield from _answer_changes(old.red_flags, new.red_flags)
        elif not _has_parts(path):
            before, after = _value(old, path), _value(new, path)
            if before != after:
                yield _change(path, label, value_words(before), value_words(after))
        elif _is_bare(old, new, path):
            yield _change(path, label, _presence(old, path), _presence(new, path))


def _change(path: str, label: str, before: str, after: str) -> FieldChange:
    return FieldChange(field=path, label=label, before=before, after=after)


def _has_parts(path: str) -> bool:
    return any(other.startswith(f"{path}.") for other in LABELS)


def _value(visit: Visit, path: str) -> object:
    value: object = visit
    for name in path.split("."):
        value = None if value is None else getattr(value, name)
    return value


def _is_bare(old: Visit, new: Visit, path: str) -> bool:
    """Return whether a whole part appeared or went without any field of it saying so."""
    parts = [other for other in LABELS if other.startswith(f"{path}.")]
    is_silent = all(_value(old, part) == _value(new, part) for part in parts)
    return is_silent and (_value(old, path) is None) is not (_value(new, path) is None)


def _presence(visit: Visit, path: str) -> str:
    return NOT_RECORDED if _value(visit, path) is None else "used"


def _activity_changes(
    old: Mapping[ActivityId, int], new: Mapping[ActivityId, int], names: Mapping[ActivityId, str]
) -> Iterator[FieldChange]:
    for activity in sorted(old.keys() | new.keys()):
        before, after = old.get(activity), new.get(activity)
        if before != after:
            label = f"{LABELS['psfs']}: {names.get(activity, activity)}"
            yield _change(f"psfs.{activity}", label, value_words(before), value_words(after))


def _answer_changes(old: RedFlagAnswers, new: RedFlagAnswers) -> Iterator[FieldChange]:
    for item, text in RED_FLAG_TEXTS.items():
        before, after = (
            "yes" if item in answers.yes else "no" if item in answers.no else NOT_ASKED
            for answers in (old, new)
        )
        if before != after:
            label = f"{LABELS['red_flags']}: {text}"
            yield _change(f"red_flags.{item.value}", label, before, after)


@singledispatch
def value_words(value: object) -> str:
    """Return a value of a visit as people write it; None is "not recorded"."""
    return str(value)


@value_words.register
def _(value: None) -> str:  # noqa: ARG001  # nothing to look at
    return NOT_RECORDED


@value_words.register
def _(value: bool) -> str:  # noqa: FBT001  # the value itself
    return "yes" if value else "no"


@value_words.register
def _(value: Reach) -> str:
    return value.zone


@value_words.register
def _(value: Phase) -> str:
    return phase_words(value)


@value_words.register
def _(value: ActionTaken) -> str:
    return ACTION_TEXTS[value].lower()


@value_words.register
def _(value: Enum) -> str:
    return str(value.value).replace("_", " ")


@value_words.register
def _(value: datetime) -> str:
    return value.isoformat(sep=" ", timespec="minutes")


@value_words.register
def _(value: date) -> str:
    return day_words_in_full(value)


@value_words.register
def _(value: float) -> str:
    short = f"{value:g}"
    return short if float(short) == value else str(value)


@value_words.register
def _(value: tuple) -> str:  # type: ignore[type-arg]  # a registered class has no arguments
    return "; ".join(str(part) for part in value) or NOT_RECORDED


@value_words.register
def _(value: str) -> str:
    return value or "blank"
