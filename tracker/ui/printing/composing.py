"""The sheet of the open course, composed anew for each choice of paper and style."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.plan import find_appointment
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.presets import SheetText
from tracker.language import Language, language, speaking, tr
from tracker.ui.work.privacy import hides_names, nameless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.domain.values.visit import VisitId, VisitVersion
    from tracker.reports.documents import Document, PagePlan, Sheet


@dataclass(frozen=True, slots=True)
class SheetComposing:
    """What a print is made from.

    Attributes:
        is_letter: The referral letter is wanted, whether the sheet is withheld or not.
        is_unsaved: A visit that is not saved yet is in it.
        addressee: Whom a letter goes to unless another is typed.
        language: Of the pages unless another is chosen.
        find_versions: Returns every version of a visit, for the clinician's amendments.
    """

    status: CourseStatus
    settings: ClinicSettings
    today: date
    is_letter: bool = False
    is_unsaved: bool = False
    addressee: str = ""
    language: Language = field(default_factory=language)
    find_versions: "Callable[[VisitId], Sequence[VisitVersion]] | None" = None

    @property
    def pdf_path(self) -> Path:
        """Return the name a PDF is saved under at first; it carries no patient's name.

        While names are hidden it carries no id either: file dialogs show it.
        """
        clinic_id = "".join(c for c in self.status.course.patient.clinic_id if c.isalnum())
        whose = "" if hides_names() else f"-{clinic_id}"
        from tracker.reports.composing import is_withheld  # noqa: PLC0415  # late, as below

        kind = "referral" if self.is_letter or is_withheld(self.status) else "progress"
        return Path.home() / f"{kind}{whose}-{self.today.isoformat()}.pdf"

    @property
    def plan(self) -> "PagePlan":
        """Return the print of today, as it is wanted unless something else is chosen."""
        from tracker.reports.documents import PagePlan  # noqa: PLC0415  # late, as below

        variant = PageVariant.LETTER if self.is_letter else PageVariant.PLAIN
        paper, is_unsaved = self.settings.paper, self.is_unsaved
        return PagePlan(
            printed_on=self.today, variant=variant, paper=paper, is_unsaved=is_unsaved,
            addressee=self.addressee,
            next_visit=find_appointment(self.status.course.plan, self.today),
        )  # fmt: skip

    @property
    def offered_texts(self) -> tuple[SheetText, ...]:
        """Return the program's own texts for this course, in the language of its pages."""
        from tracker.domain.words.patient_sentences import offered_text  # noqa: PLC0415  # as above

        with speaking(self.language):
            text = offered_text(self.status)
        name = tr("Numbness or weakness is worse")
        return (SheetText(name=name, text=text),) if text else ()

    def page(self, plan: "PagePlan") -> "Document":
        """Return what a plan asks for; the referral letter in place of a sheet that is withheld."""
        # Late: composing a report is not needed before the first print.
        from tracker.reports.composing import page_of  # noqa: PLC0415

        status = self._nameless_status() if plan.is_nameless else self.status
        with speaking(plan.language or self.language):
            versions = self._amended() if plan.variant is PageVariant.CLINICIAN else {}
            return page_of(status, self.settings, replace(plan, versions=versions))

    @property
    def sheet(self) -> "Sheet":
        """Return what the sheet says, for the screen: without a name while names are hidden."""
        from tracker.reports.composing import sheet_of  # noqa: PLC0415  # late, as above

        status = self._nameless_status() if hides_names() else self.status
        with speaking(self.language):
            return sheet_of(status, self.settings, self.plan)

    def _nameless_status(self) -> CourseStatus:
        course = self.status.course
        return replace(self.status, course=replace(course, patient=nameless(course.patient)))

    def _amended(self) -> "dict[VisitId, Sequence[VisitVersion]]":
        """Return every version of the visits that were saved more than once."""
        if self.find_versions is None:
            return {}
        visits = [entry.visit for entry in self.status.visits]
        return {
            visit.visit_id: self.find_versions(visit.visit_id)
            for visit in visits
            if visit.visit_id is not None and (visit.version or 1) > 1
        }
