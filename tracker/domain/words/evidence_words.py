"""The numbers of a test in words, and what would meet it."""

from enum import Enum
from typing import Final

from tracker.domain.rules.assessment import Index, StartValues
from tracker.domain.rules.findings import INDEX_MEASURES
from tracker.domain.rules.progress import PAIN_REACH, KnownValues
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.thresholds import (
    CONTROLLED_FALL,
    LESS_POINTS,
    LOW_START_MAX,
    RADIATES_FROM_ZONE,
    SENSORY_FALL,
    SENSORY_START_MIN,
    STEADY_POINTS,
    ZONES_WITH_PAIN_LESS,
    ZONES_WITH_PAIN_STEADY,
    score_below,
)
from tracker.domain.words.names import measure_words, start_visits_words
from tracker.language import marked, tr

_NOT_KNOWN: Final = marked("not known")


class Result(Enum):
    """How a test came out; unknown when what it looks at was not recorded."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"

    @property
    def words(self) -> str:
        """Return it as the table says it."""
        return tr(_RESULT_WORDS[self], "test")


_RESULT_WORDS: Final = {
    Result.MET: marked("met", "test"),
    Result.NOT_MET: marked("not met", "test"),
    Result.UNKNOWN: marked("unknown", "test"),
}


def pair_words(name: str, start: int | None, now: int | None) -> str:
    """Return ``Leg pain 8 → 5``; what is not known is said so."""
    first, last = (tr(_NOT_KNOWN) if value is None else str(value) for value in (start, now))
    return f"{name} {first} → {last}"


def index_words(start: StartValues, score: int | None) -> str:
    """Return the index score from the start to now, by its name."""
    return pair_words(index_name(start), start.index_score, score)


def index_name(start: StartValues) -> str:
    """Return what the index score is called; leg pain when there is no start."""
    return measure_words(INDEX_MEASURES[start.index])


def worst_pain_words(start: StartValues, now: KnownValues) -> str:
    """Return the larger of leg and back pain from the start to now."""
    return pair_words(tr("Worse of leg and back pain"), start.worst_pain, now.worst_pain)


def reach_pair_words(start: StartValues, now: KnownValues) -> str:
    """Return how far the pain reaches, from the start to now."""
    return way_words(start.reach, now.reach)


def way_words(before: Reach | None, now: Reach | None) -> str:
    """Return ``reach foot → calf``; what is not known is said so."""
    first, last = (tr(_NOT_KNOWN) if reach is None else reach.zone for reach in (before, now))
    return tr("reach {first} → {last}", first=first, last=last)


def carried_words(now: KnownValues) -> str:
    """Return that the reach is the one of the visit before; empty when it is not."""
    is_carried = PAIN_REACH in now.carried
    words = tr("reach taken from the visit before")
    return f"; {words}" if is_carried else ""


def pain_needs(start: StartValues) -> str:
    """Return what would let pain count."""
    score = start.index_score
    if score is None:
        return _needs_start()
    if start.index is Index.SENSORY or score == 0:
        return tr("Does not apply: there was no pain at the start.")
    name, most = index_name(start), int(score_below(score, start.rules.improved_percent))
    if start.reach is None:
        return tr("{measure} at most {most}.", measure=name, most=most)
    return tr(
        "{measure} at most {most}, pain reaching no further than {place}.",
        measure=name,
        most=most,
        place=_place(start.reach),
    )


def reach_needs(start: StartValues) -> str:
    """Return what would let reach count."""
    first, score = start.reach, start.index_score
    if first is None:
        return tr("Needs a starting reach at visit {visits}.", visits=start_visits_words())
    if first < RADIATES_FROM_ZONE:
        return tr("Does not apply: the pain did not reach the leg at the start.")
    far = _place(Reach(first - ZONES_WITH_PAIN_STEADY))
    if start.index is Index.SENSORY or score is None:
        return tr("Recorded at this visit: pain no further than {far}.", far=far)
    if not start.rules.is_first:
        return tr(
            "Recorded at this visit: pain no further than {far} with {measure} at most {steady}.",
            measure=index_name(start).lower(),
            far=far,
            steady=score + STEADY_POINTS,
        )
    near = _place(Reach(first - ZONES_WITH_PAIN_LESS))
    return tr(
        "Recorded at this visit: pain no further than {far} with {measure} at most {steady}, "
        "or no further than {near} with {measure} at most {less}.",
        measure=index_name(start).lower(),
        far=far,
        near=near,
        steady=score + STEADY_POINTS,
        less=score - LESS_POINTS,
    )


def sensory_needs(start: StartValues) -> str:
    """Return what would let tingling and numbness count, where they do."""
    first = start.sensory or 0
    most = min(int(score_below(first, start.rules.improved_percent)), first - SENSORY_FALL)
    return tr("Tingling and numbness at most {most}.", most=most)


def sensory_elsewhere() -> str:
    """Return when the test of tingling and numbness applies at all."""
    return tr(
        "Applies only when pain began at {pain} or less and tingling or numbness at {sensory} "
        "or more.",
        pain=LOW_START_MAX,
        sensory=SENSORY_START_MIN,
    )


def controlled_needs(start: StartValues) -> str:
    """Return what would let the pain be controlled."""
    first = start.worst_pain
    if first is None:
        return _needs_start()
    if first <= LOW_START_MAX:
        return tr(
            "Leg and back pain at most {most}, pain not below the knee, and tingling or numbness "
            "of {sensory} or more at the start, or an improvement.",
            most=start.rules.controlled_max,
            sensory=SENSORY_START_MIN,
        )
    most = min(start.rules.controlled_max, first - CONTROLLED_FALL)
    return tr("Leg and back pain recorded and at most {most}, pain not below the knee.", most=most)


def _needs_start() -> str:
    return tr("Needs a starting score at visit {visits}.", visits=start_visits_words())


def _place(reach: Reach) -> str:
    return tr("nowhere") if reach is Reach.NONE else reach.place
