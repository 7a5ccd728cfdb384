"""The tiles of the patient's sheet: each measure from the start to now, with one word."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.rules.assessment import CentralizationLabel, CourseStatus
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.words.names import capitalized, day_words
from tracker.domain.words.patient_values import (
    Change,
    change_of,
    find_nearest,
    find_return,
    has_warning,
    latest_reach,
    latest_score,
    legs_with_radiation,
    main_pain,
    score_name,
    start_reach,
    when_recorded,
)
from tracker.language import marked, tr

_REACH_WORDS: Final = {
    CentralizationLabel.ABOLISHED: marked("no pain now", "tile"),
    CentralizationLabel.CENTRALIZED: marked("centralized", "tile"),
    CentralizationLabel.PARTLY_CENTRALIZED: marked("nearer the back", "tile"),
    CentralizationLabel.NO_LEG_RADIATION: marked("not in the leg", "tile"),
    CentralizationLabel.TOO_EARLY: marked("too early to say", "tile"),
    CentralizationLabel.NO_STARTING_REACH: marked("no start known", "tile"),
    CentralizationLabel.NOT_CENTRALIZED: marked("about the same", "tile"),
    CentralizationLabel.PERIPHERALIZED: marked("further down", "tile"),
    CentralizationLabel.NEW_RADIATION: marked("new in the leg", "tile"),
}
_REACHES: Final = {
    Leg.LEFT: marked("Pain reaches, left", "tile"),
    Leg.RIGHT: marked("Pain reaches, right", "tile"),
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
    name = capitalized(score_name(field))
    if start is None or len(status.visits) == 1:
        unknown = _joined(tr("no start score"), when_recorded(status, day))
        word = day_words(day) if start is not None else unknown
        return Tile(name=name, value=str(now), word=word)
    back = find_return(status, field)
    word = _change_word(status, start, now)
    if back is not None:
        word = tr("best {value} ({day})", value=back.lowest, day=day_words(back.lowest_on))
    return Tile(name=name, value=f"{start} → {now}", word=_joined(word, when_recorded(status, day)))


def _joined(word: str, when: str) -> str:
    return ", ".join(part for part in (word, when) if part)


def _change_word(status: CourseStatus, start: int, now: int) -> str:
    change = change_of(start, now)
    if has_warning(status) and change in (Change.BETTER, Change.MUCH_BETTER):
        return tr("lower number")
    return change.words


def _reach_tile(status: CourseStatus, leg: Leg) -> Tile | None:
    latest = latest_reach(status, leg)
    if latest is None:
        return None
    day, now = latest
    legs = legs_with_radiation(status)
    name = tr("Pain reaches", "tile") if len(legs) == 1 else tr(_REACHES[leg], "tile")
    start = start_reach(status, leg)
    if start is None or len(status.visits) == 1:
        return Tile(name=name, value=_zone(now), word=day_words(day))
    nearest = find_nearest(status, leg)
    if nearest is not None and nearest[1] < min(start, now):
        best = tr("best {value} ({day})", value=_zone(nearest[1]), day=day_words(nearest[0]))
        return Tile(name=name, value=f"{_zone(start)} → {_zone(now)}", word=best)
    word = _joined(_reach_word(status, leg, is_nearer=now < start), when_recorded(status, day))
    return Tile(name=name, value=f"{_zone(start)} → {_zone(now)}", word=word)


def _zone(reach: Reach) -> str:
    return tr("back", "zone") if reach is Reach.LOW_BACK else reach.zone


def _reach_word(status: CourseStatus, leg: Leg, *, is_nearer: bool) -> str:
    found = status.centralization.of(leg)
    if found is None or (has_warning(status) and found.label in _FAVOURABLE):
        return ""
    if found.label is CentralizationLabel.NOT_CENTRALIZED and found.is_fluctuating:
        return tr("up and down")
    if found.label is CentralizationLabel.NOT_CENTRALIZED and is_nearer:
        return tr("not steady yet")
    return tr(_REACH_WORDS[found.label], "tile")
