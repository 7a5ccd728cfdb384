"""Second reading of the clinical rules, part two: sections 5.2 to 5.4, phase and flags.

A test oracle, see ``second_reading_values``. The letters are those of the rules: I the index
score, O pain, S senses, R reach, L level, k the phase before the visit, a ``0`` for a start value.
"""

from datetime import date
from typing import Final, NamedTuple

from tests.domain.rules.second_reading_values import (
    LEGS,
    PAIN,
    SCORES,
    SENSES,
    Rows,
    Score,
    assessable,
    carried_leg,
    carried_score,
    fresh,
    highest,
    i_at_most,
    in_order,
    index_of,
    index_score,
    index_start,
    known,
    previous,
    reach,
    reach_conflict,
    reach_read,
    start,
    start_reach,
    start_worst,
    worst,
)

TIER_A: Final = {
    *("bladder", "bowel", "saddle", "sexual", "progressive_weakness", "foot_drop"),
    *("sudden_neuro", "both_legs", "cold_leg", "gait", "pulsating_mass", "trauma"),
    *("infection", "cancer_nerve", "infection_cancer"),
}


class Outcome(NamedTuple):
    """What the rules say at one visit; L is what later visits find stored."""

    date: date
    phase: int
    flags: frozenset[str]
    level: int


# --- 5.2 ---------------------------------------------------------------------------------------


def pr(rows: Rows, n: int) -> bool:
    """Pain counts: "I₀ ≥ 1 and 10·I ≤ 7·I₀, and R ≤ R₀ whenever both are known"."""
    i, i0, r, r0 = index_score(rows, n), index_start(rows), reach(rows, n), start_reach(rows)
    if i is None or i0 is None:
        return False
    return i0 >= 1 and 10 * i <= 7 * i0 and (r is None or r0 is None or r <= r0)


def rr(rows: Rows, n: int) -> bool:
    """Reach counts: fresh, R₀ ≥ 2, two zones nearer; version 1: "one zone nearer … as well"."""
    r, r0 = reach(rows, n), start_reach(rows)
    if r is None or r0 is None or r0 < 2 or not fresh(rows, n):
        return False
    two_zones = r <= r0 - 2 and i_at_most(rows, n, 1)
    one_zone = index_of(rows) != "sensory" and r <= r0 - 1 and i_at_most(rows, n, -1)
    return two_zones or (rows.version == 1 and one_zone)


def low_start(rows: Rows) -> bool:
    """Rule: "O₀ ≤ 3"."""
    o0 = start_worst(rows, PAIN)
    return o0 is not None and o0 <= 3


def senses_start_high(rows: Rows) -> bool:
    """Rule: "S₀ ≥ 4"."""
    s0 = start_worst(rows, SENSES)
    return s0 is not None and s0 >= 4


def sr(rows: Rows, n: int) -> bool:
    """Sensory counts: 30 % and two points, each sense with a start value known."""
    s, s0 = worst(rows, n, SENSES), start_worst(rows, SENSES)
    if s is None or s0 is None or not low_start(rows) or not senses_start_high(rows):
        return False
    started = [sense for sense in SENSES if start(rows, sense) is not None]
    all_known = all(known(rows, n, sense) is not None for sense in started)
    return all_known and 10 * s <= 7 * s0 and s <= s0 - 2


def t2(rows: Rows, n: int) -> bool:
    """Rule: "PR or RR or SR"."""
    return pr(rows, n) or rr(rows, n) or sr(rows, n)


def all_known_at_most(rows: Rows, n: int, fields: tuple[Score, ...], limit: int) -> bool:
    """Every one of the fields known and none above the limit."""
    values = [known(rows, n, field) for field in fields]
    return all(value is not None and value <= limit for value in values)


def t3(rows: Rows, n: int) -> bool:
    """Pain controlled and not below the knee, and improved, or low from the start."""
    o, o0, r = worst(rows, n, PAIN), start_worst(rows, PAIN), reach(rows, n)
    if o is None or o0 is None or r is None:
        return False
    if not all_known_at_most(rows, n, PAIN, 3) or r > 3:
        return False
    return o <= o0 - 2 if o0 >= 4 else senses_start_high(rows) or t2(rows, n)


def t4(rows: Rows, n: int) -> bool:
    """All known; O ≤ 2; R ≤ 2; S ≤ 2."""
    r = reach(rows, n)
    return r is not None and r <= 2 and all_known_at_most(rows, n, SCORES, 2)


