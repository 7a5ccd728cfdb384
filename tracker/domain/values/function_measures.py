"""Function measures: each a small file of its own, read once and checked on reading.

A file says what is asked in our own short labels, the range, which way is better, how it is
scored, what an answer that is missing means, which change counts and who says so, and what the
licence lets the program take. ``docs/function-measures.md`` is made from the same files.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, Final

from tracker.domain.values.thresholds import Source, Threshold
from tracker.domain.values.visit import Visit, mean_answer
from tracker.language import marked, tr
from tracker.paths import resource

FOLDER: Final = "function_measures"
SECTION: Final = "4"  # of docs/clinical-rules.md, which says the same numbers
NEARLY: Final = 6  # decimals; means of whole numbers differ by more


class Kind(Enum):
    """How a visit has it."""

    ITEMS = "items"  # a few answers of one scale
    ACTIVITIES = "activities"  # what the patient named
    NUMBER = "number"  # one number: a total, minutes, a score


class Change(Enum):
    """What became of a measure between two visits, by its own minimum."""

    BETTER = "better"
    SAME = "about the same"
    WORSE = "worse"

    @property
    def words(self) -> str:
        """Return it in a word."""
        return tr(_CHANGE_WORDS[self], "questionnaire")


_CHANGE_WORDS: Final = {
    Change.BETTER: marked("better", "questionnaire"),
    Change.SAME: marked("about the same", "questionnaire"),
    Change.WORSE: marked("worse", "questionnaire"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One answer of a scale: the visit's field, and what we call it."""

    field: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Minimum:
    """The least change that counts.

    Attributes:
        points: Of the measure's own unit; as many up or down.
        percent: Of the start value, for a change to the better; None when there is no such rule.
        needs_both: Whether both must be met; else either will do.
    """

    points: Threshold
    percent: Threshold | None = None
    needs_both: bool = False

    @property
    def words(self) -> str:
        """Return the rule in words, e.g. ``10 points or 30 %``."""
        points = tr("%n point(s)", "", self.points)
        if self.percent is None:
            return points
        if self.needs_both:
            return tr("{points} and {percent} %", points=points, percent=self.percent)
        return tr("{points} or {percent} %", points=points, percent=self.percent)

    def is_met(self, start: float, gain: float) -> bool:
        """Return whether a gain over the start is an improvement that counts."""
        has_points = gain >= self.points
        if self.percent is None:
            return has_points
        has_share = gain > 0 and round(100 * gain - self.percent * start, NEARLY) >= 0
        return (has_points and has_share) if self.needs_both else (has_points or has_share)


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionMeasure:
    """One measure as its file defines it; its texts are English, for ``tr``.

    Attributes:
        code: The file's name without its ending; what settings and files call it.
        name: As people write it, short.
        full_name: In full.
        items: The answers it is made of; one for a number, none for the patient's activities.
        lowest: Of a score.
        highest: Of a score.
        scoring: How the score comes of the answers.
        missing: What an answer that is missing means.
        minimum: The change that counts; None where none is agreed, and nothing is called one.
        has_form: Whether it is filled in on a form of its own, with a day and a version.
        source: Who made it.
        read_on: When its source was read.
        extent: What of the source was read.
        entry: What the licence lets the program take: ``answers`` or ``total``.
        licence: Why.
    """

    code: str
    name: str
    full_name: str
    kind: Kind
    items: tuple[Item, ...]
    lowest: int
    highest: int
    is_higher_better: bool
    scoring: str
    missing: str
    minimum: Minimum | None
    has_form: bool
    source: Source
    read_on: date
    extent: str
    entry: str
    licence: str

    @property
    def direction(self) -> str:
        """Return which way is better, in words."""
        return tr("higher is better") if self.is_higher_better else tr("lower is better")

    @property
    def rule_words(self) -> str:
        """Return what counts as a change, in words."""
        return tr("no agreed threshold") if self.minimum is None else self.minimum.words

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the visit's fields it reads."""
        return ("psfs",) if self.kind is Kind.ACTIVITIES else tuple(one.field for one in self.items)

    def score(self, visit: Visit) -> float | None:
        """Return the score of a visit; None where it is not recorded, or an answer is missing."""
        return mean_answer(self._answers(visit))

    def pair(self, earlier: Visit, later: Visit) -> tuple[float, float] | None:
        """Return both scores as they may be compared; None where one of them is missing.

        Of the patient's activities only those scored both times count: others would move the
        mean without anything having changed.
        """
        if self.kind is Kind.ACTIVITIES:
            both = sorted(earlier.psfs.keys() & later.psfs.keys())
            scores = (mean_answer([visit.psfs[one] for one in both]) for visit in (earlier, later))
        else:
            scores = (self.score(visit) for visit in (earlier, later))
        start, now = scores
        return None if start is None or now is None else (start, now)

    def change(self, earlier: Visit, later: Visit) -> Change | None:
        """Return what became of it between two visits; None where nothing may be said.

        That is where a score is missing, or no minimum is agreed.
        """
        pair = self.pair(earlier, later)
        return None if pair is None else self.change_of(*pair)

    def change_of(self, start: float, now: float) -> Change | None:
        """Return what became of a score; None where no minimum is agreed."""
        if self.minimum is None:
            return None
        gain = round(now - start if self.is_higher_better else start - now, NEARLY)
        if self.minimum.is_met(start, gain):
            return Change.BETTER
        return Change.WORSE if -gain >= self.minimum.points else Change.SAME

    def _answers(self, visit: Visit) -> Sequence[int | None]:
        if self.kind is Kind.ACTIVITIES:
            return tuple(visit.psfs.values())
        return [getattr(visit, one.field) for one in self.items]


