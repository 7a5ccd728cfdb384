"""What payers allow and ask for: presets to begin with, each with its source and date of reading.

The program belongs to none of them. A preset fills the plan of a course, where everything can be
changed; what the clinic's contract says goes before it.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.language import marked

READ_ON: Final = date(2026, 11, 28)
NOT_AFFILIATED: Final = marked("Not affiliated with any payer: check your contract.")


class Payer(Enum):
    """Whose rules a course follows."""

    MEDICARE = "medicare"
    VETERANS = "veterans"
    WASHINGTON = "washington"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class PresetPeriod:
    """So many visits within so many days; None where no days are named."""

    visits: int
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayerPreset:
    """What one payer allows.

    Attributes:
        name: As it is chosen.
        periods: One after the other; each but the first is to be asked for.
        yearly_visits: Most within a year; None where none is named.
        asks: What must be shown for more, with places for the numbers; ``payer_asks`` fills them.
        source: Where that was read.
        address: Of the source.
        read_on: When it was read; None for the clinic's own.
        extent: What of the above was not found there; empty where all of it was.
    """

    name: str
    periods: tuple[PresetPeriod, ...] = ()
    yearly_visits: int | None = None
    asks: str = ""
    source: str = ""
    address: str = ""
    read_on: date | None = READ_ON
    extent: str = ""


PAYERS: Final[dict[Payer, PayerPreset]] = {
    Payer.MEDICARE: PayerPreset(
        name=marked("Medicare, chronic low back pain"),
        periods=(PresetPeriod(12, 90), PresetPeriod(8, None)),
        yearly_visits=20,
        asks=marked(
            "{more} more visits for those who show an improvement; to be stopped where there is "
            "none or the patient gets worse. Nonspecific low back pain of {weeks} weeks or longer."
        ),
        source="CMS, NCD 30.3.3",
        address="https://www.cms.gov/medicare-coverage-database/view/ncd.aspx?ncdid=373",
    ),
    Payer.VETERANS: PayerPreset(
        name=marked("VA community care"),
        periods=(PresetPeriod(12, 60), PresetPeriod(8, 90), PresetPeriod(8, 180)),
        asks=marked(
            "More visits on objective measures of meaningful clinical improvement; the last of "
            "them with what the patient does to help themselves."
        ),
        source="VA, Northern Arizona: policy updates to acupuncture care",
        read_on=date(2026, 11, 30),
        extent=marked("the first period only; the later ones are as acupuncture clinics tell them"),
        address=(
            "https://www.va.gov/northern-arizona-health-care/news-releases/"
            "policy-updates-to-chiropractic-massage-therapy-and-acupuncture-care/"
        ),
    ),
    Payer.WASHINGTON: PayerPreset(
        name=marked("Washington L&I, low back pain"),
        periods=(PresetPeriod(10, None),),
        asks=marked(
            "Pain and function at the start, at the fifth visit and at the end (ODI among them): "
            "{percent} % is meaningful, {substantial} % substantial."
        ),
        source="Washington L&I, acupuncture; WAC 296-23-238",
        address="https://lni.wa.gov/patient-care/treating-patients/by-condition/acupuncture",
    ),
    Payer.OWN: PayerPreset(name=marked("Another payer, or own"), read_on=None),
}
