"""The thresholds a clinic may set, in words: what each is, where it may lie, what was set when."""

from collections.abc import Iterable, Mapping
from typing import Final

from tracker.domain.values.rules import BOOK_RULES, Rules, SetRules
from tracker.domain.values.thresholds import SAFE_RANGES
from tracker.domain.words.names import day_words_in_full
from tracker.language import marked, tr

VISITS: Final = marked("visits", "unit in a field")
WEEKS: Final = marked("weeks", "unit in a field")
DAYS: Final = marked("days", "unit in a field")
POINTS: Final = marked("points", "unit in a field")
PERCENT: Final = marked("%", "unit in a field")
_UNITS: Final[Mapping[str, str]] = {
    "visits": VISITS,
    "weeks": WEEKS,
    "days": DAYS,
    "points": POINTS,
    "%": PERCENT,
}

_LABELS: Final[Mapping[str, str]] = {
    "review_days": marked("&Review due after", "threshold"),
    "review_visits": marked("Review &due at visit", "threshold"),
    "plateau_visits": marked("Pla&teau after", "threshold"),
    "plateau_weeks": marked("Plateau &also after", "threshold"),
    "gap_days": marked("&Long gap beyond", "threshold"),
    "improved_percent": marked("&Improved by", "threshold"),
    "controlled_max": marked("Pain &controlled up to", "threshold"),
    "settled_max": marked("S&ettled up to", "threshold"),
    "stable_days": marked("Stable a&fter", "threshold"),
}
_MEANINGS: Final[Mapping[str, str]] = {
    "review_days": marked("In Phase 1 from the first visit on, in Phase 3 from its beginning on."),
    "review_visits": marked("In Phase 1, counted in assessed visits."),
    "plateau_visits": marked("Assessed visits in a row without a change that counts."),
    "plateau_weeks": marked("Without a change that counts, whatever the visits; none: not asked."),
    "gap_days": marked("From one visit to the next; then a new course is offered."),
    "improved_percent": marked("So much below its start a score counts for Phase 2."),
    "controlled_max": marked("Leg and back pain for Phase 3; one more keeps it."),
    "settled_max": marked("Every score for Phase 4; one more keeps it."),
    "stable_days": marked("Settled for so long before Phase 4."),
}


def threshold_label(name: str) -> str:
    """Return what a threshold is called beside its field, with the letter of its key."""
    return tr(_LABELS[name], "threshold")


def threshold_name(name: str) -> str:
    """Return what a threshold is called."""
    return threshold_label(name).replace("&", "")


def threshold_meaning(name: str) -> str:
    """Return in a sentence what a threshold decides."""
    return tr(_MEANINGS[name])


def unit_words(name: str) -> str:
    """Return what a threshold counts, as it stands in its field."""
    return tr(_UNITS[SAFE_RANGES[name].unit], "unit in a field")


def range_words(name: str) -> str:
    """Return the published value of a threshold and where a clinic's own may lie."""
    safe = SAFE_RANGES[name]
    book = BOOK_RULES.values[name]
    if not book:
        return tr("published none, from {low} (none) to {high}", low=safe.low, high=safe.high)
    return tr("published {value}, from {low} to {high}", value=book, low=safe.low, high=safe.high)


def find_refusal(values: Mapping[str, int | None]) -> tuple[str, str] | None:
    """Return which threshold cannot be set so, and why; None where all can.

    Args:
        values: By name, as they were typed; None for a blank one.
    """
    for name, safe in SAFE_RANGES.items():
        value = values[name]
        if value is None or not safe.low <= value <= safe.high:
            places = {"low": safe.low, "high": safe.high, "what": threshold_name(name)}
            seen = tr("nothing") if value is None else value
            words = tr(
                "{what}: {value} is not allowed; allowed is {low} to {high}.", value=seen, **places
            )
            return name, words
    controlled, settled = values["controlled_max"], values["settled_max"]
    if controlled is not None and settled is not None and settled > controlled:
        words = tr(
            "Settled up to {settled} is more than controlled up to {controlled}: what is settled "
            "must be controlled as well.",
            settled=settled,
            controlled=controlled,
        )
        return "settled_max", words
    return None


def own_values_words(rules: Rules) -> str:
    """Return the clinic's own values, each with the published one; empty where there are none."""
    return "; ".join(
        tr(
            "{what} {value} (published {book})",
            what=_in_line(name),
            value=_amount(name, value),
            book=int(BOOK_RULES.values[name]) or tr("none", "threshold"),
        )
        for name, value in rules.own_values.items()
    )


def own_values_sentence(rules: Rules) -> str:
    """Return the clinic's own values as a sentence; empty where there are none."""
    words = own_values_words(rules)
    return tr("The clinic's own values: {values}.", values=words) if words else ""


def set_rules_lines(history: Iterable[SetRules]) -> tuple[str, ...]:
    """Return when what was set by whom, a line each."""
    return tuple(
        tr(
            "{day}, {who}: {values}",
            day=day_words_in_full(one.set_at.astimezone().date()),
            who=one.set_by or "–",
            values=own_values_words(one.rules) or tr("the published values"),
        )
        for one in history
    )


def _in_line(name: str) -> str:
    words = threshold_name(name)
    return f"{words[:1].lower()}{words[1:]}"


def _amount(name: str, value: int) -> str:
    unit = SAFE_RANGES[name].unit
    if unit == "days":
        return tr("%n day(s)", "", value)
    if unit == "weeks":
        return tr("%n week(s)", "", value) if value else tr("none", "threshold")
    if unit == "points":
        return tr("%n point(s)", "", value)
    if unit == "%":
        return tr("{percent} %", percent=value)
    return str(value) if name == "review_visits" else tr("%n visit(s)", "", value)
