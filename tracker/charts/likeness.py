"""What a chart's picture is made from, so that a key redraws only the charts it changes."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Flag, FlagKind, VisitStatus

PAIN_REACH: Final = "pain_reach"  # a carried reach, whichever leg's


@dataclass(frozen=True, slots=True)
class ChartFace:
    """The visit's fields a chart draws, the course it shows, and how: style, period, size."""

    draws: frozenset[str]
    status: CourseStatus
    manner: tuple[object, ...]

    def looks_like(self, other: "ChartFace | None") -> bool:
        """Return whether drawing would give the picture that is there already."""
        fields = self.draws
        if other is None or self.manner != other.manner:
            return False
        mine, theirs = self.status, other.status
        if mine.start != theirs.start or mine.course.events != theirs.course.events:
            return False
        if "pain_reach_left" in fields and mine.centralization != theirs.centralization:
            return False
        return len(mine.visits) == len(theirs.visits) and all(
            _looks_alike(one, two, fields)
            for one, two in zip(mine.visits, theirs.visits, strict=True)
        )


def _looks_alike(one: VisitStatus, two: VisitStatus, fields: frozenset[str]) -> bool:
    if (one.phase, one.override, one.has_lapsed) != (two.phase, two.override, two.has_lapsed):
        return False
    has_reach = "pain_reach_left" in fields
    if has_reach and one.assessment.reach_read != two.assessment.reach_read:
        return False
    return _drawn_flags(one, fields) == _drawn_flags(two, fields) and all(
        getattr(one.visit, name) == getattr(two.visit, name) for name in ("visit_date", *fields)
    )


def _drawn_flags(shown: VisitStatus, fields: frozenset[str]) -> frozenset[Flag]:
    """Return the flags a chart draws: carried values, and a reach read otherwise than entered."""
    has_reach = "pain_reach_left" in fields
    return frozenset(
        flag
        for flag in shown.assessment.flags
        if (flag.kind is FlagKind.CARRIED and flag.detail in fields)
        or (has_reach and (flag.kind is FlagKind.REACH_CONFLICT or flag.detail == PAIN_REACH))
    )
