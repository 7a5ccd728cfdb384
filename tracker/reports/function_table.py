"""The function measures of a course for colleagues: start, now, and whether the minimum is met."""

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.function_change import FunctionWay
from tracker.domain.values.function_measures import Change
from tracker.domain.words.function_words import function_ways, score_words
from tracker.domain.words.names import day_words
from tracker.language import tr
from tracker.reports.documents import Table


def function_table(status: CourseStatus) -> Table | None:
    """Return a row for each measure that was recorded; None without any."""
    rows = tuple(map(_row, function_ways(status)))
    if not rows:
        return None
    header = (
        tr("Measure"), tr("Better", "column"), tr("Start", "column"), tr("Now", "column"),
        tr("Change", "column"), tr("Counts from, and who says so"),
    )  # fmt: skip
    return Table(title=tr("Function"), header=header, weights=(1.0,) * len(header), rows=rows)


def _row(way: FunctionWay) -> tuple[str, ...]:
    measure = way.measure
    now = f"{score_words(way.now)} ({day_words(way.now_on)})"
    start = "–" if way.start is None else f"{score_words(way.start)} ({day_words(way.start_on)})"
    better = tr("higher", "direction") if measure.is_higher_better else tr("lower", "direction")
    return (tr(measure.name), better, start, now, _verdict(way), _rule(way))


def _verdict(way: FunctionWay) -> str:
    if way.start is None:
        return tr("one score only")
    if way.change is None:
        return tr("not judged")
    if way.change is Change.BETTER:
        return tr("better: minimum met")
    if way.change is Change.WORSE:
        return tr("worse, by the minimum")
    return tr("minimum not met")


def _rule(way: FunctionWay) -> str:
    minimum = way.measure.minimum
    if minimum is None:
        return way.measure.rule_words
    source = minimum.points.source
    return f"{minimum.words}: {source.words} ({source.year})"
