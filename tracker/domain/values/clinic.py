"""The clinic itself: what stands on its sheets and who works there."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from tracker.domain.values.logo import check_logo
from tracker.language import Language

EMERGENCY_NUMBER: Final = "911"  # until the clinic writes its own


class Paper(Enum):
    """The paper the clinic prints on."""

    A4 = "a4"
    LETTER = "letter"


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
        sheet_text: The clinic's own closing words on a patient's sheet.
        page_language: Of the pages, unless a patient has another; None is the screen's.
        logo: A PNG, JPEG or SVG file for the letterhead, at most 1 MB; None for none.
    """

    clinic_name: str = ""
    address: str = ""
    phone: str = ""
    emergency_number: str = EMERGENCY_NUMBER
    clinician_name: str = ""
    paper: Paper = Paper.A4
    sheet_text: str = ""
    page_language: Language | None = None
    logo: bytes | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.logo is not None:
            check_logo(self.logo)
