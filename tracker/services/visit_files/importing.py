"""One import at work, inside its one transaction: people first, then courses, then visits."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import (
    ACTIVITIES_MAX,
    Activity,
    CourseId,
    DriverRevision,
    Patient,
    PatientId,
)
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.record_versions import RecordKind, content_of
from tracker.domain.words.record_words import record_changes
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.course import CourseRecord
from tracker.models.history.record_versions import (
    course_subject,
    keeping_version,
    note_added,
    patient_subject,
)
from tracker.models.history.saving import Saving
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import give_numbers
from tracker.models.sqlite_file import Progress
from tracker.models.visit_loading import WHOLE_ASSESSMENT
from tracker.services.coded import uses_codes
from tracker.services.visit_files.activities import with_activities
from tracker.services.visit_files.details import (
    Detail,
    DetailChange,
    course_details,
    patient_details,
    refuse_impossible_days,
    refuse_other_people,
)
from tracker.services.visit_files.merging import patient_over, plan_over
from tracker.services.visit_files.same_people import (
    KnownPeople,
    new_people,
    refuse_merged_ids,
    refuse_nameless,
    refuse_near_ids,
    same_people,
)
from tracker.services.visit_files.visit_import import BATCH, VisitImport


class Import:
    """Takes over the courses of one file and counts what it did.

    Attributes:
        details: What it says otherwise of patients and courses already there.
        alike: New people who may be here already under another id, a line each.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._patients: dict[str, PatientRecord] = {}
        self._courses: dict[tuple[str, int], CourseRecord] = {}
        self._changed_patients: set[int] = set()
        self._changed_courses: set[int] = set()
        self.patients_added = 0
        self.patients_changed = 0
        self.courses_added = 0
        self.courses_changed = 0
        self.details: list[DetailChange] = []
        self.alike: tuple[str, ...] = ()

    def look(self, courses: Sequence[CourseRows]) -> None:
        """Note in ``details`` what running changes of patients and courses; write nothing.

        Raises:
            InputError: A patient is new and has no name in the file, or is another person here.
        """
        ids = list(dict.fromkeys(rows.patient.clinic_id for rows in courses))
        self._patients = {record.clinic_id: record for record in self._stored_patients(ids)}
        if not uses_codes(self._session):
            refuse_nameless(one for one in courses if one.patient.clinic_id not in self._patients)
        stored = {clinic_id: record.to_domain() for clinic_id, record in self._patients.items()}
        refuse_merged_ids(self._session, stored)
        refuse_other_people(stored, courses)
        refuse_impossible_days(stored, courses)
        new = new_people(courses, stored)
        if new:
            people = KnownPeople(self._session)
            refuse_near_ids(people, new)
            self.alike = tuple(same_people(people, new))
        self._load_courses()
        self._note_details(stored, courses)

    def _load_courses(self) -> None:
        clinic_ids = {record.id: clinic_id for clinic_id, record in self._patients.items()}
        for record in self._stored_courses(list(clinic_ids)):
            self._courses[clinic_ids[record.patient_id], record.number] = record

    def _note_details(self, stored: Mapping[str, Patient], courses: Sequence[CourseRows]) -> None:
        said = {rows.patient.clinic_id: rows.patient for rows in courses}
        for clinic_id, patient in stored.items():
            self.details += patient_details(patient, patient_over(patient, said[clinic_id]))
        for rows in courses:
            found = self._courses.get((rows.patient.clinic_id, rows.number))
            if found is not None:
                self.details += _course_changes(stored[rows.patient.clinic_id], found, rows)

    def run(self, courses: Sequence[CourseRows], saving: Saving, progress: Progress) -> VisitImport:
        """Take over everything and return what became of the visits.

        Raises:
            InputError: A patient is new and has no name in the file, or is another person here.
        """
        self.look(courses)
        stored = frozenset(record.id for record in self._courses.values())
        self._take_patients(courses, saving)
        self._take_courses(courses, saving)
        visits = VisitImport(
            self._session, saving, progress, row_count=sum(len(rows.visits) for rows in courses)
        )
        visits.take_all([*map(self._stored_as, courses)], stored)
        return visits

    def _stored_as(self, rows: CourseRows) -> tuple[int, CourseRows]:
        record = self._courses[rows.patient.clinic_id, rows.number]
        return record.id, with_activities(rows, record.assessment().activities)

    def changes(self, visits: VisitImport) -> Changes:
        """Return what views must read again."""
        courses = self._changed_courses | visits.changed_courses
        owners = {record.id: record.patient_id for record in self._courses.values()}
        patients = self._changed_patients | {owners[course_id] for course_id in courses}
        return Changes(
            patients=frozenset(PatientId(number) for number in patients),
            courses=frozenset(CourseId(number) for number in courses),
        )

    def _take_patients(self, courses: Sequence[CourseRows], saving: Saving) -> None:
        added: dict[str, PatientRecord] = {}
        for patient in (rows.patient for rows in courses):
            if patient.clinic_id in self._patients:
                self._take_patient(self._patients[patient.clinic_id], patient, saving)
            elif patient.clinic_id not in added:
                added[patient.clinic_id] = PatientRecord.from_domain(patient)
        new = list(added.values())
        give_numbers(self._session, new)
        self._session.add_all(new)
        self._session.flush()
        self._patients |= added
        self.patients_added = len(new)
        self.patients_changed = len(self._changed_patients)
        for record in new:
            record.version = note_added(self._session, patient_subject(record.id), saving)
            self._changed_patients.add(record.id)

    def _take_patient(self, record: PatientRecord, patient: Patient, saving: Saving) -> None:
        stored = record.to_domain()
        if patient_over(stored, patient) == stored:
            return
        with keeping_version(self._session, patient_subject(record.id), record, saving):
            record.take(patient_over(stored, patient))
        self._changed_patients.add(record.id)

    def _stored_patients(self, clinic_ids: Sequence[str]) -> Iterator[PatientRecord]:
        for batch in _batches(clinic_ids):
            query = select(PatientRecord).where(PatientRecord.clinic_id.in_(batch))
            yield from self._session.scalars(query.options(selectinload(PatientRecord.precautions)))

    def _take_courses(self, courses: Sequence[CourseRows], saving: Saving) -> None:
        added = []
        for rows in courses:
            key = rows.patient.clinic_id, rows.number
            if key in self._courses:
                self._take_course(self._courses[key], rows, saving)
                continue
            patient_id = self._patients[rows.patient.clinic_id].id
            self._courses[key] = CourseRecord.begun(patient_id, rows.number, rows.assessment)
            self._courses[key].take_plan(rows.plan)
            added.append(self._courses[key])
        self._session.add_all(added)
        self._session.flush()
        self.courses_added = len(added)
        self.courses_changed = len(self._changed_courses)
        for record in added:
            record.version = note_added(self._session, course_subject(record), saving)
            self._changed_courses.add(record.id)

    def _take_course(self, record: CourseRecord, rows: CourseRows, saving: Saving) -> None:
        """Take the side, onset, driver and activities the file gives; its blanks say nothing."""
        side, onset_date = rows.side or record.side, rows.onset_date or record.onset_date
        revised, named = _revised(record, rows), _unnamed(record, rows)
        plan = plan_over(record.plan(), rows.plan)
        is_same = (side, onset_date, plan) == (record.side, record.onset_date, record.plan())
        if is_same and revised is None and not named:
            return
        with keeping_version(self._session, course_subject(record), record, saving):
            record.side, record.onset_date = side, onset_date
            if revised is not None:
                record.take_drivers(revised)
            record.add_activities(named)
            record.take_plan(plan)
        self._changed_courses.add(record.id)

    def _stored_courses(self, patient_ids: Sequence[int]) -> Iterator[CourseRecord]:
        for batch in _batches(patient_ids):
            query = select(CourseRecord).where(CourseRecord.patient_id.in_(batch))
            yield from self._session.scalars(query.options(*WHOLE_ASSESSMENT))


