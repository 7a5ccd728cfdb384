"""The table of the patient's sheet: each measure from the start to now, with one word."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.rules.assessment import CentralizationLabel, CourseStatus
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.words.names import capitalized, day_words
from tracker.domain.words.patient_values import (
    SENSORY_SCORES,
    change_word,
    find_nearest,
    find_return,
    has_warning,
    is_reach_unclear,
    latest_reach,
    latest_score,
    leading_scores,
    legs_with_radiation,
    return_word,
    score_name,
    start_reach,
    told_day,
    with_day,
)
from tracker.language import marked, tr

FEW_SCORES: Final = 4  # fewer leave room for a row of words

_REACH_WORDS: Final = {
    CentralizationLabel.ABOLISHED: marked("no spread now", "row"),
    CentralizationLabel.CENTRALIZED: marked("in the back only", "row"),
    CentralizationLabel.PARTLY_CENTRALIZED: marked("nearer the back", "row"),
    CentralizationLabel.NO_LEG_RADIATION: marked("not in the leg", "row"),
    CentralizationLabel.TOO_EARLY: marked("too early", "row"),
    CentralizationLabel.NO_STARTING_REACH: marked("no start known", "row"),
    CentralizationLabel.NOT_CENTRALIZED: marked("about the same", "row"),
    CentralizationLabel.PERIPHERALIZED: marked("further down", "row"),
    CentralizationLabel.NEW_RADIATION: marked("new in the leg", "row"),
}
_REACHES: Final = {
    Leg.LEFT: marked("Left leg", "row"),
    Leg.RIGHT: marked("Right leg", "row"),
}
_FAVOURABLE: Final = frozenset(
    {
        CentralizationLabel.ABOLISHED,
        CentralizationLabel.CENTRALIZED,
        CentralizationLabel.PARTLY_CENTRALIZED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One measure from start to now.

    Attributes:
        name: The measure, capitalized.
        start: Its first value; empty when only one value is known.
        now: Its last.
        word: What to make of it; empty when nothing can be said.
    """

    name: str
    start: str = ""
    now: str
    word: str


def table_rows(status: CourseStatus) -> tuple[TableRow, ...]:
    """Return the measures from start to now, what the course follows first.

    Left out is what was never recorded, and pain that was never felt where the course follows
    something else. How far the pain reaches is said in words where the figure cannot say it
    alone: for two legs, or where few scores are known.
    """
    scores = [row for field in _fields(status) if (row := _score_row(status, field)) is not None]
    legs = legs_with_radiation(status)
    if len(legs) == 1 and len(scores) >= FEW_SCORES:
        return tuple(scores)
    reaches = [row for leg in legs if (row := _reach_row(status, leg)) is not None]
    return (*scores, *reaches)


def _fields(status: CourseStatus) -> list[str]:
    """Return the scores in the order of the table, what the course follows first."""
    leads = leading_scores(status)
    every = dict.fromkeys((*leads, "leg_pain", *SENSORY_SCORES, "back_pain"))
    return [field for field in every if field in leads or _is_told(status, field)]


def _is_told(status: CourseStatus, field: str) -> bool:
    return field in SENSORY_SCORES or any(getattr(entry.visit, field) for entry in status.visits)


def _score_row(status: CourseStatus, field: str) -> TableRow | None:
    latest = latest_score(status, field)
    if latest is None:
        return None
    day, now = latest
    start: int | None = getattr(status.start, field)
    name = capitalized(score_name(field))
    if start is None or len(status.visits) == 1:
        unknown = with_day(status, tr("no start score"), day)
        word = day_words(day) if start is not None else unknown
        return TableRow(name=name, now=str(now), word=word)
    back = find_return(status, field)
    word = (
        change_word(status, field, start, now) if back is None else return_word(status, field, back)
    )
    word = with_day(status, word, day)
    return TableRow(name=name, start=str(start), now=str(now), word=word)


def _reach_row(status: CourseStatus, leg: Leg) -> TableRow | None:
    latest = latest_reach(status, leg)
    if latest is None:
        return None
    day, now = latest
    legs = legs_with_radiation(status)
    name = tr("Pain reaches", "row") if len(legs) == 1 else tr(_REACHES[leg], "row")
    start = start_reach(status, leg)
    if start is now is Reach.NONE:
        return TableRow(name=name, now=_zone(now), word="")
    if is_reach_unclear(status):
        return TableRow(name=name, start=_zone(start), now="–", word=tr("not clear", "row"))
    if start is None or len(status.visits) == 1:
        return TableRow(name=name, now=_zone(now), word=day_words(day))
    nearest = find_nearest(status, leg)
    if nearest is not None and nearest[1] < min(start, now):
        word = tr("best {value} ({day})", value=_zone(nearest[1]), day=told_day(status, nearest[0]))
    else:
        word = with_day(status, _reach_word(status, leg, is_nearer=now < start), day)
    return TableRow(name=name, start=_zone(start), now=_zone(now), word=word)


def _zone(reach: Reach | None) -> str:
    if reach is None:
        return ""
    if reach is Reach.NONE:
        return tr("none", "reach")
    return tr("back", "zone") if reach is Reach.LOW_BACK else reach.zone


def _reach_word(status: CourseStatus, leg: Leg, *, is_nearer: bool) -> str:
    found = status.centralization.of(leg)
    if found is None or (has_warning(status) and found.label in _FAVOURABLE):
        return ""
    if found.label is CentralizationLabel.NOT_CENTRALIZED and found.is_fluctuating:
        return tr("up and down")
    if found.label is CentralizationLabel.NOT_CENTRALIZED and is_nearer:
        return tr("not steady yet")
    return tr(_REACH_WORDS[found.label], "row")
