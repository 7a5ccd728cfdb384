"""The sheet of the open course, composed anew for each choice of paper and style."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.domain.assessment import CourseStatus
from tracker.domain.clinic import ClinicSettings

if TYPE_CHECKING:
    from tracker.services.report import ReferralLetter, Sheet
    from tracker.ui.print_preview import PrintChoice


@dataclass(frozen=True, slots=True)
class SheetComposing:
    """What a print is made from.

    Attributes:
        is_letter: The referral letter is wanted, whether the sheet is withheld or not.
    """

    status: CourseStatus
    settings: ClinicSettings
    today: date
    is_letter: bool = False

    @property
    def pdf_path(self) -> Path:
        """Return the name a PDF is saved under at first; it carries no patient's name."""
        clinic_id = "".join(c for c in self.status.course.patient.clinic_id if c.isalnum())
        kind = "referral" if self.is_letter else "progress"
        return Path.home() / f"{kind}-{clinic_id}-{self.today.isoformat()}.pdf"

    def pages(self, choice: "PrintChoice") -> "tuple[Sheet | ReferralLetter, ...]":
        """Return the pages; the referral letter in place of a sheet that is withheld."""
        # Late: composing a report is not needed before the first print.
        from tracker.services.report import letter_of, page_of  # noqa: PLC0415

        settings = replace(self.settings, paper=choice.paper)
        if self.is_letter:
            return (letter_of(self.status, settings, printed_on=self.today),)
        return (page_of(self.status, settings, printed_on=self.today, style=choice.style),)
