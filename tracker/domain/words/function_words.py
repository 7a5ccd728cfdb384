"""Function in words: scores from the start to now, what counts, what is due or was missed."""

from collections.abc import Iterator, Sequence

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.function_change import FunctionWay, find_way
from tracker.domain.rules.function_due import Due
from tracker.domain.values.function_measures import FunctionMeasure, scales
from tracker.domain.values.visit import Visit
from tracker.domain.words.names import number_words
from tracker.language import tr

ARROW = "→"


def function_ways(
    status: CourseStatus, measures: Sequence[FunctionMeasure] | None = None
) -> Iterator[FunctionWay]:
    """Yield each measure that was recorded, from the start to now; the scales unless told."""
    visits = [entry.visit for entry in status.visits]
    for measure in scales() if measures is None else measures:
        way = find_way(visits, measure)
        if way is not None:
            yield way


def score_words(score: float) -> str:
    """Return a score as people write it: of a mean one decimal."""
    return number_words(round(score, 1))


def way_words(way: FunctionWay) -> str:
    """Return ``6 → 4``; one number where there is no other to hold it against."""
    now = score_words(way.now)
    return now if way.start is None else f"{score_words(way.start)} {ARROW} {now}"


def measure_lines(status: CourseStatus) -> tuple[str, ...]:
    """Return a line for each scale that was recorded: first to last, and the threshold."""
    return tuple(map(_line, function_ways(status)))


def _line(way: FunctionWay) -> str:
    name, rule = tr(way.measure.name), way.measure.rule_words
    said = way_words(way)
    if way.change is not None:
        said = f"{said}, {way.change.words}"
    if way.start is not None:
        said = f"{said} ({rule})"
    return f"{name}: {said}; {way.measure.direction}"


def scores_of(visit: Visit) -> Iterator[str]:
    """Yield each scale a visit recorded with its score, ``ODI 40``."""
    for measure in scales():
        score = measure.score(visit)
        if score is not None:
            yield tr("{name} {value}", name=tr(measure.name), value=score_words(score))


def due_words(due: Sequence[Due]) -> str:
    """Return in a few words that function is due, or since which visit it is missed."""
    missed = [one.since for one in due if one.is_missed]
    if missed:
        return tr("Function missed since visit {number}", number=min(missed))
    return tr("Function due") if due else ""


def missed_sentence(missed: Sequence[Due]) -> str:
    """Return which measures were due and are not recorded since; empty without any."""
    by_visit: dict[int, list[str]] = {}
    for one in missed:
        by_visit.setdefault(one.since, []).append(tr(one.measure.name))
    listed = "; ".join(
        tr("{names} (since visit {number})", names=", ".join(names), number=number)
        for number, names in by_visit.items()
    )
    return tr("Function missed: {listed}.", listed=listed) if listed else ""


def due_names(due: Sequence[Due]) -> str:
    """Return the measures that are due, each with the visit at which it was missed."""
    return "; ".join(
        tr("{name}, missed at visit {number}", name=tr(one.measure.name), number=one.since)
        if one.is_missed
        else tr(one.measure.name)
        for one in due
    )
