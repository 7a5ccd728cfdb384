"""How one cell of the visit CSV is read and written (data-formats.md, "Visit CSV").

A reader takes the cell's text, already stripped and not blank, and raises ``CellError`` with
what is allowed. Writers give the text back; None is always a blank cell.
"""

import re
from collections.abc import Callable
from datetime import date, time
from enum import Enum
from functools import lru_cache
from typing import Final, TypeVar

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.plan import PERIODS_MAX, AllowedPeriod
from tracker.domain.values.points import ALLOWED as POINTS_ALLOWED
from tracker.domain.values.points import NeedledPoint, parse_point
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    NONE_BEFORE,
    NOT_ASKED,
    TIER_A,
    RedFlagAnswers,
)
from tracker.domain.values.texts import TextKind, allowed_text, find_refused
from tracker.domain.values.treatment import (
    CONTACT_MAX,
    NEEDLES_MAX,
    SETS_EXAMPLE,
    AdverseEvent,
    AdverseKind,
    InsertionSet,
    Severity,
    read_sets,
)
from tracker.language import marked, tr

E = TypeVar("E", bound=Enum)

_WHOLE = re.compile(r"([+-]?\d{1,9})(?:\.0+)?", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# What a spreadsheet would run: its own signs, wide ones in East Asia, also behind what is not seen.
_UNSEEN = (
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]*"
)
_RUN = _UNSEEN + r"[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(f"'*{_RUN}")  # apostrophes before it
_SHIELDED = re.compile(f"'+{_RUN}")
_LEADING_BLANKS = re.compile(r"\A[^\S\t\r]+")  # a tab or CR is shielded, not dropped


class CellError(ValueError):
    """A cell is not what its column allows."""

    def __init__(self, allowed: str) -> None:
        super().__init__(allowed)
        self.allowed = allowed


def read_text(cell: str) -> str:
    """Return a text without the apostrophe that kept a spreadsheet from running it."""
    return cell[1:] if _SHIELDED.match(cell) else cell


def text_reader(kind: TextKind) -> Callable[[str], str]:
    """Return a reader of texts that refuses signs nobody sees, or that turn the line."""

    def read(cell: str) -> str:
        text = read_text(cell)
        if find_refused(text, kind) is not None:
            raise CellError(allowed_text(kind))
        return text

    return read


def write_text(text: str | None) -> str:
    """Return a text as a cell that no spreadsheet runs as a formula."""
    if text is None:
        return ""
    cell = _LEADING_BLANKS.sub("", text.rstrip())
    return f"'{cell}" if _FORMULA.match(cell) else cell


