"""The fixed words of the clinic's page; they describe, and claim nothing of any treatment."""

from typing import Final

from tracker.domain.cohort.figures import ClinicFigures, Comparison, Curve
from tracker.domain.cohort.followed import EndState
from tracker.domain.values.thresholds import (
    COMPARED_FLARES_MIN,
    COMPARED_PATIENTS_MIN,
    COMPARED_VISITS_MIN,
    IMPROVED_PERCENT,
    JUDGED_FROM,
    REACTION_WITHIN_DAYS,
    REACTIONS_SHOWN_FROM,
)
from tracker.domain.words.names import number_words
from tracker.domain.words.shares import LEVEL, beside_count, months_words
from tracker.language import tr

_WEEK_DAYS: Final = 7
# What the foot cites: leg pain with sham (Tu), older people in usual care (DeBar).
_SHAM_MM: Final = 14.9
_SHAM_YEAR: Final = 2024
_USUAL_PERCENT: Final = 29
_USUAL_YEAR: Final = 2025


def share_sentences(figures: ClinicFigures) -> tuple[str, str]:
    """Return how many improved of all, then how many were lost, seen, worse."""
    counted = figures.counted
    followed, question = counted.followed, counted.question
    period = months_words(question.first_day, question.last_day)
    if not followed:
        return tr("No course begun {period} can be counted.", period=period), ""
    improved = sum(one.is_improved for one in followed)
    seen = sum(one.end is EndState.SEEN for one in followed)
    lead = tr(
        "Of {courses}, %n{share} were at least {percent} % below the start at {weeks} weeks.",
        "",
        improved,
        courses=tr("%n course(s) begun {period}", "", len(followed), period=period),
        share=beside_count(improved, len(followed), figures.improved),
        percent=int(IMPROVED_PERCENT),
        weeks=question.horizon_days // _WEEK_DAYS,
    )
    back = tr(
        "%n did not come back and count as not improved; "
        "{improved} of the {seen} who were seen improved{share}.",
        "",
        sum(one.end is EndState.LOST for one in followed),
        improved=improved,
        seen=seen,
        share=beside_count(improved, seen),
    )
    worse = tr("%n were worse.", "", sum(one.is_worse for one in followed))
    few = too_few_words() if len(followed) < JUDGED_FROM else ""
    return lead, " ".join(filter(None, (back, worse, few)))


def too_few_words() -> str:
    """Return what stands where there are too few."""
    return tr("Too few to judge.")


def time_sentences(figures: ClinicFigures) -> tuple[str, str]:
    """Return by when half had a confirmed fall, then how many were referred before one."""
    cut = sum(one.is_cut_by_referral for one in figures.counted.followed)
    referred = tr("%n were referred before a fall and are followed up to then.", "", cut)
    if figures.curve is None:
        words = too_few_words()
    else:
        words = _median_words(figures.curve, figures.counted.question.horizon_days)
    note = tr("Visits, not days, find the change; more visits find it sooner.")
    return words, f"{referred} {note}" if cut else note


def _median_words(curve: Curve, horizon_days: int) -> str:
    if curve.median is None:
        return tr(
            "Fewer than half had a confirmed {percent} % fall by day {day}: half is not reached.",
            percent=int(IMPROVED_PERCENT),
            day=horizon_days,
        )
    not_reached = tr("not reached")
    low = not_reached if curve.median_low is None else str(curve.median_low)
    high = not_reached if curve.median_high is None else str(curve.median_high)
    return tr(
        "Half had a confirmed {percent} % fall by day {day} ({level} % interval {low} to {high}).",
        percent=int(IMPROVED_PERCENT),
        day=curve.median,
        level=LEVEL,
        low=low,
        high=high,
    )


def flare_sentences(comparison: Comparison) -> str:
    """Return flares after strong and after light needling, and what that cannot show."""
    of = comparison.of
    counts = tr(
        "After strong needling {strong_flares} of {strong} visits were followed by a flare, "
        "after light {light_flares} of {light}.",
        strong_flares=of.strong_flares,
        strong=of.strong,
        light_flares=of.light_flares,
        light=of.light,
    )
    cause = tr(
        "The clinic chooses strength by the patient, "
        "so this cannot show that strength caused flares."
    )
    return " ".join((counts, _difference_words(comparison), cause))


def _difference_words(comparison: Comparison) -> str:
    if comparison.difference is None or comparison.interval is None:
        return tr(
            "Too few to compare: that takes {visits} visits and {patients} patients in each "
            "group, and {flares} flares in all.",
            visits=int(COMPARED_VISITS_MIN),
            patients=int(COMPARED_PATIENTS_MIN),
            flares=int(COMPARED_FLARES_MIN),
        )
    points, low, high = (
        number_words(round(one))
        for one in (comparison.difference, comparison.interval.low, comparison.interval.high)
    )
    return tr(
        "Strong less light: {points} percentage points ({level} % interval {low} to {high}).",
        points=points,
        level=LEVEL,
        low=low,
        high=high,
    )


def flare_scope_words() -> str:
    """Return which visits are counted, and which of them are compared."""
    return tr(
        "Visits with stimulation recorded and a next visit within {days} days whose reaction was "
        "answered. Compared are chronic courses without electroacupuncture recorded; moderate is "
        "shown, not compared.",
        days=int(REACTION_WITHIN_DAYS),
    )


def technique_words() -> str:
    """Return what a table of techniques and reactions shows, and what it does not."""
    return tr(
        "This shows what followed, not what was caused. Fewer than {visits} visits are not shown; "
        "in brackets stands the {level} % interval of a share.",
        visits=int(REACTIONS_SHOWN_FROM),
        level=LEVEL,
    )


def foot_words() -> str:
    """Return what stands below every figure."""
    return tr(
        "People come when worst and many get better without treatment: in one trial leg pain fell "
        "{millimetres} mm with sham (Tu {sham_year}), in another {share} % of older people with "
        "back pain in usual care improved by {percent} % (DeBar {usual_year}). These figures "
        "describe; they cannot show what treatment did.",
        millimetres=number_words(_SHAM_MM),
        sham_year=_SHAM_YEAR,
        share=_USUAL_PERCENT,
        percent=int(IMPROVED_PERCENT),
        usual_year=_USUAL_YEAR,
    )