def run_of_28_days(rows: Rows, n: int) -> bool:
    """T4 now and at every assessable visit back to one 28 days earlier, none blocked between."""
    for m in range(n):
        span = range(m, n + 1)
        if (
            assessable(rows, m)
            and (rows[n]["date"] - rows[m]["date"]).days >= 28
            and all(t4(rows, v) for v in span if assessable(rows, v))
            and not any(blocked(rows, v) for v in span)
        ):
            return True
    return False


def level(rows: Rows, n: int, k: int) -> int:
    """L before any cap by a step down; k is the phase before this visit."""
    if n == 0:
        return 3 if not blocked(rows, 0) and (t3(rows, 0) or t4(rows, 0)) else 1
    if run_of_28_days(rows, n):
        found = 4
    elif t3(rows, n) or t4(rows, n):
        found = 3
    else:
        found = 2 if t2(rows, n) else 1
    return min(found, k) if blocked(rows, n) else found


def strong(rows: Rows, n: int) -> bool:
    """Rule: "(PR and RR) or (PR and 2·I ≤ I₀ and I₀ − I ≥ 4)", never when blocked."""
    i, i0 = index_score(rows, n), index_start(rows)
    if i is None or i0 is None or blocked(rows, n) or not pr(rows, n):
        return False
    return rr(rows, n) or (2 * i <= i0 and i0 - i >= 4)


def blocked(rows: Rows, n: int) -> bool:
    """Rule: "flag urgent or neuro_check at this visit"."""
    return urgent(rows, n) or neuro_check(rows, n)


def hold_2(rows: Rows, n: int) -> bool:
    """Pain, reach or senses still on the better side of the start."""
    i, i0 = index_score(rows, n), index_start(rows)
    r, r0 = reach(rows, n), start_reach(rows)
    s, s0 = worst(rows, n, SENSES), start_worst(rows, SENSES)
    by_pain = i is not None and i0 is not None and 10 * i <= 7 * i0 + 10 and i < i0
    nearer = r is not None and r0 is not None and r0 >= 2 and r <= r0 - 1
    fewer = s is not None and s0 is not None and 10 * s <= 7 * s0 + 10 and s < s0
    by_senses = low_start(rows) and senses_start_high(rows) and fewer
    if rows.version == 2:
        if t3(rows, n) or t4(rows, n):
            return True
        o, o0 = worst(rows, n, PAIN), start_worst(rows, PAIN)
        by_senses = by_senses and (o is None or (o0 is not None and o <= o0 + 1))
    return by_pain or (nearer and i_at_most(rows, n, 1)) or by_senses


def hold(rows: Rows, n: int, phase: int) -> bool:
    """The hold test of a phase at a visit; in 3 and 4 "unknown passes"."""
    if phase == 2:
        return hold_2(rows, n)
    o, r, s = worst(rows, n, PAIN), reach(rows, n), worst(rows, n, SENSES)
    if phase == 3:
        return (o is None or o <= 4) and (r is None or r <= 3)
    return (o is None or o <= 3) and (r is None or r <= 2) and (s is None or s <= 3)


def markedly_worse(rows: Rows, n: int) -> bool:
    """The test "marked worsening" against the previous assessable visit."""
    p = previous(rows, n)
    if p is None:
        return False
    shared = [f for f in PAIN if known(rows, n, f) is not None and known(rows, p, f) is not None]
    o, before = worst(rows, n, shared), worst(rows, p, shared)
    if o is None or before is None:
        return False
    r, r_before = reach(rows, n), reach(rows, p)
    both_fresh = fresh(rows, n) and fresh(rows, p)
    further = r is not None and r_before is not None and r >= r_before + 1 and r >= 3
    return (o - before >= 2 and both_fresh and further) or (o - before >= 4 and o >= 5)


# --- 5.3 ---------------------------------------------------------------------------------------


def history(rows: Rows, n: int) -> list[Outcome]:
    """The outcome of visit n behind those of all visits before it."""
    earlier = history(rows, n - 1) if n > 0 else []
    k = earlier[-1].phase if earlier else 1
    phase, lasting, row_flags = decide(rows, n, k, earlier)
    flags = row_flags | own_flags(rows, n) | course_flags(rows, n, k, phase, earlier)
    flags |= {"plateau"} if phase < 4 and plateau(rows, n, earlier) else set()
    return [*earlier, Outcome(rows[n]["date"], phase, frozenset(flags), lasting)]


