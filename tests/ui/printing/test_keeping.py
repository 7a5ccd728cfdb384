"""What leaves the program is kept, each with its course; a failure is said, never silent."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from tests.makers import a_course, a_patient, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import PageId, PageLook, PageVariant
from tracker.errors import DatabaseUnusableError
from tracker.pages.painting import Document, PrintLook
from tracker.reports.composing import SheetStyle, sheet_of
from tracker.services.archive import Archive
from tracker.ui.printing.keeping import KeptPdf, PageKeeping, keep_several

PDF = b"%PDF-1.4 a page"


@dataclass
class FakeArchive(Archive):
    """Remembers what it is given; refuses when its disk is full."""

    is_full: bool = False
    kept: list[tuple[CourseId, bytes, PageVariant, Paper, PageLook]] = field(default_factory=list)

    def keep(  # noqa: PLR0913  as the archive's own
        self,
        course_id: CourseId,
        pdf: bytes,
        *,
        variant: PageVariant,
        paper: Paper,
        look: PageLook,
        language: str = "en",  # noqa: ARG002  as above
    ) -> tuple[PageId, Changes]:
        if self.is_full:
            raise DatabaseUnusableError("The disk is full.")
        self.kept.append((course_id, pdf, variant, paper, look))
        return PageId(len(self.kept)), NO_CHANGES


def a_sheet(style: SheetStyle = SheetStyle.LARGE) -> Document:
    course = a_course(*weekly_visits(leg_pain=(8, 6)), patient=a_patient())
    settings = ClinicSettings(paper=Paper.LETTER)
    return sheet_of(status_of(course), settings, printed_on=date(2026, 11, 22), style=style)


def test_a_page_is_kept_with_what_it_is() -> None:
    archive = FakeArchive()

    words = PageKeeping(archive, CourseId(4)).keep(PDF, [a_sheet()], PrintLook.GREY)

    assert words == "Kept with the course."
    assert archive.kept == [(4, PDF, PageVariant.LARGE, Paper.LETTER, PageLook.GREY)]


def test_a_page_that_cannot_be_kept_is_said() -> None:
    keeping = PageKeeping(FakeArchive(is_full=True), CourseId(4))

    words = keeping.keep(PDF, [a_sheet()], PrintLook.COLOUR)

    assert words.startswith("It could not be kept with the course: The disk is full.")


def test_of_several_pages_each_is_kept_with_its_own_course() -> None:
    archive = FakeArchive()
    pages = {
        CourseId(number): KeptPdf(PDF + b"%d" % number, a_sheet(), PrintLook.COLOUR)
        for number in (1, 2)
    }

    keep_several(archive, pages)

    assert [(course_id, pdf) for course_id, pdf, *_ in archive.kept] == [
        (1, PDF + b"1"), (2, PDF + b"2"),
    ]  # fmt: skip


def test_several_pages_that_cannot_be_kept_are_said() -> None:
    page = KeptPdf(PDF, a_sheet(), PrintLook.COLOUR)

    with pytest.raises(DatabaseUnusableError):
        keep_several(FakeArchive(is_full=True), {CourseId(1): page})
