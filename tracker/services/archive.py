"""What was handed out: the exact PDF is kept with its course and comes back byte for byte."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import partial
from itertools import islice
from types import MappingProxyType
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from tracker.domain.values.access import Access, AccessKind
from tracker.domain.values.changes import NO_CHANGES, Changes, course_changes
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import (
    KeptPage,
    PageId,
    PagePdf,
    PageVariant,
    is_intact,
    page_title,
)
from tracker.domain.words.names import day_words_in_full
from tracker.errors import TrackerError
from tracker.language import Language, speaking, tr
from tracker.models.archive import KeptPageRecord
from tracker.models.damage.unreadable import of_course
from tracker.models.database import Database
from tracker.models.history.access_log import append_lines
from tracker.models.inspection import FAULTS_SHOWN
from tracker.models.server.together import ask_ahead, find_next_ids
from tracker.models.types import utc_now
from tracker.models.visit import VisitRecord
from tracker.models.visit_loading import patient_of
from tracker.services.courses import agree_next_visits, ask_course_ahead
from tracker.services.recording import Recorder, line_of

NOTHING_AGREED: Final[Mapping[CourseId, date]] = MappingProxyType({})


class PageAlteredError(TrackerError):
    """A kept page is not, byte for byte, what was handed out; it is not given back."""


class Archive:
    """The pages that were handed out."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._recorder = recorder or Recorder(now=now)

    def keep(
        self, course_id: CourseId, page: PagePdf, next_visit: date | None = None
    ) -> tuple[PageId, Changes]:
        """Keep a PDF with its course; one transaction.

        The same bytes of one course are kept once a day: then the earlier page is named and
        nothing changes.

        Args:
            course_id: Whose page it is.
            page: What was handed out.
            next_visit: The appointment that stands on it, a day or a day with its time, which
                becomes the next visit of the plan; None leaves the plan as it is.
        """
        agreed = {} if next_visit is None else {course_id: next_visit}
        (page_id,), changes = self.keep_together({course_id: page}, agreed)
        return page_id, changes

    def keep_together(
        self, pages: Mapping[CourseId, PagePdf], agreed: Mapping[CourseId, date] = NOTHING_AGREED
    ) -> tuple[tuple[PageId, ...], Changes]:
        """Keep a PDF with each of several courses, all or none; one transaction.

        Args:
            pages: What was handed out, by course.
            agreed: The next visits that stand on them.
        """
        now, saving = self._now(), self._recorder.saving()
        page_ids: list[PageId] = []
        changes = NO_CHANGES
        with self._database.write() as session:
            lines: list[Access] = []
            ask_numbers = partial(find_next_ids, session, KeptPageRecord.__tablename__, len(pages))
            ask_ahead(session, ask_numbers)
            _ask_ahead(session, pages, now)
            for course_id in agreed:
                ask_course_ahead(session, course_id)
            known = {
                course_id: _find_kept_today(session, course_id, page.sha256, now)
                for course_id, page in pages.items()
            }
            for number, (course_id, page) in zip(ask_numbers(), pages.items(), strict=True):
                patient_id, page_id = patient_of(session, course_id), known[course_id]
                if page_id is None:
                    page_id = _keep(session, course_id, page, now, number)
                    changes |= course_changes(patient_id, course_id)
                page_ids.append(page_id)
                about = {"patient_id": patient_id, "course_id": course_id}
                lines.append(line_of(AccessKind.PRINTED, saving, **about))
            if lines:
                append_lines(session, lines)
            changes |= agree_next_visits(session, agreed, saving)
        return tuple(page_ids), changes

    def of_course(self, course_id: CourseId) -> tuple[KeptPage, ...]:
        """Return what was handed out of a course, the newest first, without the bytes."""
        query = (
            select(KeptPageRecord)
            .where(KeptPageRecord.course_id == course_id)
            .order_by(KeptPageRecord.printed_at.desc(), KeptPageRecord.id.desc())
        )
        with self._database.read(of_course(course_id)) as session:
            return tuple(record.to_domain() for record in session.scalars(query))

    def pdf(self, page_id: PageId) -> bytes:
        """Return a kept PDF, byte for byte as it was handed out.

        Raises:
            PageAlteredError: The stored bytes are not those that were handed out.
        """
        with self._database.read() as session:
            record = session.get_one(KeptPageRecord, page_id, options=[undefer(KeptPageRecord.pdf)])
            page, pdf = record.to_domain(), record.pdf
        if not is_intact(page, pdf):
            raise PageAlteredError(_altered(page))
        return pdf


def altered_pages(database: Database) -> tuple[str, ...]:
    """Return, in words, the kept pages that are not what was handed out; the first few of many.

    Pages are read one at a time, so that a large archive never stands in memory.
    """
    query = select(KeptPageRecord).options(undefer(KeptPageRecord.pdf))
    with database.read() as session:
        records = session.scalars(query.execution_options(yield_per=1))
        pages = ((record.to_domain(), record.pdf) for record in records)
        altered = (_altered(page) for page, pdf in pages if not is_intact(page, pdf))
        return tuple(islice(altered, FAULTS_SHOWN))


def _find_kept_today(
    session: Session, course_id: CourseId, sha256: str, now: datetime
) -> PageId | None:
    """Return the page of the same bytes since midnight by the clinic's own clock."""
    day = now.astimezone().date()
    midnight = datetime.combine(day, time.min).astimezone()
    query = select(KeptPageRecord.id).where(
        KeptPageRecord.course_id == course_id,
        KeptPageRecord.sha256 == sha256,
        KeptPageRecord.printed_at >= midnight,
    )
    found = session.scalar(query.order_by(KeptPageRecord.id).limit(1))
    return None if found is None else PageId(found)


def _ask_ahead(session: Session, pages: Mapping[CourseId, PagePdf], now: datetime) -> None:
    for course_id, page in pages.items():
        ask_ahead(
            session,
            partial(patient_of, session, course_id),
            partial(_find_kept_today, session, course_id, page.sha256, now),
            partial(_visits_so_far, session, course_id),
        )


def _visits_so_far(session: Session, course_id: CourseId) -> tuple[int, date | None]:
    so_far = select(func.count(), func.max(VisitRecord.visit_date)).where(
        VisitRecord.course_id == course_id, VisitRecord.is_live
    )
    visit_count, last_visit_on = session.execute(so_far).one()
    return visit_count, last_visit_on


def _keep(
    session: Session, course_id: CourseId, page: PagePdf, now: datetime, number: int | None
) -> PageId:
    visit_count, last_visit_on = _visits_so_far(session, course_id)
    record = KeptPageRecord(
        id=number,
        course_id=course_id,
        title=_stored_title(page.variant, visit_count),
        printed_at=now,
        visit_count=visit_count,
        last_visit_on=last_visit_on,
        variant=page.variant,
        paper=page.paper,
        look=page.look,
        language=page.language,
        sha256=page.sha256,
        pdf=page.pdf,
    )
    session.add(record)
    session.flush()
    return PageId(record.id)


def _altered(page: KeptPage) -> str:
    day = day_words_in_full(page.printed_at.astimezone().date())
    return tr(
        "“{title}”, kept on {day}, is damaged: its checksum is not that of the page that was "
        "handed out. It is not opened. A backup may still hold it; a new page can be printed.",
        title=page_title(page.variant, page.visit_count) if page.variant else page.title,
        day=day,
    )


def _stored_title(variant: PageVariant, visit_count: int) -> str:
    """Return the title as the record keeps it: the same whatever language the screen speaks."""
    with speaking(Language.ENGLISH):
        return page_title(variant, visit_count)