def decide(rows: Rows, n: int, k: int, earlier: list[Outcome]) -> tuple[int, int, set[str]]:
    """The decision table: the phase, the L to store, and the flags of the row that applied."""
    if n == 0:
        return 1, level(rows, n, k), set()
    if not assessable(rows, n):
        return k, 1, {"not_assessed"}
    p, found = previous(rows, n), level(rows, n, k)
    if k >= 2 and not hold(rows, n, k):
        lower = range(k - 1, 1, -1)
        if markedly_worse(rows, n):
            phase = next((j for j in lower if hold(rows, n, j)), 1)
            return phase, min(found, phase), {"marked_worsening"}
        if p is not None and not hold(rows, p, k):
            phase = next((j for j in lower if hold(rows, n, j) or hold(rows, p, j)), 1)
            return phase, min(found, phase), set()
        return k, found, {"flare"}
    stored = lowest_stored(rows, n, earlier)
    c = 4 if found == 4 else min(found, stored, 3)
    phase = max(k, c, 2 if strong(rows, n) else 1)
    return phase, found, provisional(rows, n, found, phase)


def lowest_stored(rows: Rows, n: int, earlier: list[Outcome]) -> int:
    """The lowest L "back to the latest that is at least 7 days earlier"; version 1: the last L."""
    before = [m for m in range(n) if assessable(rows, m)]
    if rows.version == 1:
        return earlier[before[-1]].level if before else 1
    early = [m for m in before if (rows[n]["date"] - rows[m]["date"]).days >= 7]
    if not early:
        return 1
    return min(earlier[m].level for m in before if m >= early[-1])


def provisional(rows: Rows, n: int, found: int, phase: int) -> set[str]:
    """Row 7 of the table."""
    flags = {f"provisional:{found}"} if found > phase else set()
    waiting = phase == 3 and t4(rows, n) and not run_of_28_days(rows, n)
    return flags | ({"provisional:4"} if waiting and not blocked(rows, n) else set())


# --- 5.4 ---------------------------------------------------------------------------------------


def urgent(rows: Rows, n: int) -> bool:
    """A tier-A answer, weakness "worse", or both legs at 3 or more and never assessed."""
    row = rows[n]
    assessed = any(earlier["both_legs_assessed"] is True for earlier in rows[: n + 1])
    answers = (row["red_flags"] or set()) & (TIER_A - {"both_legs"} if assessed else TIER_A)
    both = all((entered := row[leg]) is not None and entered >= 3 for leg in LEGS)
    return bool(answers) or row["weakness"] == "worse" or (both and not assessed)


def neuro_check(rows: Rows, n: int) -> bool:
    """Rule: "weakness new or worse, or numbness recorded ≥ numbness₀ + 2"."""
    now, first = rows[n]["numbness"], start(rows, "numbness")
    more = now is not None and first is not None and now >= first + 2
    return more or rows[n]["weakness"] in {"new", "worse"}


def own_flags(rows: Rows, n: int) -> set[str]:
    """The flags that need only this visit, the one before and the start."""
    i, i0, r0 = index_score(rows, n), index_start(rows), start_reach(rows)
    recorded = highest([reach_read(rows, n, leg) for leg in LEGS])
    assessed = assessable(rows, n)
    conditions = {
        "urgent": urgent(rows, n),
        "neuro_check": neuro_check(rows, n),
        "no_start": index_of(rows) is None,
        "reach_conflict": reach_conflict(rows[n]),
        "worse_than_start": (assessed and i is not None and i0 is not None and i >= i0 + 2)
        or (rows.version == 2 and risen(rows, n, "leg_pain")),
        "back_up": rows.version == 2 and risen(rows, n, "back_pain"),
        "reach_beyond_start": recorded is not None and r0 is not None and recorded > r0,
        "long_gap": n > 0 and (rows[n]["date"] - rows[n - 1]["date"]).days > 90,
        "carried:pain_reach": assessed and any(carried_leg(rows, n, leg) for leg in LEGS),
    }
    carried = {f"carried:{f}" for f in SCORES if assessed and carried_score(rows, n, f)}
    return carried | {flag for flag, holds in conditions.items() if holds}


def risen(rows: Rows, n: int, field: Score) -> bool:
    """Recorded here two points or more above its start."""
    now, first = rows[n][field], start(rows, field)
    return now is not None and first is not None and now >= first + 2


