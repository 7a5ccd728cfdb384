"""Every threshold says what the rule book says, and no text of the program says it by itself."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.parsed import every_text
from tracker.domain.values import thresholds
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.thresholds import (
    SAFE_RANGES,
    Source,
    Threshold,
    UsualRange,
    has_fallen,
    score_below,
)

ROOT: Final = Path(__file__).parents[3]
RULES: Final = (ROOT / "docs" / "clinical-rules.md").read_text(encoding="utf-8")
TABLE: Final = {
    name: value
    for name, value in vars(thresholds).items()
    if isinstance(value, Threshold | UsualRange)
}
WORDS: Final = ("none", "one", "two", "three", "four", "five", "six")
ORDINALS: Final = ("", "first", "second", "third", "fourth", "fifth", "sixth")

# Where the section of a threshold says it: {n} is the number, {word} and {ordinal} in letters.
SAID: Final = {
    "START_VISITS": "the first recorded value at visit 1 or visit {n}",
    "REACH_DAYS": "at most the last {n} days",
    "RADIATES_FROM_ZONE": "are both ≥ {n};",
    "INDEX_FROM": "if leg₀ ≥ {n}, or",
    "LOW_START_MAX": "| low start | O₀ ≤ {n} |",
    "CENTRALIZED_ZONE_MAX": "| far ≤ {n} |",
    "FLUCTUATING_OF": "the last {word} recorded readings after the start",
    "FLUCTUATING_AT_LEAST": "(at least {word}) span",
    "FLUCTUATING_ZONES": "span ≥ {n} zones",
    "IMPROVED_PERCENT": "| improvement | ≥ {n} % below the start",
    "IMPROVED_POINTS": '"better" ≥ 30 % and ≥ {n} points',
    "SUBSTANTIAL_PERCENT": "| substantial | ≥ {n} %",
    "SUBSTANTIAL_POINTS": "**and** ≥ {n} points",
    "RETURN_POINTS": "now ≥ {n} above the lowest in between",
    "RETURN_AFTER_FALL_POINTS": "lowest ≤ start − {n} and now ≥ lowest + {n}",
    "WORSE_POINTS": '"worse" ≥ {n} points above the start',
    "MILD_MAX": 'up to {n} "mild"',
    "SEVERE_MIN": 'from {n} "severe"',
    "ZONES_WITH_PAIN_STEADY": "R ≤ R₀ − {n} with I",
    "STEADY_POINTS": "with I ≤ I₀ + {n} (index",
    "ZONES_WITH_PAIN_LESS": "R ≤ R₀ − {n}, with I ≤ I₀ − 1 enters as well",
    "LESS_POINTS": "R ≤ R₀ − 1, with I ≤ I₀ − {n} enters as well",
    "SENSORY_START_MIN": "low start and S₀ ≥ {n} and",
    "SENSORY_FALL": "S ≤ S₀ − {n} |",
    "CONTROLLED_MAX": "| controlled | ≤ {n} |",
    "CONTROLLED_ZONE_MAX": "R ≤ {n} (not below the knee)",
    "CONTROLLED_FALL": "then O ≤ O₀ − {n};",
    "SETTLED_MAX": "| settled | ≤ {n} |",
    "SETTLED_ZONE_MAX": "all known; O ≤ 2; R ≤ {n}; S",
    "STABLE_DAYS": "settled for ≥ {n} days",
    "HOLD_MARGIN_POINTS": "10·I ≤ 7·I₀ + {n}0 and",
    "HOLD_IMPROVEMENT_ZONES": "R ≤ R₀ − {n}, R may be carried",
    "HOLD_SENSORY_PAIN_RISE": "(O unknown or O ≤ O₀ + {n})",
    "STEP_DAYS": "that is at least {n} days earlier, it included",
    "HOLD_RECOVERY_MAX": "| **hold 3** | O ≤ {n} and",
    "HOLD_RECOVERY_ZONE_MAX": "O ≤ 4 and R ≤ {n} (",
    "HOLD_PREVENTION_MAX": "| **hold 4** | O ≤ {n} and R ≤ 2 and S ≤ {n} (",
    "HOLD_PREVENTION_ZONE_MAX": "O ≤ 3 and R ≤ {n} and S",
    "WORSENING_POINTS": "(O up ≥ {n}, and R fresh",
    "WORSENING_FROM_ZONE": "up ≥ 1 zone, now ≥ {n})",
    "MARKED_POINTS": "(O up ≥ {n} and O now",
    "MARKED_FROM": "and O now ≥ {n})",
    "NUMBNESS_RISE": "numbness recorded ≥ numbness₀ + {n}",
    "BOTH_LEGS_FROM_ZONE": "both legs recorded ≥ {n} as entered",
    "REVIEW_VISIT": "at the {ordinal} or a later assessable visit",
    "REVIEW_DAYS": "or {n} or more days after the first visit",
    "LONG_GAP_DAYS": "> {n} days since the previous visit",
    "PLATEAU_VISITS": "n-th (default {n}th) assessable visit",
    "PLATEAU_WEEKS": "published {n} weeks: none",
    "PLATEAU_ZONES": "of the reach {n} zones",
    "FLARES_TO_REASSESS": "{word} `flare`s within six visits",
    "FLARE_VISITS": "`flare`s within {word} visits",
    "FOOT_DROP_POWER_MAX": "power ≤ {n}/5",
    "FIRST_PAIN_UNDER": "first severe pain under {n} or",
    "FIRST_PAIN_OVER": "or over {n} ·",
    "ACUTE_UNDER_WEEKS": "acute < {n} weeks, subacute {n}–",
    "CHRONIC_OVER_WEEKS": "–{n}, chronic > {n})",
    "OVERDUE_PERCENT": "more than {n} % of the planned interval",
    "REEXAM_VISITS_LEFT": "at most {n} visits",
    "REEXAM_DAYS_LEFT": "or at most {n} days are left",
    "SCORE_JUMP": "A score {n} points or more away",
    "ZONE_JUMP": "a reach {n} zones or more",
    "HORIZON_SHORT": "H = {n} or 84 days",
    "HORIZON_LONG": "H = 42 or {n} days",
    "HORIZON_WINDOW_DAYS": "within {n} days of H",
    "COHORT_INDEX_MIN": "index leg or back with I₀ ≥ {n}",
    "PLANNED_AFTER_DAYS": "a visit planned {n} days after the last",
    "AT_RISK_LEAST": "fewer than {n} courses are at risk",
    "REACTION_WITHIN_DAYS": "a next visit within {n} days",
    "PERCENT_FROM": "n < {n}: counts only",
    "JUDGED_FROM": "n < {n}: no interval",
    "COMPARED_VISITS_MIN": "at least {n} visits and",
    "COMPARED_PATIENTS_MIN": "and {n} patients in each group",
    "COMPARED_FLARES_MIN": "and {n} flares in all",
    "SMALL_CELL_UNDER": 'written "<{n}"',
    "REACTIONS_SHOWN_FROM": "fewer than {n} visits are not shown",
    "USUAL_DIAMETER": "| needle diameter and length, mm | soft {low}–{high};",
    "USUAL_LENGTH": "| needle diameter and length, mm | soft 0.12–0.35; {low}–{high} |",
    "USUAL_DEPTH": "| depth mm | soft {low}–{high};",
    "USUAL_FREQUENCY": "Hz (soft {low}–{high})",
    "USUAL_RETENTION": "| retention, minutes | 0–60; soft {low}–{high} |",
}

# Digits in a text that are no thresholds, and why.
NO_THRESHOLD: Final = {
    r"\b0(?:–| to )(?:10|100|24|9|5|3)\b": "the range that names a scale",
    r"\b0 (?:=|is) none, 10 (?:(?:=|is)(?: the)?|the) worst": "the ends of a scale",
    r"\b0\b": "nothing: none, blank, never",
    r"\{power\}/5": "muscle strength is graded out of 5",
    r"^(?:average|worst) over the last (?:24 hours|7 days)$": "the name of a stored choice",
    r"^average since the last visit, at most the last 7 days$": "the same",
    r"\d{4}-\d\d-\d\d|(?:Jan|Mar|Nov|Dec) \d+(?:, \d{4})?|\+5\b|\b3/11\b": "how a day is typed",
    r"-7 (?:\(days ago\)|for a week ago)": "the same, back",
    r"\b\d\d\.\d\d\.\d{4}\b|\b3 Nov \d{4}": "how a day stands in a file",
    r"\b10:15\b|\b2:30 pm\b": "how a time is typed",
    r"7 months(?:, 3 weeks or 10 days\.)?$": "how a duration is typed",
    r"\b(?:GB30|GV3|BL40|EX-B2 L4|M54\.32|ICD-10)": "a code of a point or a diagnosis",
    r"\bF9\b|^sets 10 and|; 1 to 4, or the right button|\b0 to 9 are|\ba 1 before a 0": "keys",
    r"^A 1 waits .*|^Type the zone: .*|Type 4 for the back, 3 for the leg, 4 for": "keys, too",
    r"\bPhase [1-4]\b": "the name of a phase",
    r"^(?:\d+ minutes(?: or less)?|1½? hours?|\d hours(?: or more)?)$": "a patient's answers",
    r"^A4$|UTF-(?:8|16|32)|GB 18030|300 dpi|\(1 MB\)|FHIR R4|base64|\*\.sqlite3": "paper and files",
}
IN_LETTERS: Final = re.compile(
    r"\b(?:one|two|three|four|five|six|half)\b (?:points?|zones?|days?|weeks?|the pain)",
    re.IGNORECASE,
)
LETTERS_ALLOWED: Final = re.compile(
    r"^(?:one|two|three|four|five) zones? (?:nearer|further)$"  # a table of every count
    r"|^half the pain$"  # said for 50 % alone
    r"|^one zone up, one zone down$"  # keys
    r"|^one point at least$"  # of acupuncture, in a prescription
)


def section(number: str) -> str:
    """Return the text of a section, its subsections included."""
    level = "###" if "." in number else "##"
    start = re.search(rf"^{level} {re.escape(number)}\.? ", RULES, re.MULTILINE)
    assert start is not None, number
    end = re.search(rf"^#{{2,{len(level)}}} ", RULES[start.end() :], re.MULTILINE)
    return RULES[start.end() :][: end.start() if end else None]


@pytest.mark.parametrize("name", TABLE)
def test_the_rule_book_says_the_same_number(name: str) -> None:
    found = TABLE[name]
    if isinstance(found, UsualRange):
        said = SAID[name].format(low=f"{found.low:g}", high=f"{found.high:g}")
    else:
        in_letters = int(found) if found < len(WORDS) else 0
        said = SAID[name].format(n=int(found), word=WORDS[in_letters], ordinal=ORDINALS[in_letters])

    assert said in section(found.section)


def test_everything_in_the_module_is_a_threshold_or_its_source() -> None:
    others = [
        name
        for name, value in vars(thresholds).items()
        if name.isupper() and not isinstance(value, Threshold | UsualRange | Source)
    ]

    assert others == ["SAFE_RANGES"]
    assert set(SAID) == set(TABLE)
    assert [name for name, one in TABLE.items() if not (one.unit and one.source.words)] == []


def test_no_text_holds_the_digits_of_a_threshold() -> None:
    digits = [
        (text.where, text.source)
        for text in every_text()
        if re.search(r"\d", re.sub("|".join(NO_THRESHOLD), "", text.source))
    ]

    assert digits == []


def test_no_text_counts_points_or_zones_in_letters() -> None:
    counted = [
        (text.where, text.source)
        for text in every_text()
        if IN_LETTERS.search(text.source) and not LETTERS_ALLOWED.search(text.source)
    ]

    assert counted == []


def test_every_exception_is_needed() -> None:
    unused = [
        reason
        for pattern, reason in NO_THRESHOLD.items()
        if not any(re.search(pattern, text.source) for text in every_text())
    ]

    assert unused == []


@pytest.mark.parametrize(("now", "is_reached"), [(6, True), (7, True), (8, False)])
def test_a_fall_is_reached_on_its_percent(now: int, *, is_reached: bool) -> None:
    assert has_fallen(10, now, 30) is is_reached
    assert (now <= score_below(10, 30)) is is_reached


def test_the_rule_book_says_within_which_ranges_a_clinic_may_set() -> None:
    rows = re.findall(r"\| (\d+) \| (\d+) \| (\d+) \|$", RULES, re.MULTILINE)

    said = [tuple(map(int, row)) for row in rows]

    values = BOOK_RULES.values
    assert said == [(values[name], safe.low, safe.high) for name, safe in SAFE_RANGES.items()]
