"""One visit as the card beside the crosshair tells it: values, and the change since before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.charts.about_the_same import banded_role
from tracker.charts.style import Role
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.function_measures import scales
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.values.phase import Phase
from tracker.domain.values.texts import visible
from tracker.domain.values.thresholds import MILD_MAX, SEVERE_MIN
from tracker.domain.values.visit import Visit
from tracker.domain.words.choices import choice_words
from tracker.domain.words.function_words import score_words
from tracker.domain.words.names import capitalized, day_words
from tracker.language import marked, tr

SEVERITIES: Final = (  # of a pain score: its words, and where each begins and ends
    (marked("mild", "pain"), 1, MILD_MAX),
    (marked("moderate", "pain"), MILD_MAX + 1, SEVERE_MIN - 1),
    (marked("severe", "pain"), SEVERE_MIN, NRS_MAX),
)
_PAINS: Final = ("leg_pain", "back_pain")
_FEELINGS: Final = ("tingling", "numbness")
_DAILY: Final = ("sitting_minutes", "walking_minutes", "sleep_trouble")
_REACHES: Final = {
    "pain": {Leg.LEFT: marked("Pain reaches, left"), Leg.RIGHT: marked("Pain reaches, right")},
    "sensory": {
        Leg.LEFT: marked("Tingling to, left"),
        Leg.RIGHT: marked("Tingling to, right"),
    },
}


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A measure of the visit, and how it differs from the visit before; empty when unknown."""

    name: str
    value: str
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitCard:
    """What the card says of one visit.

    Attributes:
        points: Where it was needled, in codes.
        band: What the grey band on the charts is; empty where there is none.
    """

    title: str
    rows: tuple[VisitRow, ...]
    phase: Phase
    points: str
    note: str
    band: str = ""


def visit_card(status: CourseStatus, index: int, *, is_draft: bool = False) -> VisitCard:
    """Return what the card says of a visit, counted from 0."""
    shown = status.visits[index]
    visit = shown.visit
    before = status.visits[index - 1].visit if index else None
    number = tr("This visit") if is_draft else tr("Visit {number}", number=index + 1)
    reaction = "" if visit.reaction is None else capitalized(choice_words(visit.reaction))
    title = " · ".join(part for part in (number, day_words(visit.visit_date), reaction) if part)
    return VisitCard(
        title=title,
        rows=tuple(_rows(visit, before)),
        phase=shown.phase,
        points="; ".join(point.code for point in visit.treatment.points),
        note=visible(visit.note or ""),
        band=_band(status),
    )


def _band(status: CourseStatus) -> str:
    if banded_role(status, [Role(field) for field in (*_PAINS, *_FEELINGS)]) is None:
        return ""
    return tr("Grey band: about the same as at the start.")


def _rows(visit: Visit, before: Visit | None) -> Iterator[VisitRow]:
    yield from _number_rows(_PAINS, visit, before)
    yield from _reach_rows("pain", visit, before)
    yield from _number_rows(_FEELINGS, visit, before)
    yield from _reach_rows("sensory", visit, before)
    yield from _number_rows(_DAILY, visit, before)
    yield from _function_rows(visit)


def _number_rows(fields: Sequence[str], visit: Visit, before: Visit | None) -> Iterator[VisitRow]:
    for field in fields:
        now, then = getattr(visit, field), getattr(before, field, None)
        if now is not None:
            name = capitalized(tr(measured_field(field).spoken))
            yield VisitRow(name, _value(field, now), _difference(then, now))


def _function_rows(visit: Visit) -> Iterator[VisitRow]:
    """Yield the scales of function; the visit before has none of them as a rule."""
    for measure in scales():
        score = measure.score(visit)
        if score is not None:
            yield VisitRow(tr(measure.name), score_words(score))


def _value(field: str, now: int) -> str:
    """Return a number as it is read: pain with its severity, minutes with their unit."""
    if field in _PAINS:
        return f"{now} {_severity(now)}".strip()
    return tr("{value} min", value=now) if field.endswith("_minutes") else str(now)


def _reach_rows(kind: str, visit: Visit, before: Visit | None) -> Iterator[VisitRow]:
    for leg in LEG_ORDER:
        now = _reach(kind, visit, leg)
        then = None if before is None else _reach(kind, before, leg)
        if now is not None:
            change = "" if then is None else _zones(then, now)
            yield VisitRow(tr(_REACHES[kind][leg]), now.zone, change)


def _reach(kind: str, visit: Visit, leg: Leg) -> Reach | None:
    return visit.pain_reach(leg) if kind == "pain" else visit.sensory_reach(leg)


def _zones(before: Reach, now: Reach) -> str:
    return tr("same", "change") if before == now else tr("was {zone}", zone=before.zone)


def _difference(before: int | None, now: int) -> str:
    """Return ``−1``, ``+2`` or that it is the same; empty when the value before is not known."""
    if before is None:
        return ""
    if before == now:
        return tr("same", "change")
    return f"+{now - before}" if now > before else f"−{before - now}"


def _severity(value: int) -> str:
    found = (words for words, low, high in SEVERITIES if low <= value <= high)
    return "".join(tr(words, "pain") for words in found)
