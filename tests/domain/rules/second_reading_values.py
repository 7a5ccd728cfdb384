"""Second reading of the clinical rules, part one: the values of section 5.1 and all of section 3.

A test oracle. It transcribes the text of the rules sentence by sentence and shares nothing with
the program: visits are plain dicts with the column names of the visit CSV, every function starts
from the whole list of visits again, and nothing is remembered between two calls. Slow on purpose.
Where the text is marked [v2: …] the words in the mark are what it does for ``version`` 1.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final, Literal, TypedDict

Score = Literal["leg_pain", "back_pain", "tingling", "numbness"]
Leg = Literal["pain_reach_left", "pain_reach_right"]
SCORES: Final[tuple[Score, ...]] = ("leg_pain", "back_pain", "tingling", "numbness")
PAIN: Final[tuple[Score, ...]] = ("leg_pain", "back_pain")
SENSES: Final[tuple[Score, ...]] = ("tingling", "numbness")
LEGS: Final[tuple[Leg, ...]] = ("pain_reach_left", "pain_reach_right")


class Row(TypedDict):
    """One visit as a row of the visit CSV; None is "not recorded"."""

    date: date
    leg_pain: int | None
    back_pain: int | None
    tingling: int | None
    numbness: int | None
    pain_reach_left: int | None
    pain_reach_right: int | None
    weakness: str | None
    red_flags: set[str] | None
    both_legs_assessed: bool | None
    rmdq: int | None


class LegLabel(TypedDict):
    """Centralization of one leg, as ``assess --json`` writes it."""

    label: str
    zones: int | None
    fluctuating: bool
    was_nearer_before: bool


class Centralization(TypedDict):
    """Centralization of a course, as ``assess --json`` writes it."""

    headline: str
    left: LegLabel | None
    right: LegLabel | None


class Rows(tuple[Row, ...]):  # noqa: SLOT001 - it carries a few values
    """The visits of a course with the version of the rules they are read by."""

    version: int = 2
    reassessed: tuple[date, ...] = ()
    weeks: int = 0


def read_by(
    version: int, rows: Sequence[Row], reassessed: Sequence[date] = (), weeks: int = 0
) -> Rows:
    """Return the visits as a version of the rules reads them; weeks is the clinic's own, 0 none."""
    course = Rows(rows)
    course.version, course.reassessed, course.weeks = version, tuple(reassessed), weeks
    return course


def in_order(rows: Rows) -> Rows:
    """Rule: "visits by date; of two records on one day the one entered last counts"."""
    days = sorted({row["date"] for row in rows})
    ordered = [[row for row in rows if row["date"] == day][-1] for day in days]
    return read_by(rows.version, ordered, rows.reassessed, rows.weeks)


def highest(values: Sequence[int | None]) -> int | None:
    """Return the max of those that are there; None without any."""
    return max((value for value in values if value is not None), default=None)


# --- 3.7 and the derived values of 5.1 ---------------------------------------------------------


def reach_conflict(row: Row) -> bool:
    """Rule: "Leg pain recorded 0 with a reach ≥ 2 at the same visit"."""
    entered = highest([row[leg] for leg in LEGS])
    return row["leg_pain"] == 0 and entered is not None and entered >= 2


def reach_read(rows: Rows, n: int, leg: Leg) -> int | None:
    """Rule: "that reach is not used"; version 1: "as 0 when back pain is recorded 0, else as 1"."""
    row = rows[n]
    entered = row[leg]
    if entered is not None and entered >= 2 and row["leg_pain"] == 0:
        read_nearer = 0 if row["back_pain"] == 0 else 1
        return read_nearer if rows.version == 1 else None
    return entered


def carried_score(rows: Rows, n: int, field: Score) -> bool:
    """Not recorded at this visit, "else recorded at the visit immediately before"."""
    return n > 0 and rows[n][field] is None and rows[n - 1][field] is not None


