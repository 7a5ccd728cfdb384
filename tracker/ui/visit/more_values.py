"""What is asked now and then: the flare, the patient's own activities, questionnaire totals."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypedDict

from tracker.domain.values.checks import HOURS_MAX, whole_number
from tracker.domain.values.visit import ActivityId, Visit
from tracker.language import marked
from tracker.ui.fields.number_input import Unit

PSFS: Final = "psfs:"


@dataclass(frozen=True, slots=True)
class MoreField:
    """One number: its name among the visit's fields, its label (marked), its most, its unit."""

    name: str
    label: str
    most: int
    unit: Unit = Unit.NUMBERS


FLARE: Final = (
    MoreField("flare_hours", marked("Hours until the flare settled"), HOURS_MAX, Unit.HOURS),
    MoreField("flare_worst_pain", marked("Worst pain of the flare, 0–10"), 10),
)
TOTALS: Final = (
    MoreField("odi_percent", marked("ODI, total in %, 0–100"), 100),
    MoreField("rmdq", marked("Roland-Morris, total 0–24"), 24),
    MoreField("sbi", marked("Sciatica bothersomeness, total 0–24"), 24),
    MoreField("start_back", marked("STarT Back, total 0–9"), 9),
)


class MoreOfAVisit(TypedDict):
    """The visit's fields that the page asks."""

    flare_hours: int | None
    flare_worst_pain: int | None
    odi_percent: int | None
    rmdq: int | None
    sbi: int | None
    start_back: int | None
    psfs: Mapping[ActivityId, int]


def more_texts(visit: Visit) -> Mapping[str, str]:
    """Return a visit's numbers as texts; a field without one is left out."""
    texts = {f"{PSFS}{activity}": str(score) for activity, score in visit.psfs.items()}
    for one in (*FLARE, *TOTALS):
        value = getattr(visit, one.name)
        if value is not None:
            texts[one.name] = str(value)
    return texts


def entered_more(texts: Mapping[str, str]) -> MoreOfAVisit:
    """Return the numbers that were typed.

    Raises:
        ValueError: One is no whole number.
    """
    psfs = {
        ActivityId(int(name.removeprefix(PSFS))): score
        for name, text in texts.items()
        if name.startswith(PSFS) and (score := whole_number("psfs", text)) is not None
    }
    return MoreOfAVisit(
        flare_hours=_number(texts, "flare_hours"),
        flare_worst_pain=_number(texts, "flare_worst_pain"),
        odi_percent=_number(texts, "odi_percent"),
        rmdq=_number(texts, "rmdq"),
        sbi=_number(texts, "sbi"),
        start_back=_number(texts, "start_back"),
        psfs=MappingProxyType(psfs),
    )


def _number(texts: Mapping[str, str], name: str) -> int | None:
    return whole_number(name, texts.get(name, ""))
