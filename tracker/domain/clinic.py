"""The clinic itself: what stands on its sheets and who works there."""

from dataclasses import dataclass
from enum import Enum


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
        clinician_name: Who signs letters and saves visits.
        paper: What the sheets are printed on.
        sheet_text: The clinic's own closing words on a patient's sheet.
    """

    clinic_name: str = ""
    address: str = ""
    phone: str = ""
    clinician_name: str = ""
    paper: Paper = Paper.A4
    sheet_text: str = ""