def known(rows: Rows, n: int, field: Score) -> int | None:
    """Recorded, or carried once, or unknown."""
    return rows[n - 1][field] if carried_score(rows, n, field) else rows[n][field]


def carried_leg(rows: Rows, n: int, leg: Leg) -> bool:
    """Rule: "each leg by itself recorded or carried"."""
    if n == 0 or reach_read(rows, n, leg) is not None:
        return False
    return reach_read(rows, n - 1, leg) is not None


def known_leg(rows: Rows, n: int, leg: Leg) -> int | None:
    """The leg's reach as read: recorded, or carried once, or unknown."""
    return reach_read(rows, n - 1 if carried_leg(rows, n, leg) else n, leg)


def missed_leg(rows: Rows, n: int, leg: Leg) -> bool:
    """Rule: "A leg last recorded at 2 or more", now "neither recorded nor carried"."""
    readings = [reach_read(rows, m, leg) for m in range(n + 1)]
    last = next((reading for reading in reversed(readings) if reading is not None), None)
    return last is not None and last >= 2 and known_leg(rows, n, leg) is None


def reach(rows: Rows, n: int) -> int | None:
    """R: the furthest known reach, unknown while a leg is missed or no leg is known."""
    if any(missed_leg(rows, n, leg) for leg in LEGS):
        return None
    return highest([known_leg(rows, n, leg) for leg in LEGS])


def fresh(rows: Rows, n: int) -> bool:
    """Rule: "at least one leg is recorded at this visit", none at 2 or more carried or missed."""
    one_recorded = any(reach_read(rows, n, leg) is not None for leg in LEGS)
    carried = [known_leg(rows, n, leg) for leg in LEGS if carried_leg(rows, n, leg)]
    old_decides = any(value is not None and value >= 2 for value in carried)
    return one_recorded and not old_decides and not any(missed_leg(rows, n, leg) for leg in LEGS)


def worst(rows: Rows, n: int, fields: Sequence[Score]) -> int | None:
    """O for the pain fields, S for the senses: the max of those known."""
    return highest([known(rows, n, field) for field in fields])


def start(rows: Rows, field: Score) -> int | None:
    """Rule: "first recorded value at visit 1 or 2"."""
    return next((row[field] for row in rows[:2] if row[field] is not None), None)


def start_leg(rows: Rows, leg: Leg) -> int | None:
    """The same of one leg, as read."""
    first_two = [reach_read(rows, m, leg) for m in range(len(rows[:2]))]
    return next((reading for reading in first_two if reading is not None), None)


def start_worst(rows: Rows, fields: Sequence[Score]) -> int | None:
    """O₀ or S₀, "the max of their parts"."""
    return highest([start(rows, field) for field in fields])


def start_reach(rows: Rows) -> int | None:
    """R₀, "the max of their parts"."""
    return highest([start_leg(rows, leg) for leg in LEGS])


def index_of(rows: Rows) -> str | None:
    """The index score: leg pain, back pain, "sensory", or None for "no start"."""
    leg, back = start(rows, "leg_pain"), start(rows, "back_pain")
    if leg is not None and (leg >= 4 or (leg >= 1 and (back is None or leg >= back))):
        return "leg_pain"
    if back is not None and back >= 1:
        return "back_pain"
    return "sensory" if leg == 0 and back == 0 else None


def assessable(rows: Rows, n: int) -> bool:
    """Rule: "the index score is recorded at this visit (index tingling/numbness: either)"."""
    index = index_of(rows)
    if index == "sensory":
        return any(rows[n][sense] is not None for sense in SENSES)
    return any(rows[n][pain] is not None for pain in PAIN if pain == index)


def previous(rows: Rows, n: int) -> int | None:
    """The previous assessable visit."""
    return next((m for m in range(n - 1, -1, -1) if assessable(rows, m)), None)


