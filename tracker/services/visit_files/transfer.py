"""Whole files of visits into the database and out of it: one transaction for a whole file."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from tracker.domain.values.access import Access, AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Course
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.visit import VisitVersion
from tracker.language import tr
from tracker.models.course import CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.history.access_log import append_lines
from tracker.models.history.saving import Saving
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.types import utc_now
from tracker.models.visit_history import load_readable_histories
from tracker.models.visit_loading import load_all_courses
from tracker.services.access_log import AccessLog
from tracker.services.coded import rows_as_coded
from tracker.services.visit_files.details import DetailChange
from tracker.services.visit_files.history import VisitHistory
from tracker.services.visit_files.importing import Import


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """What an import did.

    Attributes:
        patients_changed: Patients already there whose name, birth date or sex the file changed.
        courses_changed: Courses already there whose side, onset or driver the file changed.
        visits_amended: Visits that say something else now; what they said is kept.
        visits_already_there: Rows that said nothing new.
        details: What the file changed of patients and courses already there.
        alike: New people who may be here already under another id, a line each.
        changes: What views must read again.
    """

    patients_added: int
    patients_changed: int
    courses_added: int
    courses_changed: int
    visits_added: int
    visits_amended: int
    visits_already_there: int
    changes: Changes
    details: tuple[DetailChange, ...] = ()
    alike: tuple[str, ...] = ()


class Transfer:
    """In from and out to files of visits."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = utc_now,
        access: AccessLog | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._access = access or AccessLog(database)

    def import_courses(
        self, courses: Sequence[CourseRows], *, by: str, progress: Progress = ignore_progress
    ) -> ImportSummary:
        """Store everything a file holds; one transaction, so that it is all or nothing.

        Args:
            courses: In file order.
            by: Who imports, for the history.
            progress: Called with rows done and rows in all; raising ``CancelledError`` in it
                leaves the database as it was.

        Raises:
            InputError: A patient is new and the file gives no name, or is another person here;
                the text names the lines.
        """
        saving = Saving(by=by, at=self._now(), reason=tr("import"))
        with self._database.write() as session:
            done = Import(session)
            visits = done.run(rows_as_coded(session, courses), saving, progress)
            changes = done.changes(visits)
            refresh(session, changes.courses, changes.patients)
            imported = Access(at=saving.at, by=by, kind=AccessKind.IMPORTED)
            append_lines(session, [imported])
        return ImportSummary(
            patients_added=done.patients_added,
            patients_changed=done.patients_changed,
            courses_added=done.courses_added,
            courses_changed=done.courses_changed,
            visits_added=visits.added,
            visits_amended=visits.amended,
            visits_already_there=visits.already_there,
            changes=changes,
            details=tuple(done.details),
            alike=done.alike,
        )

    def foreseen(
        self, courses: Sequence[CourseRows]
    ) -> tuple[tuple[DetailChange, ...], tuple[str, ...]]:
        """Return what an import would change here, and who may be here under another id.

        Raises:
            InputError: The import would be refused.
        """
        with self._database.read() as session:
            looking = Import(session)
            looking.look(rows_as_coded(session, courses))
            return tuple(looking.details), looking.alike

    def export_histories(self) -> tuple[VisitHistory, ...]:
        """Return every version of every readable visit, struck-out ones too, by patient, course."""
        self._access.note(AccessKind.EXPORTED, detail="history")
        query = (
            select(CourseRecord.id, PatientRecord.clinic_id, CourseRecord.number)
            .join(PatientRecord, PatientRecord.id == CourseRecord.patient_id)
            .order_by(CourseRecord.patient_id, CourseRecord.number)
        )
        with self._database.read() as session:
            courses = session.execute(query).all()
            versions: dict[int, list[tuple[VisitVersion, ...]]] = defaultdict(list)
            for record, history in load_readable_histories(session):
                versions[record.course_id].append(history)
        return tuple(
            VisitHistory(clinic_id=clinic_id, course_number=number, versions=history)
            for course_id, clinic_id, number in courses
            for history in versions[course_id]
        )

    def export_courses(self) -> tuple[Course, ...]:
        """Return every course that can be read, whole, by entry of the patient, then number."""
        self._access.note(AccessKind.EXPORTED, detail="visits")
        with self._database.read() as session:
            return tuple(load_all_courses(session))
