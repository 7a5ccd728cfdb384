"""Keeping what leaves the program: the same bytes, with the course they are about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import PageLook, PageVariant
from tracker.errors import TrackerError
from tracker.language import tr
from tracker.pages.painting import Document, PrintLook
from tracker.reports.composing import ReferralLetter

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import CourseId
    from tracker.ui.work.clinic import PageArchive
    from tracker.ui.work.tasks import Progress


def variant_of(document: Document) -> PageVariant:
    """Return what a page is kept as."""
    if isinstance(document, ReferralLetter):
        return PageVariant.LETTER
    return PageVariant(document.style.value)


@dataclass(frozen=True, slots=True)
class PageKeeping:
    """Keeps the pages of one course."""

    archive: "PageArchive"
    course_id: "CourseId"

    def keep(self, pdf: bytes, documents: Sequence[Document], look: PrintLook) -> str:
        """Keep a PDF that was just handed out; return what to say, a failure too.

        A failure is never silent: the page is out of the house then, and not in the record.
        """
        try:
            keep_page(self.archive, self.course_id, KeptPdf(pdf, documents[0], look))
        except TrackerError as error:
            return not_kept_words(error)
        return tr("Kept with the course.")


@dataclass(frozen=True, slots=True)
class KeptPdf:
    """A PDF with what is known of it.

    Attributes:
        document: What was painted, or the first of it.
    """

    pdf: bytes
    document: Document
    look: PrintLook

    @property
    def paper(self) -> Paper:
        """Return what it is laid out for."""
        return self.document.paper


def keep_page(archive: "PageArchive", course_id: "CourseId", page: KeptPdf) -> "Changes":
    """Keep one PDF with its course.

    Raises:
        TrackerError: It could not be stored.
    """
    _, changes = archive.keep(
        course_id,
        page.pdf,
        variant=variant_of(page.document),
        paper=page.paper,
        look=PageLook(page.look.value),
        language=page.document.language.code,
    )
    return changes


@dataclass(frozen=True, slots=True)
class KeepingSeveral:
    """The pages of several courses, each kept as a PDF of its own.

    Nobody's page stands in another's record, as it would if the whole print were kept.
    """

    archive: "PageArchive"
    pages: "Mapping[CourseId, KeptPdf]"

    def work(self, _progress: "Progress") -> None:
        """Keep them all; runs on the worker thread, and cannot be cancelled: they are out.

        Raises:
            TrackerError: One could not be stored.
        """
        for course_id, page in self.pages.items():
            keep_page(self.archive, course_id, page)


def not_kept_words(error: TrackerError) -> str:
    """Return that a page left the program without being kept, and why."""
    return tr(
        "It could not be kept with the course: {why} Keep a copy of this page yourself.", why=error
    )
