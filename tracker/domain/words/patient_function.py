"""Function as the patient reads it: from the start to now, the own activities by their names."""

from typing import Final

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.function_change import FunctionWay
from tracker.domain.values.function_measures import Change, Kind, function_measures
from tracker.domain.values.visit import ActivityId, Visit
from tracker.domain.words.function_words import ARROW, function_ways, way_words
from tracker.domain.words.patient_values import has_warning
from tracker.language import marked, tr

TOLD: Final = {
    "interference": marked("How much pain gets in your way, 0 to 10, less is better: {value}."),
    "psfs": marked("What you want to do, 0 to 10, more is better: {value}."),
    "rmdq": marked("Your back form (RMDQ), less is better: {value}."),
    "odi": marked("Your back form (ODI), less is better: {value}."),
}
"""What a sheet tells; a screening tool and an index without an agreed minimum it does not."""

NAME_MOST: Final = 80  # characters of an activity, so that the page keeps its room for the rest


def patient_function(status: CourseStatus) -> tuple[str, ...]:
    """Return a line for each measure a patient may read of, as last recorded; none without any."""
    measures = [function_measures()[code] for code in TOLD]
    return tuple(_line(status, way) for way in function_ways(status, measures))


def _line(status: CourseStatus, way: FunctionWay) -> str:
    visits = [entry.visit for entry in status.visits]
    value = way_words(way)
    if way.measure.kind is Kind.ACTIVITIES:
        names = status.course.assessment.activity_names
        value = ", ".join(_activity(name, key, visits) for key, name in names.items()) or value
    said = tr(TOLD[way.measure.code], value=value)
    word = _word(status, way.change)
    return f"{said} {word}" if word else said


def _activity(name: str, key: ActivityId, visits: list[Visit]) -> str:
    scores = [visit.psfs[key] for visit in visits if key in visit.psfs]
    if len(name) > NAME_MOST:
        name = f"{name[: NAME_MOST - 1].rstrip()}…"
    if not scores:
        return tr("{name} not asked", name=name)
    value = str(scores[-1]) if len(scores) == 1 else f"{scores[0]} {ARROW} {scores[-1]}"
    return tr("{name} {value}", name=name, value=value)


def _word(status: CourseStatus, change: Change | None) -> str:
    """Return what became of it as a sentence; nothing is called better while a warning stands."""
    if change is None or (change is Change.BETTER and has_warning(status)):
        return ""
    return tr(_WORDS[change], "patient")


_WORDS: Final = {
    Change.BETTER: marked("Better.", "patient"),
    Change.SAME: marked("About the same.", "patient"),
    Change.WORSE: marked("Worse.", "patient"),
}