def index_score(rows: Rows, n: int) -> int | None:
    """I: the known index score; None with tingling/numbness as index or without a start."""
    index = index_of(rows)
    return next((known(rows, n, pain) for pain in PAIN if pain == index), None)


def index_start(rows: Rows) -> int | None:
    """I₀, None with tingling/numbness as index or without a start."""
    index = index_of(rows)
    return next((start(rows, pain) for pain in PAIN if pain == index), None)


def i_at_most(rows: Rows, n: int, above_start: int) -> bool:
    """Rule: "I ≤ I₀ + …", a part that is left out with tingling/numbness as index."""
    if index_of(rows) == "sensory":
        return True
    now, first = index_score(rows, n), index_start(rows)
    return now is not None and first is not None and now <= first + above_start


# --- section 3 ---------------------------------------------------------------------------------

ORDER: Final = (
    *("abolished", "centralized", "partly_centralized", "no_leg_radiation", "too_early"),
    *("no_starting_reach", "not_centralized", "peripheralized", "new_radiation"),
)


def readings_of(rows: Rows, leg: Leg) -> list[int]:
    """The recorded readings, as read."""
    every = [reach_read(rows, m, leg) for m in range(len(rows))]
    return [value for value in every if value is not None]


def readings_after_start(rows: Rows, leg: Leg) -> list[int]:
    """The recorded readings after r₀, as read; all of them where there is no r₀."""
    readings = readings_of(rows, leg)
    return readings if start_leg(rows, leg) is None else readings[1:]


def label_of(r0: int | None, after: Sequence[int]) -> str:
    """Rules 1 to 4: the label alone."""
    if r0 is None:
        return "no_starting_reach"
    if r0 <= 1:
        if len(after) == 1 and after[0] >= 2:
            return "too_early"
        return "new_radiation" if len(after) >= 2 and min(after[-2:]) >= 2 else "no_leg_radiation"
    if len(after) < 2:
        return "too_early"
    far, near = max(after[-2:]), min(after[-2:])
    fitting = (
        (far == 0, "abolished"),
        (far <= 1, "centralized"),
        (far < r0, "partly_centralized"),
        (near > r0, "peripheralized"),
        (True, "not_centralized"),
    )
    return next(label for fits, label in fitting if fits)


def leg_of(rows: Rows, leg: Leg) -> LegLabel | None:
    """Rules 1 to 5 for one leg; "a leg never recorded has no label"."""
    if not readings_of(rows, leg):
        return None
    r0, after = start_leg(rows, leg), readings_after_start(rows, leg)
    label = label_of(r0, after)
    reached_rule_4 = r0 is not None and r0 >= 2 and len(after) >= 2
    far = max(after[-2:], default=0)
    four = after[-4:]
    earlier_pairs = list(pairwise(after))[:-1]
    return {
        "label": label,
        "zones": r0 - far if r0 is not None and label == "partly_centralized" else None,
        "fluctuating": label == "not_centralized" and len(four) >= 3 and max(four) - min(four) >= 2,
        "was_nearer_before": reached_rule_4
        and r0 is not None
        and any(max(pair) < far and max(pair) < r0 for pair in earlier_pairs),
    }


def has_say(rows: Rows, leg: Leg) -> bool:
    """Rule: no say with "all ≤ 1" "while the other has one above 1"; version 1: "it has a say"."""
    far = {one: max(readings_of(rows, one), default=0) >= 2 for one in LEGS}
    return rows.version == 1 or far[leg] or not any(far.values())


def centralization(rows: Rows) -> Centralization:
    """Section 3 at the end of the course, both legs and the headline of rule 6."""
    ordered = in_order(rows)
    classes = {leg: leg_of(ordered, leg) for leg in LEGS}
    labels = [side["label"] for leg, side in classes.items() if side and has_say(ordered, leg)]
    headline = max(labels, key=ORDER.index, default="no_starting_reach")
    left, right = (classes[leg] for leg in LEGS)
    return {"headline": headline, "left": left, "right": right}
