"""What differs between the versions of a visit, and its whole history, in the clinic's words.

Every field of a visit has its label here; a test walks the fields so that none is forgotten.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import singledispatch
from itertools import pairwise
from operator import attrgetter
from types import NoneType
from typing import Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course
from tracker.domain.values.phase import Phase
from tracker.domain.values.points import NeedledPoint
from tracker.domain.values.red_flags import ACTION_TEXTS, ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.texts import visible
from tracker.domain.values.treatment import AdverseEvent, InsertionSet
from tracker.domain.values.visit import (
    FIELD_ORDER,
    RECORDED_FIELDS,
    VERSION_WORDS,
    ActivityId,
    VersionKind,
    Visit,
    VisitVersion,
)
from tracker.domain.words.choices import adverse_words, choice_words, point_words, set_words
from tracker.domain.words.names import day_words_in_full, number_words, phase_words
from tracker.domain.words.spans import full_date_and_time
from tracker.language import marked, tr

NOT_RECORDED: Final = marked("not recorded")
NOT_ASKED: Final = marked("not asked")
ADDED_ELSEWHERE: Final = marked("visit recorded: {days}")
AMENDED_ELSEWHERE: Final = marked("visit amended: {days}")
STRUCK_ELSEWHERE: Final = marked("visit struck out: {days}")

_OTHERS: Final = {
    "visit_date": marked("Date"),
    "psfs": marked("Activity"),
    "odi_on": marked("ODI filled in on"),
    "odi_version": marked("ODI, version of the form"),
    "rmdq_on": marked("RMDQ filled in on"),
    "rmdq_version": marked("RMDQ, version of the form"),
    "weakness": marked("Leg weakness"),
    "red_flags": marked("Red flag"),
    "both_legs_assessed": marked("Both legs medically assessed"),
    "both_legs_assessed_on": marked("Both legs assessed on"),
    "both_legs_assessed_by": marked("Both legs assessed by"),
    "flag_action": marked("Red flags acted on"),
    "flag_action.action": marked("Red flags, done"),
    "flag_action.at": marked("Red flags, done at"),
    "flag_action.name": marked("Red flags, with or by"),
    "flag_action.note": marked("Red flags, note"),
    "flag_action.resolved_on": marked("Red flags resolved on"),
    "flag_action.resolved_note": marked("Red flags resolved, why"),
    "reaction": marked("Since the last treatment"),
    "treatment": marked("Treatment"),
    "treatment.points": marked("Points"),
    "treatment.needles": marked("Needles"),
    "treatment.needle_diameter_mm": marked("Needle diameter, mm"),
    "treatment.needle_length_mm": marked("Needle length, mm"),
    "treatment.depth_mm": marked("Depth, mm"),
    "treatment.de_qi": marked("De qi"),
    "treatment.stimulation": marked("Stimulation"),
    "treatment.electro": marked("Electroacupuncture"),
    "treatment.electro.pairs": marked("Electroacupuncture, pairs"),
    "treatment.electro.frequency_hz": marked("Electroacupuncture, Hz"),
    "treatment.electro.minutes": marked("Electroacupuncture, minutes"),
    "treatment.retention_minutes": marked("Retention, minutes"),
    "treatment.moxa": marked("Moxa"),
    "treatment.moxa.used": marked("Moxa"),
    "treatment.moxa.text": marked("Moxa, in words"),
    "treatment.cupping": marked("Cupping"),
    "treatment.cupping.used": marked("Cupping"),
    "treatment.cupping.text": marked("Cupping, in words"),
    "treatment.gua_sha": marked("Gua sha"),
    "treatment.gua_sha.used": marked("Gua sha"),
    "treatment.gua_sha.text": marked("Gua sha, in words"),
    "treatment.tuina": marked("Tuina"),
    "treatment.tuina.used": marked("Tuina"),
    "treatment.tuina.text": marked("Tuina, in words"),
    "treatment.heat": marked("Heat"),
    "treatment.heat.used": marked("Heat"),
    "treatment.heat.text": marked("Heat, in words"),
    "treatment.herbs": marked("Herbs"),
    "treatment.herbs.formula": marked("Herbal formula"),
    "treatment.herbs.form": marked("Herbs, form"),
    "treatment.herbs.dose": marked("Herbs, dose"),
    "treatment.herbs.times_a_day": marked("Herbs, times a day"),
    "treatment.herbs.days": marked("Herbs, days"),
    "treatment.advice": marked("Advice"),
    "treatment.exercise": marked("Exercise"),
    "treatment.leg_pain_before": marked("Leg pain before treatment"),
    "treatment.leg_pain_after": marked("Leg pain after treatment"),
    "treatment.reach_before": marked("Pain reached before treatment"),
    "treatment.reach_after": marked("Pain reached after treatment"),
    "treatment.session_response": marked("Within the session"),
    "treatment.interval_days": marked("Next visit after, days"),
    "treatment.next_technique": marked("Next technique"),
    "treatment.copied_from": marked("Treatment copied from visit"),
    "treatment.needles_out": marked("Needles out"),
    "treatment.adverse_events": marked("Adverse events"),
    "treatment.insertion_sets": marked("Insertion sets"),
    "note": marked("Note"),
    "by_patient": marked("By the patient"),
    "decision": marked("Decision"),
    "decision.phase": marked("Phase decided"),
    "decision.proposal": marked("Phase proposed"),
    "decision.rule_version": marked("Rule version"),
    "decision.decided_by": marked("Decided by"),
    "decision.decided_at": marked("Decided at"),
    "decision.reason": marked("Reason of the decision"),
}
LABELS: Final = dict(
    sorted(
        (_OTHERS | {one.name: one.label for one in RECORDED_FIELDS}).items(),
        key=lambda labelled: FIELD_ORDER.index(labelled[0].partition(".")[0]),
    )
)
"""Labels by the field's place in the visit; a field inside another stands after it and a dot."""
_PARTS: Final = {
    path: tuple(other for other in LABELS if other.startswith(f"{path}.")) for path in LABELS
}


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
    return () if old == new else tuple(_changes(old, new, activities or {}))