def plateau(rows: Rows, n: int, earlier: list[Outcome]) -> bool:
    """Rule: after four visits, or after the clinic's weeks; "visits and weeks both count anew"."""
    if rows.version == 1 or not assessable(rows, n):
        return False
    return flat_visits(rows, n, earlier) or flat_weeks(rows, n, earlier)


def flat_visits(rows: Rows, n: int, earlier: list[Outcome]) -> bool:
    """Rule: "4th assessable visit in a row … in which neither" changed, "and again each n"."""
    five = [m for m in range(n + 1) if assessable(rows, m)][-5:]
    if len(five) < 5:
        return False
    before, *four = five
    told = any("plateau" in earlier[m].flags for m in four[:-1])
    days = rows[four[0]]["date"], rows[n]["date"]
    begun_anew = any(days[0] <= on < days[1] for on in rows.reassessed)
    return not told and not begun_anew and not any(changed(rows, before, m) for m in four)


def flat_weeks(rows: Rows, n: int, earlier: list[Outcome]) -> bool:
    """Rule: "that many weeks or more after an assessable one", nothing told or answered since."""

    def is_long_ago(on: date) -> bool:
        return (rows[n]["date"] - on).days >= 7 * rows.weeks

    early = [m for m in range(n) if assessable(rows, m) and is_long_ago(rows[m]["date"])]
    begun, told = begun_on(rows, n), [one.date for one in earlier if "plateau" in one.flags]
    if not rows.weeks or not early or (begun and not is_long_ago(begun)):
        return False
    if told and not is_long_ago(told[-1]):
        return False
    since = [m for m in range(early[-1] + 1, n + 1) if assessable(rows, m)]
    return not any(changed(rows, early[-1], m) for m in since)


def has_score_changed(was: int, now: int) -> bool:
    """Two points more, or 30 % and two points less."""
    return now >= was + 2 or (was - now >= 2 and 10 * now <= 7 * was)


def changed(rows: Rows, before: int, n: int) -> bool:
    """Index (30 % and 2 points less, 2 more), reach (two zones), RMDQ (5 points or 30 % less)."""
    senses = index_of(rows) == "sensory"
    i, was = (worst(rows, m, SENSES) if senses else index_score(rows, m) for m in (n, before))
    if i is not None and was is not None and has_score_changed(was, i):
        return True
    r, r_was = reach(rows, n), reach(rows, before)
    if r is not None and r_was is not None and abs(r - r_was) >= 2:
        return True
    totals = [
        [row["rmdq"] for row in rows[: m + 1] if row["rmdq"] is not None] for m in (n, before)
    ]
    if not all(totals):
        return False
    f, f_was = (total[-1] for total in totals)
    return abs(f - f_was) >= 5 or (f < f_was and 10 * (f_was - f) >= 3 * f_was)


def begun_on(rows: Rows, n: int) -> date | None:
    """Day of the last reassessment before this visit, "after which the clock starts anew"."""
    done = [on for on in rows.reassessed if rows[0]["date"] <= on < rows[n]["date"]]
    return None if rows.version == 1 else max(done, default=None)


def course_flags(rows: Rows, n: int, k: int, phase: int, earlier: list[Outcome]) -> set[str]:
    """The flags that need the phases: ``relapse`` and ``review_due``."""
    flags = {"relapse"} if k == 4 and phase < 4 else set()
    begun = begun_on(rows, n)
    counted = [m for m in range(n + 1) if begun is None or rows[m]["date"] > begun]
    sixth = assessable(rows, n) and sum(assessable(rows, m) for m in counted) >= 6
    days = (rows[n]["date"] - (begun or rows[0]["date"])).days
    if phase == 1 and (sixth or days >= 42):
        flags.add("review_due")
    if phase == 3 and k == 3:
        entered = next(m for m in range(n - 1, 0, -1) if earlier[m - 1].phase != 3)
        since = max(rows[entered]["date"], begun or rows[entered]["date"])
        periods, before = (max((rows[m]["date"] - since).days, 0) // 42 for m in (n, n - 1))
        if periods > before:
            flags.add("review_due")
    return flags


def assess(rows: Rows) -> list[Outcome]:
    """Phase and flags at each visit, each worked out from the first visit again."""
    ordered = in_order(rows)
    return [history(ordered, n)[n] for n in range(len(ordered))]
