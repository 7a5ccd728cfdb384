"""The tiles of the patient's sheet: each measure from the start to now, with one word."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.anatomy import Leg, Reach
from tracker.domain.assessment import CentralizationLabel, CourseStatus
from tracker.domain.patient_words import (
    SCORE_NAMES,
    Change,
    change_of,
    has_warning,
    latest_reach,
    latest_score,
    legs_with_radiation,
    main_pain,
    start_reach,
    when_recorded,
)

_REACH_WORDS: Final = {
    CentralizationLabel.ABOLISHED: "no pain now",
    CentralizationLabel.CENTRALIZED: "centralized",
    CentralizationLabel.PARTLY_CENTRALIZED: "nearer the back",
    CentralizationLabel.NO_LEG_RADIATION: "not in the leg",
    CentralizationLabel.TOO_EARLY: "too early to say",
    CentralizationLabel.NO_STARTING_REACH: "no start known",
    CentralizationLabel.NOT_CENTRALIZED: "about the same",
    CentralizationLabel.PERIPHERALIZED: "further down",
    CentralizationLabel.NEW_RADIATION: "new in the leg",
}
_FAVOURABLE: Final = frozenset(
    {
        CentralizationLabel.ABOLISHED,
        CentralizationLabel.CENTRALIZED,
        CentralizationLabel.PARTLY_CENTRALIZED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One measure from start to now.

    Attributes:
        name: The measure, capitalized.
        value: ``8 → 1``, or one value when only one is known.
        word: What to make of it; empty when nothing can be said.
    """

    name: str
    value: str
    word: str


def tiles(status: CourseStatus) -> tuple[Tile, ...]:
    """Return the start → now tiles: pain, reach, tingling, numbness; what was never recorded not.

    Leg pain is left out when the course follows the back and no leg pain was ever felt.
    """
    pains = dict.fromkeys((main_pain(status), "leg_pain"))
    found = [
        _score_tile(status, field)
        for field in pains
        if field == main_pain(status) or _was_felt(status, field)
    ]
    found += [_reach_tile(status, leg) for leg in legs_with_radiation(status)]
    found += [_score_tile(status, field) for field in ("tingling", "numbness")]
    return tuple(tile for tile in found if tile is not None)


def _was_felt(status: CourseStatus, field: str) -> bool:
    return any(getattr(entry.visit, field) for entry in status.visits)


def _score_tile(status: CourseStatus, field: str) -> Tile | None:
    latest = latest_score(status, field)
    if latest is None:
        return None
    day, now = latest
    start: int | None = getattr(status.start, field)
    name = SCORE_NAMES[field].capitalize()
    if start is None or len(status.visits) == 1:
        word = "today" if start is not None else "no start score"
        return Tile(name=name, value=str(now), word=_joined(word, when_recorded(status, day)))
    word = _change_word(status, start, now)
    return Tile(name=name, value=f"{start} → {now}", word=_joined(word, when_recorded(status, day)))


def _joined(word: str, when: str) -> str:
    return ", ".join(part for part in (word, when) if part)


def _change_word(status: CourseStatus, start: int, now: int) -> str:
    change = change_of(start, now)
    if has_warning(status) and change in (Change.BETTER, Change.MUCH_BETTER):
        return "lower number"
    return change.value


def _reach_tile(status: CourseStatus, leg: Leg) -> Tile | None:
    latest = latest_reach(status, leg)
    if latest is None:
        return None
    day, now = latest
    legs = legs_with_radiation(status)
    name = "Pain reaches" if len(legs) == 1 else f"Pain reaches, {leg.value}"
    start = start_reach(status, leg)
    if start is None or len(status.visits) == 1:
        return Tile(
            name=name, value=_zone(now), word=_joined("", when_recorded(status, day)) or "today"
        )
    word = _joined(_reach_word(status, leg, is_nearer=now < start), when_recorded(status, day))
    return Tile(name=name, value=f"{_zone(start)} → {_zone(now)}", word=word)


def _zone(reach: Reach) -> str:
    return {Reach.NONE: "none", Reach.LOW_BACK: "back"}.get(reach, reach.zone)


def _reach_word(status: CourseStatus, leg: Leg, *, is_nearer: bool) -> str:
    found = status.centralization.of(leg)
    if found is None or (has_warning(status) and found.label in _FAVOURABLE):
        return ""
    if found.label is CentralizationLabel.NOT_CENTRALIZED and found.is_fluctuating:
        return "up and down"
    if found.label is CentralizationLabel.NOT_CENTRALIZED and is_nearer:
        return "not steady yet"
    return _REACH_WORDS[found.label]
