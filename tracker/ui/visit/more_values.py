"""What is asked now and then: the flare, function, and the totals of questionnaires."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, TypedDict

from tracker.domain.values.checks import HOURS_MAX, ValueOutOfRangeError, whole_number
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.values.visit import ActivityId, Visit
from tracker.domain.words.typed_day import day_of
from tracker.language import marked, tr
from tracker.ui.fields.number_input import Unit

PSFS: Final = "psfs:"


@dataclass(frozen=True, slots=True)
class MoreField:
    """One number: its name among the visit's fields, its label (marked), its most, its unit.

    ``has_form`` says that day and version of the form it was read off are asked beside it.
    """

    name: str
    label: str
    most: int
    unit: Unit = Unit.NUMBERS
    has_form: bool = False


FLARE: Final = (
    MoreField("flare_hours", marked("Hours until the flare settled"), HOURS_MAX, Unit.HOURS),
    MoreField("flare_worst_pain", marked("Worst pain of the flare, 0–10"), 10),
)
INTERFERENCE: Final = tuple(
    MoreField(name, measured_field(name).label, measured_field(name).highest)
    for name in ("interference_pain", "interference_enjoyment", "interference_activity")
)
FORMS: Final = ("odi", "rmdq")
TOTALS: Final = (
    MoreField("odi_percent", marked("ODI, 0–100 %"), 100, has_form=True),
    MoreField("rmdq", marked("Roland-Morris, 0–24"), 24, has_form=True),
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
    odi_on: date | None
    odi_version: str | None
    rmdq_on: date | None
    rmdq_version: str | None
    interference_pain: int | None
    interference_enjoyment: int | None
    interference_activity: int | None
    psfs: Mapping[ActivityId, int]


FORM_PARTS: Final = tuple(f"{form}_{part}" for form in FORMS for part in ("on", "version"))
_PLAIN: Final = (*(one.name for one in (*FLARE, *INTERFERENCE, *TOTALS)), *FORM_PARTS)


def more_texts(visit: Visit) -> Mapping[str, str]:
    """Return a visit's numbers as texts; a field without one is left out."""
    texts = {f"{PSFS}{activity}": str(score) for activity, score in visit.psfs.items()}
    for name in _PLAIN:
        value = getattr(visit, name)
        if value is not None:
            texts[name] = str(value)
    return texts


def entered_more(texts: Mapping[str, str], visit_date: date) -> MoreOfAVisit:
    """Return what was typed; days are counted from the visit's.

    Raises:
        ValueOutOfRangeError: One is no whole number, or no day.
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
        odi_on=_day(texts, "odi_on", visit_date),
        odi_version=texts.get("odi_version", "").strip() or None,
        rmdq_on=_day(texts, "rmdq_on", visit_date),
        rmdq_version=texts.get("rmdq_version", "").strip() or None,
        interference_pain=_number(texts, "interference_pain"),
        interference_enjoyment=_number(texts, "interference_enjoyment"),
        interference_activity=_number(texts, "interference_activity"),
        psfs=MappingProxyType(psfs),
    )


def plain_days(texts: Mapping[str, str], visit_date: date) -> dict[str, str]:
    """Return what was typed with its days written so that nobody reads them otherwise later.

    Another order of days, another language or another today would find another day in ``3/11``.
    """
    plain = dict(texts)
    for form in FORMS:
        with suppress(ValueOutOfRangeError):
            day = _day(texts, f"{form}_on", visit_date)
            if day is not None:
                plain[f"{form}_on"] = day.isoformat()
    return plain


def _number(texts: Mapping[str, str], name: str) -> int | None:
    return whole_number(name, texts.get(name, ""))


def _day(texts: Mapping[str, str], name: str, visit_date: date) -> date | None:
    text = texts.get(name, "").strip()
    try:
        return day_of(text, visit_date) if text else None
    except ValueError as error:
        allowed = tr("a day, as 2026-11-03, Nov 3 or -7 (days ago), or blank")
        raise ValueOutOfRangeError(name, text, allowed) from error