def _changes(old: Visit, new: Visit, activities: Mapping[ActivityId, str]) -> Iterator[FieldChange]:
    for path, label in LABELS.items():
        if path == "psfs":
            yield from _activity_changes(old.psfs, new.psfs, activities)
        elif path == "red_flags":
            yield from _answer_changes(old.red_flags, new.red_flags)
        elif not _PARTS[path]:
            before, after = _value(old, path), _value(new, path)
            if before != after:
                yield _change(path, tr(label), value_words(before), value_words(after))
        elif _is_bare(old, new, path):
            yield _change(path, tr(label), _presence(old, path), _presence(new, path))


def _change(path: str, label: str, before: str, after: str) -> FieldChange:
    return FieldChange(field=path, label=visible(label), before=before, after=after)


def _value(visit: Visit, path: str) -> object:
    if path == "by_patient":
        return by_patient_words(visit)
    value: object = visit
    for name in path.split("."):
        value = None if value is None else getattr(value, name)
    return value


def _is_bare(old: Visit, new: Visit, path: str) -> bool:
    """Return whether a whole part appeared or went without any field of it saying so."""
    is_silent = all(_value(old, part) == _value(new, part) for part in _PARTS[path])
    return is_silent and (_value(old, path) is None) is not (_value(new, path) is None)


def _presence(visit: Visit, path: str) -> str:
    return tr(NOT_RECORDED) if _value(visit, path) is None else tr("used")


def _activity_changes(
    old: Mapping[ActivityId, int], new: Mapping[ActivityId, int], names: Mapping[ActivityId, str]
) -> Iterator[FieldChange]:
    for activity in sorted(old.keys() | new.keys()):
        before, after = old.get(activity), new.get(activity)
        if before != after:
            label = f"{tr(LABELS['psfs'])}: {names.get(activity, activity)}"
            yield _change(f"psfs.{activity}", label, value_words(before), value_words(after))


def by_patient_words(visit: Visit) -> str:
    """Return which fields of a visit say what the patient answered alone; "none" for none."""
    names = (tr(LABELS[name]) for name in visit.by_patient if name in LABELS)
    return ", ".join(names) or tr("none", "by the patient")


def _answer_changes(old: RedFlagAnswers, new: RedFlagAnswers) -> Iterator[FieldChange]:
    for item in RedFlag:
        before, after = (_answer(answers, item) for answers in (old, new))
        if before != after:
            label = f"{tr(LABELS['red_flags'])}: {item.text}"
            yield _change(f"red_flags.{item.value}", label, before, after)


def _answer(answers: RedFlagAnswers, item: RedFlag) -> str:
    if item in answers.yes:
        when = answers.since.get(item)
        return tr("yes, since {when}", when=when) if when else tr("yes")
    return tr("no") if item in answers.no else tr(NOT_ASKED)


@singledispatch
def value_words(value: object) -> str:
    """Return a value of a visit as people write it; None is "not recorded"."""
    return str(value)


@value_words.register
def _(value: bool) -> str:  # noqa: FBT001  # the value itself
    return tr("yes") if value else tr("no")


@value_words.register
def _(value: float) -> str:
    return number_words(value) if float(f"{value:g}") == value else str(value)


