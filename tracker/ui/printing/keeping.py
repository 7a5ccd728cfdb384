"""Keeping what leaves the program: the same bytes, with the course they are about."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.errors import OutcomeUnknownError, TrackerError
from tracker.language import tr
from tracker.reports.documents import Document, Sheet, pdf_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import CourseId
    from tracker.services.archive import Archive


@dataclass(frozen=True, slots=True)
class PageKeeping:
    """Keeps the pages of one course.

    Attributes:
        tell: Hears what views must read again once a next visit was kept with a page.
        refused: Hears why a page was not kept, which is said in words as well.
    """

    archive: "Archive"
    course_id: "CourseId"
    tell: "Callable[[Changes], None] | None" = None
    refused: "Callable[[TrackerError], None] | None" = None

    def keep(self, pdf: bytes, document: Document) -> str:
        """Keep a PDF that was just handed out; return what to say, a failure too.

        A failure is never silent: the page is out of the house then, and not in the record.
        """
        try:
            agreed = document.appointment if isinstance(document, Sheet) else None
            _, changes = self.archive.keep(self.course_id, pdf_of(document, pdf), agreed)
        except TrackerError as error:
            if self.refused is not None:
                self.refused(error)
            return not_kept_words(error)
        if agreed is not None and self.tell is not None:
            self.tell(changes)
        return tr("Kept with the course.")


def not_kept_words(error: TrackerError) -> str:
    """Return that a page left the program without being kept, and why."""
    if isinstance(error, OutcomeUnknownError):
        return tr(
            "Whether it could be kept with the course is found out as soon as the clinic's server "
            "is back."
        )
    return tr(
        "It could not be kept with the course: {why} Keep a copy of this page yourself.", why=error
    )
