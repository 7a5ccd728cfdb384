"""All figures of the clinic's page, from what was counted."""

from collections.abc import Mapping

from tracker.domain.cohort.counting import CountedCourses, Tally, sum_of
from tracker.domain.cohort.figures import ClinicFigures, TechniqueRow
from tracker.domain.cohort.reactions import Technique, Treated
from tracker.domain.values.thresholds import JUDGED_FROM
from tracker.domain.values.visit import Reaction
from tracker.statistics.intervals import compare, find_interval, wilson
from tracker.statistics.survival import find_curve


def figures_of(counted: CountedCourses) -> ClinicFigures:
    """Return the figures; loads scipy, so that it belongs on the worker thread."""
    followed = counted.followed
    improved = sum(one.is_improved for one in followed)
    return ClinicFigures(
        counted=counted,
        improved=find_interval(improved, len(followed)),
        curve=find_curve(followed, counted.question.horizon_days),
        comparison=compare(counted),
        techniques=technique_rows(counted.treated, judged_from=JUDGED_FROM),
    )


def technique_rows(
    treated: Mapping[Treated, Tally], *, judged_from: int
) -> tuple[TechniqueRow, ...]:
    """Return what followed each technique, all four.

    Args:
        treated: Visits by what they say.
        judged_from: How many visits a row must have for intervals.
    """
    return tuple(_technique_row(one, treated, judged_from) for one in Technique)


def _technique_row(
    technique: Technique, treated: Mapping[Treated, Tally], judged_from: int
) -> TechniqueRow:
    tallies = {one: _followed_by(treated, technique, one) for one in Reaction}
    reactions = {one: tally.visits for one, tally in tallies.items()}
    visits = sum(reactions.values())
    is_judged = visits >= max(1, judged_from)
    return TechniqueRow(
        technique=technique,
        reactions=reactions,
        intervals={one: wilson(reactions[one], visits) for one in Reaction} if is_judged else {},
        courses_with={one: tally.courses for one, tally in tallies.items()},
    )


def _followed_by(
    treated: Mapping[Treated, Tally], technique: Technique, reaction: Reaction
) -> Tally:
    return sum_of(
        tally
        for one, tally in treated.items()
        if one.technique is technique and one.followed_by is reaction
    )
