"""Every visit of a course for colleagues: the table of values, and what has no column there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.visit import RECORDED_FIELDS, Visit
from tracker.domain.words.choices import choice_words
from tracker.domain.words.flag_actions import item_words
from tracker.domain.words.names import day_words, leg_letter
from tracker.domain.words.visit_changes import changes_between
from tracker.language import marked, tr
from tracker.reports.by_visit import Matter, Said, matters_by_visit
from tracker.reports.documents import Table, cells
from tracker.reports.phase_reasons import phase_reason

_SHORT_ZONES: Final = {
    Reach.NONE: marked("none", "zone of two"),
    Reach.LOW_BACK: marked("low back", "zone of two"),
    Reach.BUTTOCK: marked("buttock", "zone of two"),
    Reach.THIGH: marked("thigh", "zone of two"),
    Reach.CALF: marked("calf", "zone of two"),
    Reach.FOOT: marked("foot", "zone of two"),
}
_MEASURED: Final = tuple(field for field in RECORDED_FIELDS if field.column)
_TOLD_ELSEWHERE: Final = frozenset(
    {*(field.name for field in _MEASURED), "visit_date", "reaction", "note", "decision",
     *(f"{what}_reach_{leg.value}" for what in ("pain", "sensory") for leg in LEG_ORDER),
     "red_flags", "treatment"}
)  # fmt: skip


def visits_table(status: CourseStatus) -> Table:
    """Return every visit's values, and its phase with the reason where something changed."""
    visits = [entry.visit for entry in status.visits]
    legs = {what: _legs(visits, what) for what in ("pain", "sensory")}
    rows = [
        cells((at + 1, _day(visits, at), *_values(visit, legs))) for at, visit in enumerate(visits)
    ]
    names = {"pain": tr("Reach", "column"), "sensory": tr("Felt to", "column")}
    header = (
        tr("No."), tr("Date"),
        *(tr(field.page_column or field.column, "column") for field in _MEASURED),
        *(_with_legs(names[what], legs[what]) for what in legs),
        tr("Since", "column"), tr("Phase, and why it changed"),
    )  # fmt: skip
    return Table(
        title=tr("Every visit"),
        header=header,
        weights=(1.0,) * len(header),
        rows=tuple((*row, phase_reason(status, at)) for at, row in enumerate(rows)),
    )


def _legs(visits: Sequence[Visit], what: str) -> list[Leg]:
    return [leg for leg in LEG_ORDER if any(reach(one, what, leg) is not None for one in visits)]


def _values(visit: Visit, legs: Mapping[str, Sequence[Leg]]) -> Iterator[object]:
    yield from (getattr(visit, field.name) for field in _MEASURED)
    for what, shown in legs.items():
        yield reach_cell([reach(visit, what, leg) for leg in shown])
    yield None if visit.reaction is None else choice_words(visit.reaction)


def _day(visits: Sequence[Visit], at: int) -> str:
    """Return a visit's day, with its year where a course of several years enters one."""
    day, years = visits[at].visit_date, {visit.visit_date.year for visit in visits}
    is_new_year = len(years) > 1 and (not at or visits[at - 1].visit_date.year != day.year)
    return f"{day_words(day)}\n{day.year}" if is_new_year else day_words(day)


def reach(visit: Visit, what: str, leg: Leg) -> Reach | None:
    """Return how far pain, or tingling and numbness, reach; None when not recorded."""
    return visit.pain_reach(leg) if what == "pain" else visit.sensory_reach(leg)


def reach_cell(reaches: Sequence[Reach | None]) -> str | None:
    """Return the reach, of two legs in short: ``calf / none``; None when none was recorded."""
    if all(one is None for one in reaches):
        return None
    if len(reaches) == 1:
        return None if reaches[0] is None else reaches[0].zone
    return " / ".join(cells([None if one is None else short_zone(one) for one in reaches]))


def short_zone(reach: Reach) -> str:
    """Return a zone's name in short, for where two legs share the room."""
    return tr(_SHORT_ZONES[reach], "zone of two")


def _with_legs(name: str, legs: Sequence[Leg]) -> str:
    return " ".join((name, "/".join(leg_letter(leg) for leg in legs))).strip()


def other_values(status: CourseStatus) -> str:
    """Return what visits recorded beside the table's columns, by its name; empty without any."""
    names = {one.activity_id: one.name for one in status.course.assessment.activities}
    activities = {key: name for key, name in names.items() if key is not None}
    found: dict[Matter, dict[int, str]] = {}
    for number, entry in enumerate(status.visits, 1):
        visit = entry.visit
        if answers := _answer_words(visit.red_flags):
            found.setdefault(Matter("red_flags", tr("Red flags")), {})[number] = answers
        for change in changes_between(Visit(visit_date=visit.visit_date), visit, activities):
            if change.field.partition(".")[0] not in _TOLD_ELSEWHERE:
                found.setdefault(Matter(change.field, change.label), {})[number] = change.after
    said: dict[Matter, Said] = {**found}
    return " · ".join(matters_by_visit(said, range(1, len(status.visits) + 1)))


def _answer_words(answers: RedFlagAnswers) -> str:
    """Return a visit's answers; empty when every item was answered no."""
    if not answers.is_asked:
        return tr("not asked")
    if answers.is_none:
        return ""
    yes = [item_words(item, answers.since) for item in RedFlag if item in answers.yes]
    no = [item.text for item in RedFlag if item in answers.no]
    parts = [tr("yes: {items}", items="; ".join(yes))] if yes else []
    if answers.is_complete:
        parts.append(tr("all others no"))
    elif no:
        parts.append(tr("no: {items}", items="; ".join(no)))
    return "; ".join(parts)