ORDER: Final = (
    "interference", "psfs", "rmdq", "odi", "sbi", "start_back", "sitting", "walking", "sleep",
)  # fmt: skip
"""As forms, tables and pages have them."""
SCALES: Final = ORDER[:6]
"""Those that have no place of their own among the visit's usual fields."""


@cache
def function_measures() -> Mapping[str, FunctionMeasure]:
    """Return every measure by its code, in the order of ``ORDER``.

    Raises:
        ValueError: A file lacks something, or says something that cannot be.
    """
    return {code: read_measure(resource(FOLDER, f"{code}.toml")) for code in ORDER}


def scales() -> tuple[FunctionMeasure, ...]:
    """Return the measures that have no place of their own among the visit's usual fields."""
    return tuple(function_measures()[code] for code in SCALES)


def read_measure(file: Path) -> FunctionMeasure:
    """Return the measure a file defines.

    Raises:
        ValueError: It lacks something, or says something that cannot be; names the file.
    """
    try:
        return _measure(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{file.name}: {type(error).__name__}: {error}") from error


def _measure(code: str, said: Mapping[str, Any]) -> FunctionMeasure:
    kind = Kind(said["kind"])
    _refuse_others(said, _WANTED | _ALLOWED[kind])
    measure = FunctionMeasure(
        code=code,
        name=_text(said, "name"),
        full_name=_text(said, "full_name"),
        kind=kind,
        items=_items(kind, said),
        lowest=int(said["lowest"]),
        highest=int(said["highest"]),
        is_higher_better={"higher": True, "lower": False}[said["better"]],
        scoring=_text(said, "scoring"),
        missing=_text(said, "missing"),
        minimum=_minimum(said["change"]),
        has_form=said.get("has_form", False),
        source=Source(_text(said["source"], "words"), int(said["source"]["year"])),
        read_on=_day(said["source"]["read"]),
        extent=_text(said["source"], "extent"),
        entry={"answers": "answers", "total": "total"}[said["licence"]["entry"]],
        licence=_text(said["licence"], "note"),
    )
    if measure.lowest >= measure.highest:
        raise ValueError("the highest score is not above the lowest")
    return measure


_WANTED: Final = frozenset(
    {"name", "full_name", "kind", "lowest", "highest", "better", "scoring", "missing", "change",
     "source", "licence"}
)  # fmt: skip
_ALLOWED: Final = {
    Kind.ITEMS: frozenset({"items"}),
    Kind.ACTIVITIES: frozenset[str](),
    Kind.NUMBER: frozenset({"field", "has_form"}),
}


def _refuse_others(said: Mapping[str, Any], allowed: frozenset[str]) -> None:
    unknown = sorted(said.keys() - allowed)
    if unknown:
        raise ValueError(f"not known: {', '.join(unknown)}")


def _items(kind: Kind, said: Mapping[str, Any]) -> tuple[Item, ...]:
    if kind is Kind.ACTIVITIES:
        return ()
    if kind is Kind.NUMBER:
        return (Item(field=_text(said, "field"), label=_text(said, "name")),)
    items = tuple(
        Item(field=_text(one, "field"), label=_text(one, "label")) for one in said[kind.value]
    )
    if len(items) < 2:  # noqa: PLR2004  # a scale of one answer is a number
        raise ValueError("a scale has several answers")
    return items


def _minimum(said: Mapping[str, Any]) -> Minimum | None:
    """Return the change that counts; None where the file says that none is agreed."""
    if said == {"none": True}:
        return None
    source = Source(_text(said, "source"), int(said["year"]))
    _refuse_others(said, frozenset({"points", "percent", "needs", "source", "year"}))
    if "percent" not in said:
        return Minimum(points=Threshold(said["points"], "points", SECTION, source))
    return Minimum(
        points=Threshold(said["points"], "points", SECTION, source),
        percent=Threshold(said["percent"], "%", SECTION, source),
        needs_both={"both": True, "either": False}[said["needs"]],
    )


def _text(said: Mapping[str, Any], name: str) -> str:
    text = said[name]
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"{name}: words are needed, not {text!r}")
    return text


def _day(said: object) -> date:
    if not isinstance(said, date):
        raise TypeError(f"read: a day is needed, not {said!r}")
    return said