def _batches(ids: Sequence[int] | Sequence[str]) -> Iterator[Sequence[int] | Sequence[str]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _course_changes(patient: Patient, record: CourseRecord, rows: CourseRows) -> list[DetailChange]:
    driver = record.drivers[-1].driver if record.drivers else None
    stored = record.assessment().activities
    before: dict[str, Detail] = {
        "side": record.side,
        "onset_date": record.onset_date,
        "driver": driver,
        "activities": _listed(stored),
    }
    after = {
        "side": rows.side or record.side,
        "onset_date": rows.onset_date or record.onset_date,
        "driver": (rows.driver if rows.visits else None) or driver,
        "activities": _listed((*stored, *_unnamed(record, rows))),
    }
    plan = record.plan()
    planned = record_changes(
        RecordKind.COURSE, content_of(plan), content_of(plan_over(plan, rows.plan))
    )
    return [
        *course_details(patient, record.number, before, after),
        *(
            DetailChange(
                patient=patient, course_number=record.number, label=one.label,
                before=one.before, after=one.after,
            )
            for one in planned
        ),
    ]  # fmt: skip


def _listed(activities: Sequence[Activity]) -> str | None:
    return "; ".join(one.name for one in activities) or None


def _unnamed(record: CourseRecord, rows: CourseRows) -> tuple[Activity, ...]:
    """Return the activities of the file that the course does not name yet.

    Raises:
        InputError: The course would have more than a course may have.
    """
    stored = {one.name for one in record.assessment().activities}
    new = tuple(one for one in rows.activities if one.name not in stored)
    if new and len(stored) + len(new) > ACTIVITIES_MAX:
        raise InputError(
            tr(
                "Nothing was imported. Course {number} of patient {id} would have more than {most} "
                "activities of the patient's own.",
                number=rows.number,
                id=rows.patient.clinic_id,
                most=ACTIVITIES_MAX,
            )
        )
    return new


def _revised(record: CourseRecord, rows: CourseRows) -> tuple[DriverRevision, ...] | None:
    """Return the drivers with the file's one as the last; None when it holds already."""
    drivers = tuple(DriverRevision(on=row.judged_on, driver=row.driver) for row in record.drivers)
    new = rows.assessment.drivers
    if not new or (drivers and drivers[-1].driver is new[0].driver):
        return None
    return drivers + new
