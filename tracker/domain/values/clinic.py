"""The clinic itself: what stands on its sheets and who works there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from tracker.domain.values.checks import check_whole
from tracker.domain.values.days import DayOrder
from tracker.domain.values.function_measures import SCALES
from tracker.domain.values.treatment import FOLDED_AT_FIRST, TreatmentPart
from tracker.errors import InputError
from tracker.language import Language, tr

SHORTEST_PASSPHRASE: Final = 10  # letters
LOGO_MAX_BYTES: Final = 1_048_576  # bytes, 1 MB; larger pictures slow down every print and backup
PNG_START: Final = b"\x89PNG\r\n\x1a\n"  # ISO/IEC 15948:2004, 5.2
JPEG_START: Final = b"\xff\xd8\xff"  # ISO/IEC 10918-1:1994, B.1.1.3: start of image, next marker

# An XML prologue, comments and a document type may stand before the picture. Atomic throughout:
# a file of nothing but comments would otherwise be read in every possible way.
_SVG: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?><\?.*?\?>\s*+|<!--.*?-->\s*+|<!DOCTYPE[^>\[]*+(?>\[.*?\]\s*+)?>\s*+)*+"
    rb"<(?:\w++:)?svg[\s>/]",
    re.DOTALL,
)


class UnsuitableLogoError(InputError, ValueError):
    """A file cannot stand in the letterhead: too large, or no picture of a known kind."""


def check_logo(content: bytes) -> None:
    """Refuse bytes that are no PNG, JPEG or SVG of at most 1 MB, judged by how they begin.

    Raises:
        UnsuitableLogoError: They are something else, or too large.
    """
    check_logo_size(len(content))
    if not content.startswith((PNG_START, JPEG_START)) and not _SVG.match(content):
        raise UnsuitableLogoError(
            tr("The logo is no PNG, JPEG or SVG picture. Nothing was saved. Choose another file.")
        )


def check_logo_size(byte_count: int) -> None:
    """Refuse a file of more than 1 MB, before it need be read.

    Raises:
        UnsuitableLogoError: It is too large.
    """
    if byte_count > LOGO_MAX_BYTES:
        raise UnsuitableLogoError(
            tr(
                "The logo has {bytes} bytes; allowed are {most} (1 MB). "
                "Nothing was saved. Choose a smaller picture.",
                bytes=f"{byte_count:,}",
                most=f"{LOGO_MAX_BYTES:,}",
            )
        )


EMERGENCY_NUMBER: Final = "911"  # until the clinic writes its own
SIGN_AFTER_DAYS: Final = 7  # until the clinic writes its own
SIGN_AFTER_DAYS_MAX: Final = 365
_CALL_112: Final = frozenset({
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip  # Directive (EU) 2018/1972, article 109; ISO 3166 codes
_CALL_OTHERS: Final[Mapping[str, str]] = {"AU": "000", "GB": "999", "NZ": "111"}
FUNCTION_EVERY: Final = 4  # visits, until the clinic writes its own
FUNCTION_EVERY_MAX: Final = 50
FUNCTION_MEASURES: Final = "interference;psfs"  # until the clinic chooses its own


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionPlan:
    """Which function measures the clinic asks, and how often.

    Attributes:
        every: Due at the start and after so many visits again; 0 is never.
        measures: Their codes, in the order they are asked.
    """

    every: int = FUNCTION_EVERY
    measures: tuple[str, ...] = tuple(FUNCTION_MEASURES.split(";"))


class Paper(Enum):
    """The paper the clinic prints on."""

    A4 = "a4"
    LETTER = "letter"


def usual_emergency_number(territory: str) -> str:
    """Return whom most people of a country call, by its ISO 3166 code; 911 where it is unknown."""
    usual = "112" if territory in _CALL_112 else EMERGENCY_NUMBER
    return _CALL_OTHERS.get(territory, usual)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicSettings:
    """What the clinic wrote once about itself; empty text is not written yet.

    Attributes:
        clinic_name: Head of every sheet.
        address: May have several lines.
        phone: As it is printed.
        emergency_number: Whom the clinic calls in an emergency.
        clinician_name: Who signs letters and saves visits.
        paper: What the sheets are printed on.
        day_order: In which days are written, and read where they are all numbers; None is that of
            the language, and numbers that can mean two days are not read.
        sheet_text: The clinic's own closing words on a patient's sheet.
        page_language: Of the pages, unless a patient has another; None is the screen's.
        logo: A PNG, JPEG or SVG file for the letterhead, at most 1 MB; None for none.
        folded: What of a treatment its form does not ask; records keep and show it all the same.
        sign_after_days: After how many days a visit signs itself; 0 is never.
        function_every: After how many visits function is due again; 0 is never.
        numbers_patients: Whether a new patient is offered the next free number as id.
        function_measures: The codes of the function measures in use, joined by semicolons.
        uses_codes: Whether new patients have a code and no name.
        version: Which saved version this is; None until stored.
    """

    clinic_name: str = ""
    address: str = ""
    phone: str = ""
    emergency_number: str = EMERGENCY_NUMBER
    clinician_name: str = ""
    paper: Paper = Paper.A4
    day_order: DayOrder | None = None
    sheet_text: str = ""
    page_language: Language | None = None
    logo: bytes | None = field(default=None, repr=False)
    sign_after_days: int = SIGN_AFTER_DAYS
    function_every: int = FUNCTION_EVERY
    numbers_patients: bool = False
    uses_codes: bool = False
    function_measures: str = FUNCTION_MEASURES
    folded: frozenset[TreatmentPart] = FOLDED_AT_FIRST
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        check_whole("sign_after_days", self.sign_after_days, 0, SIGN_AFTER_DAYS_MAX)
        check_whole("function_every", self.function_every, 0, FUNCTION_EVERY_MAX)
        if self.logo is not None:
            check_logo(self.logo)

    @property
    def function_plan(self) -> FunctionPlan:
        """Return what is asked of function; a code that is not known here is left out."""
        chosen = self.function_measures.split(";")
        measures = tuple(code for code in SCALES if code in chosen)
        return FunctionPlan(every=self.function_every, measures=measures)
