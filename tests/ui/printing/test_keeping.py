"""What leaves the program is kept, each with its course; a failure is said, never silent."""

from dataclasses import dataclass, field
from datetime import date

from tests.makers import a_course, a_patient, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import PageId, PageLook, PagePdf, PageVariant
from tracker.errors import DatabaseUnusableError
from tracker.reports.composing import sheet_of
from tracker.reports.documents import Document, PagePlan
from tracker.services.archive import Archive
from tracker.ui.printing.keeping import PageKeeping

PDF = b"%PDF-1.4 a page"


@dataclass
class FakeArchive(Archive):
    """Remembers what it is given; refuses when its disk is full."""

    is_full: bool = False
    kept: list[tuple[CourseId, PagePdf]] = field(default_factory=list)
    agreed: list[date | None] = field(default_factory=list)

    def keep(
        self, course_id: CourseId, page: PagePdf, next_visit: date | None = None
    ) -> tuple[PageId, Changes]:
        if self.is_full:
            raise DatabaseUnusableError("The disk is full.")
        self.kept.append((course_id, page))
        self.agreed.append(next_visit)
        return PageId(len(self.kept)), NO_CHANGES


def a_sheet(next_visit: date | None = None) -> Document:
    course = a_course(*weekly_visits(leg_pain=(8, 6)), patient=a_patient())
    plan = PagePlan(
        printed_on=date(2026, 11, 22), variant=PageVariant.LARGE,
        look=PageLook.GREY, paper=Paper.LETTER, next_visit=next_visit,
    )  # fmt: skip
    return sheet_of(status_of(course), ClinicSettings(), plan)


def test_a_page_is_kept_with_what_it_is() -> None:
    archive = FakeArchive()

    words = PageKeeping(archive, CourseId(4)).keep(PDF, a_sheet())

    assert words == "Kept with the course."
    ((course_id, page),) = archive.kept
    assert (course_id, page.pdf) == (4, PDF)
    assert (page.variant, page.paper, page.look, page.language) == (
        PageVariant.LARGE, Paper.LETTER, PageLook.GREY, "en",
    )  # fmt: skip


def test_a_next_visit_that_was_printed_is_kept_with_the_page_and_told() -> None:
    archive, told = FakeArchive(), list[Changes]()
    next_visit = date(2026, 12, 3)

    PageKeeping(archive, CourseId(4), told.append).keep(PDF, a_sheet(next_visit))

    assert archive.agreed == [next_visit]
    assert len(told) == 1


def test_a_page_that_cannot_be_kept_is_said() -> None:
    keeping = PageKeeping(FakeArchive(is_full=True), CourseId(4))

    words = keeping.keep(PDF, a_sheet())

    assert words.startswith("It could not be kept with the course: The disk is full.")
