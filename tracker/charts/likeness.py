"""What a chart's picture is made from, so that a key redraws only the charts it changes."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Flag, FlagKind, VisitStatus

PAIN_REACH: Final = "pain_reach"  # a carried reach, whichever leg's

# The visit's fields each chart draws, directly or by what the rules make of them. A chart that is
# not named here is drawn anew every time. A test compares pictures for every field of a visit.
DRAWN_FIELDS: Final[dict[str, frozenset[str]]] = {
    "pain": frozenset({"leg_pain", "back_pain", "treatment", "reaction", "red_flags"}),
    "reach": frozenset(
        {
            "treatment", "pain_reach_left", "pain_reach_right", "sensory_reach_left",
            "sensory_reach_right",
        }
    ),
    "sensory": frozenset({"tingling", "numbness"}),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChartFace:
    """A chart's name, what it shows, and how: style, period, size."""

    name: str
    status: CourseStatus
    manner: tuple[object, ...]

    def looks_like(self, other: "ChartFace | None") -> bool:
        """Return whether drawing would give the picture that is there already."""
        fields = DRAWN_FIELDS.get(self.name)
        if other is None or fields is None or self.manner != other.manner:
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
