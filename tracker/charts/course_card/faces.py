"""What each part of the card is drawn from, so that a key draws anew only what it changes."""

from collections.abc import Callable
from typing import Final

from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.style import ChartStyle
from tracker.domain.rules.assessment import Flag, FlagKind, VisitStatus
from tracker.domain.values.anatomy import LEG_ORDER
from tracker.domain.values.visit import Reaction
from tracker.language import language

Face = tuple[object, ...]

GROUND: Final = "ground"


def frame_of(shown: ShownCourse, style: ChartStyle, size: tuple[float, float]) -> Face:
    """Return what every part is drawn from: when it differs, the whole card does."""
    return (
        style, size, language(), shown.viewing, shown.extra_panels, shown.draft, shown.places,
        shown.gaps, shown.saved,
    )  # fmt: skip


def face_of(part: str, shown: ShownCourse) -> Face:
    """Return what a panel, or what lies behind and above them, is drawn from."""
    face = _FACES[part]
    visits = tuple(face(entry) for entry in shown.status.visits)
    if part == shown.panels[0]:  # below which question marks stand
        return (*visits, *(entry.visit.red_flags.is_asked for entry in shown.status.visits))
    return (*visits, shown.status.course.events) if part == GROUND else visits


def _ground(entry: VisitStatus) -> Face:
    is_flare = entry.visit.reaction is Reaction.FLARE
    note = entry.visit.note if is_flare else None
    has_start = not entry.assessment.has(FlagKind.NO_START)
    return entry.phase, has_start, entry.visit.visit_date, is_flare, note


def _pain(entry: VisitStatus) -> Face:
    visit = entry.visit
    given = visit.treatment
    return (
        visit.leg_pain, visit.back_pain, visit.reaction, given.leg_pain_before,
        given.leg_pain_after, _carried(entry, "leg_pain", "back_pain"),
    )  # fmt: skip


def _reach(entry: VisitStatus) -> Face:
    visit = entry.visit
    given = visit.treatment
    legs = [
        (visit.pain_reach(leg), visit.sensory_reach(leg), entry.assessment.reach_read.get(leg))
        for leg in LEG_ORDER
    ]
    return (
        *legs, visit.reaction, given.reach_before, given.reach_after,
        _carried(entry, "pain_reach"),
    )  # fmt: skip


def _sensory(entry: VisitStatus) -> Face:
    visit = entry.visit
    return visit.tingling, visit.numbness, visit.reaction, _carried(entry, "tingling", "numbness")


def _sleep(entry: VisitStatus) -> Face:
    return entry.visit.sleep_trouble, entry.visit.reaction


def _function(entry: VisitStatus) -> Face:
    return entry.visit.sitting_minutes, entry.visit.walking_minutes, entry.visit.reaction


def _scales(entry: VisitStatus) -> Face:
    return entry.visit.interference, entry.visit.own_activities, entry.visit.reaction


def _carried(entry: VisitStatus, *fields: str) -> tuple[bool, ...]:
    flags = entry.assessment.flags
    return tuple(Flag(FlagKind.CARRIED, field) in flags for field in fields)


_FACES: Final[dict[str, Callable[[VisitStatus], Face]]] = {
    GROUND: _ground,
    "pain": _pain,
    "reach": _reach,
    "sensory": _sensory,
    "sleep": _sleep,
    "function": _function,
    "scales": _scales,
}