@value_words.register
def _(value: tuple) -> str:  # type: ignore[type-arg]  # a registered class has no arguments
    parts = [value_words(part) for part in value]
    return "; ".join(parts) or tr(NOT_RECORDED)


value_words.register(NoneType, lambda _: tr(NOT_RECORDED))
value_words.register(NeedledPoint, point_words)
value_words.register(AdverseEvent, adverse_words)
value_words.register(InsertionSet, set_words)
value_words.register(Reach, attrgetter("zone"))
value_words.register(Phase, phase_words)
value_words.register(ActionTaken, lambda action: tr(ACTION_TEXTS[action]).lower())
value_words.register(Enum, choice_words)
value_words.register(datetime, lambda moment: moment.isoformat(sep=" ", timespec="minutes"))
value_words.register(date, day_words_in_full)
value_words.register(str, lambda text: visible(text) or tr("blank"))


def signed_words(visit: Visit, today: date) -> str:
    """Return who signed a visit and when, or since when it counts as signed; empty before."""
    if visit.signed_at is not None:
        when = full_date_and_time(visit.signed_at)
        return tr("Signed by {who} on {when}", who=visible(visit.signed_by or "–"), when=when)
    if visit.signs_on is not None and visit.is_signed(today):
        return tr("Signed itself on {day}", day=day_words_in_full(visit.signs_on))
    return ""


def list_words(changes: Sequence[FieldChange]) -> str:
    """Return changes line by line; red flags that were answered alike share one."""
    if not changes:
        return tr("Nothing differs from what is saved.")
    alike = Counter((one.before, one.after) for one in changes if _is_red_flag(one))
    lines: dict[str, None] = {}  # in order, each once
    for one in changes:
        count = alike[one.before, one.after] if _is_red_flag(one) else 1
        label = tr("{number} red flags", number=count) if count > 1 else one.label
        lines[f"{label}: {one.before} → {one.after}"] = None
    return "\n".join(lines)


def elsewhere_words(before: Course, now: Course, at: datetime) -> str:
    """Return which visits another window or program changed; empty when nothing differs.

    Args:
        before: The course as it was shown.
        now: The same course as it is stored.
        at: When that was seen.
    """
    if before == now:
        return ""
    parts = [tr(words, days=_days(visits)) for words, visits in _differing(before, now) if visits]
    what = "; ".join(parts) or tr("details of the patient or the course")
    return tr(
        "Changed in another window or program, seen at {time} · {what}",
        time=f"{at.astimezone():%H:%M}",
        what=what,
    )


def _differing(before: Course, now: Course) -> Iterator[tuple[str, Collection[Visit]]]:
    old = {visit.visit_id: visit for visit in before.visits}
    new = {visit.visit_id: visit for visit in now.visits}
    yield ADDED_ELSEWHERE, [new[one] for one in new.keys() - old.keys()]
    yield AMENDED_ELSEWHERE, [new[one] for one in new.keys() & old.keys() if new[one] != old[one]]
    yield STRUCK_ELSEWHERE, [old[one] for one in old.keys() - new.keys()]


def _days(visits: Iterable[Visit]) -> str:
    return ", ".join(day_words_in_full(day) for day in sorted(one.visit_date for one in visits))


def _is_red_flag(change: FieldChange) -> bool:
    return change.field.startswith("red_flags.")


def history_lines(
    versions: Sequence[VisitVersion], activities: Mapping[ActivityId, str]
) -> tuple[str, ...]:
    """Return one line per change, the first version first: when, who, what, why."""
    lines = [_line(versions[0], _version_words(versions[0]))]
    for before, now in pairwise(versions):
        lines += _lines(before, now, activities)
    return tuple(lines)


def _lines(
    before: VisitVersion, now: VisitVersion, activities: Mapping[ActivityId, str]
) -> Iterator[str]:
    changes = changes_between(before.visit, now.visit, activities)
    if now.kind is not VersionKind.AMENDED or not changes:
        yield _line(now, _version_words(now))
    for one in changes:
        yield _line(now, f"{one.label} {one.before} → {one.after}")


def _version_words(version: VisitVersion) -> str:
    what = tr("Visit {changed}", changed=tr(VERSION_WORDS[version.kind]))
    if version.kind is not VersionKind.LOGGED or not version.visit.by_patient:
        return what
    fields = by_patient_words(version.visit)
    return tr("{what}; by the patient: {fields}", what=what, fields=fields)


def _line(version: VisitVersion, what: str) -> str:
    needs_reason = version.kind is VersionKind.AMENDED
    why = version.reason or (tr("no reason given") if needs_reason else "")
    parts = (full_date_and_time(version.saved_at), version.saved_by or "–", what, why)
    return visible(" · ".join(part for part in parts if part))