def whole_reader(low: int, high: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from ``low`` to ``high``; ``7.0`` is 7."""

    def read(cell: str) -> int:
        match = _WHOLE.fullmatch(cell)
        if match is None or not low <= int(match[1]) <= high:
            raise CellError(tr("a whole number from {low} to {high}, or blank", low=low, high=high))
        return int(match[1])

    return read


def enum_reader(enum: type[E]) -> Callable[[str], E]:
    """Return a reader of an enum by its values, in any case."""
    choices = {str(member.value): member for member in enum}

    def read(cell: str) -> E:
        found = choices.get(cell.casefold())
        if found is None:
            raise CellError(tr("{choices} or blank", choices=", ".join(choices)))
        return found

    return read


def read_date(cell: str) -> date:
    """Return a day written YYYY-MM-DD."""
    try:
        if _DATE.fullmatch(cell):
            return date.fromisoformat(cell)
    except ValueError:
        pass  # a day that does not exist is refused in the same words
    raise CellError(tr("a day that exists, written YYYY-MM-DD"))


_ZONES: Final = {zone.code: zone for zone in Reach} | {str(int(zone)): zone for zone in Reach}


def read_reach(cell: str) -> Reach:
    """Return a reach by number or zone name."""
    match = _WHOLE.fullmatch(cell)
    found = _ZONES.get(str(int(match[1])) if match else " ".join(cell.casefold().split()))
    if found is None:
        names = ", ".join(zone.code for zone in Reach)
        raise CellError(tr("0 to 5, or {names}, or blank", names=names))
    return found


def write_whole(number: int | None) -> str:
    """Return a number or a reach as digits."""
    return "" if number is None else str(int(number))


def write_enum(member: Enum | None) -> str:
    """Return an enum's value."""
    return "" if member is None else str(member.value)


def write_date(day: date | None) -> str:
    """Return a day as YYYY-MM-DD."""
    return "" if day is None else day.isoformat()


def read_time(cell: str) -> time:
    """Return a time of day written HH:MM."""
    try:
        if _TIME.fullmatch(cell):
            return time.fromisoformat(cell)
    except ValueError:
        pass  # as a day that does not exist
    raise CellError(tr("a time of day, written HH:MM"))


def write_time(at: time | None) -> str:
    """Return a time of day as HH:MM."""
    return "" if at is None else f"{at:%H:%M}"


def read_periods(cell: str) -> tuple[AllowedPeriod, ...]:
    """Return authorised visits: ``12 2026-08-17 2026-11-14; 8 2026-11-15 2027-02-12``."""
    parts = [part.split() for part in cell.split(";") if part.strip()]
    try:
        found = tuple(
            AllowedPeriod(visits=int(visits), first_day=read_date(first), last_day=read_date(last))
            for visits, first, last in parts
        )
    except ValueError as error:
        raise CellError(_allowed_periods()) from error
    if len(found) > PERIODS_MAX:
        raise CellError(_allowed_periods())
    return found


def _allowed_periods() -> str:
    return tr(
        "visits, first day and last day, as {example}, at most {most}, joined by ';'",
        example="12 2026-08-17 2026-11-14",
        most=PERIODS_MAX,
    )


def write_periods(periods: tuple[AllowedPeriod, ...] | None) -> str:
    """Return authorised visits with their days as one cell."""
    return "; ".join(f"{one.visits} {one.first_day} {one.last_day}" for one in periods or ())


_YES_NO: Final = {"yes": True, "no": False}


def read_yes_no(cell: str) -> bool:
    """Return yes as True and no as False."""
    found = _YES_NO.get(cell.casefold())
    if found is None:
        raise CellError(tr("yes, no or blank"))
    return found


def write_yes_no(answer: bool | None) -> str:  # noqa: FBT001 - the answer is the value
    """Return ``yes``, ``no`` or a blank cell."""
    return "" if answer is None else ("yes" if answer else "no")


_NONE: Final = "none"
_ITEMS: Final = {item.value: item for item in TIER_A}


@lru_cache(maxsize=256)
def read_red_flags(cell: str) -> RedFlagAnswers:
    """Return ``none`` as every item answered no, else the items answered yes."""
    names = [part.strip().casefold() for part in cell.split(";") if part.strip()]
    if names == [_NONE]:
        return ASKED_NONE
    items = [_ITEMS.get(name) for name in names]
    found = frozenset(item for item in items if item is not None)
    if not names or None in items:
        raise CellError(
            tr("none, or items joined by ';': {items}, or blank", items=", ".join(_ITEMS))
        )
    return RedFlagAnswers(yes=found)


def read_older_red_flags(cell: str) -> RedFlagAnswers:
    """Return the same of a file of before: its ``none`` answered what was asked then."""
    answers = read_red_flags(cell)
    return NONE_BEFORE if answers is ASKED_NONE else answers


def write_red_flags(answers: RedFlagAnswers) -> str:
    """Return the tier-A items answered yes, ``none`` when every item was no, else a blank."""
    if answers == NOT_ASKED:
        return ""
    if answers.is_none:
        return _NONE
    return ";".join(item.value for item in answers.emergencies)


@lru_cache(maxsize=4096)  # a clinic repeats its prescriptions
def read_points(cell: str) -> tuple[NeedledPoint, ...]:
    """Return the points joined by semicolons."""
    try:
        return tuple(parse_point(part) for part in cell.split(";") if part.strip())
    except ValueOutOfRangeError as error:
        raise CellError(
            tr(
                "{allowed}, joined by ';' ({seen} is not)",
                allowed=tr(POINTS_ALLOWED),
                seen=error.value,
            )
        ) from error


def write_points(points: tuple[NeedledPoint, ...]) -> str:
    """Return points as ``GB30:left; BL40:both``."""
    return "; ".join(str(point) for point in points)


SETS_ALLOWED: Final = marked(
    "needles and minutes joined by ';', as in {example} (at most {needles} needles, {minutes} min)"
)
ADVERSE_ALLOWED: Final = marked(
    "{kinds}, each with :{severities} and :words where known, joined by ';', or blank"
)


@lru_cache(maxsize=256)
def read_insertions(cell: str) -> tuple[InsertionSet, ...]:
    """Return sets of needles with their minutes."""
    try:
        return read_sets(cell)
    except ValueOutOfRangeError as error:
        raise CellError(
            tr(SETS_ALLOWED, example=SETS_EXAMPLE, needles=NEEDLES_MAX, minutes=CONTACT_MAX)
        ) from error


@lru_cache(maxsize=256)
def read_adverse(cell: str) -> tuple[AdverseEvent, ...]:
    """Return adverse events: ``bleeding:mild; other:severe:words``; ``%3B`` is a semicolon."""
    try:
        return tuple(_read_event(part.strip()) for part in cell.split(";") if part.strip())
    except ValueError as error:
        kinds, severities = (
            ", ".join(str(one.value) for one in kind) for kind in (AdverseKind, Severity)
        )
        allowed = tr(ADVERSE_ALLOWED, kinds=kinds, severities=severities)
        raise CellError(allowed) from error


def _read_event(text: str) -> AdverseEvent:
    kind, severity, words = (*(part.strip() for part in text.split(":", 2)), "", "")[:3]
    return AdverseEvent(
        kind=AdverseKind(kind.casefold()),
        severity=Severity(severity.casefold()) if severity else None,
        text=words.replace("%3B", ";").replace("%25", "%") or None,
    )


def write_adverse(events: tuple[AdverseEvent, ...]) -> str:
    """Return adverse events as ``bleeding:mild; other:severe:words``."""
    return "; ".join(map(_event_cell, events))


def _event_cell(event: AdverseEvent) -> str:
    words = (event.text or "").strip().replace("%", "%25").replace(";", "%3B")
    parts = (event.kind.value, "" if event.severity is None else event.severity.value, words)
    return ":".join(parts).rstrip(":")
