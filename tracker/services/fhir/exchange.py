"""A patient's record out as a bundle, and a bundle's patient into the clinic: all or nothing."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Course, CourseId, Patient, PatientId
from tracker.domain.values.days import EARLIEST_BIRTH, EARLIEST_VISIT, VISIT_DAYS_AHEAD
from tracker.domain.values.kept_page import is_intact
from tracker.domain.values.visit import ActivityId
from tracker.domain.words.day_problems import onset_problem
from tracker.errors import InputError
from tracker.files import write_whole
from tracker.language import tr
from tracker.models.archive import KeptPageRecord
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.finding.record_words import index_events
from tracker.models.history.contents import WHOLE_PATIENT
from tracker.models.history.events import event_subject
from tracker.models.history.record_versions import course_subject, note_added, patient_subject
from tracker.models.history.saving import Saving
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import give_numbers
from tracker.models.visit_loading import load_course
from tracker.models.visit_writing import insert_visits
from tracker.services.access_log import AccessLog
from tracker.services.coded import uses_codes, without_names
from tracker.services.fhir.checking import read_bundle
from tracker.services.fhir.reading import whole_patient_in
from tracker.services.fhir.values import BundleError
from tracker.services.fhir.writing import PAGE_FIELDS, PageWithPdf, WholePatient, bundle_of
from tracker.services.patients import refuse_taken_id, refuse_texts
from tracker.services.recording import Recorder
from tracker.services.visit_files.row_checks import FILLED_IN, VISIT, DayRanges


class FhirExchange:
    """Writes patients as FHIR bundles and takes such bundles in."""

    def __init__(self, database: Database, access: AccessLog, recorder: Recorder) -> None:
        self._database, self._access, self._recorder = database, access, recorder

    def whole(self, patient_id: PatientId) -> WholePatient:
        """Return everything a bundle says of a patient."""
        with self._database.read() as session:
            numbers = select(CourseRecord.id).where(CourseRecord.patient_id == patient_id)
            ids = session.scalars(numbers.order_by(CourseRecord.number)).all()
            courses = tuple(load_course(session, number) for number in ids)
            pages = {one.number: tuple(_pages(session, one)) for one in courses}
            record = session.get_one(PatientRecord, patient_id, options=WHOLE_PATIENT)
            patient = record.to_domain()
        return WholePatient(
            patient=patient,
            courses=courses,
            pages={number: theirs for number, theirs in pages.items() if theirs},
        )

    def write(self, file: Path, patient_id: PatientId) -> int:
        """Write a patient's bundle, whole or not at all; return how many resources it has.

        Raises:
            InputError: The file cannot be written.
        """
        bundle = bundle_of(self.whole(patient_id), self._recorder.now())
        text = json.dumps(bundle, ensure_ascii=False, indent=1, allow_nan=False)
        write_whole(file, f"{text}\n".encode())
        self._access.note(AccessKind.EXPORTED, patient_id=patient_id, detail="FHIR")
        return len(bundle["entry"])

    def look(self, file: Path, today: date) -> WholePatient:
        """Return what a bundle says, without storing anything.

        Raises:
            InputError: It would be refused; the text says why.
        """
        whole = whole_patient_in(read_bundle(file))
        _check_days(whole, today)
        refuse_texts(whole.patient)
        with self._database.read() as session:
            refuse_taken_id(session, whole.patient)
            return _as_coded(session, whole)

    def take_in(self, file: Path, today: date) -> tuple[WholePatient, Changes]:
        """Store the patient of a bundle with everything it says; one transaction.

        Args:
            file: A bundle that ``write`` wrote.
            today: Up to which days can be meant.

        Raises:
            InputError: It is no such bundle, or the patient is here; nothing was stored.
        """
        whole = self.look(file, today)
        return whole, self.store(whole)

    def store(self, whole: WholePatient) -> Changes:
        """Store a patient who was looked at; one transaction.

        Raises:
            InputError: A patient of that id is here; nothing was stored.
        """
        saving = self._recorder.saving(tr("import"))
        with self._database.write() as session:
            refuse_taken_id(session, whole.patient)
            whole = _as_coded(session, whole)
            patient_id = _store_patient(session, whole.patient, saving)
            courses = [
                _store_course(session, patient_id, one, whole.pages.get(one.number, ()), saving)
                for one in whole.courses
            ]
            refresh(session, courses, [patient_id])
            about = {"patient_id": patient_id, "detail": "FHIR"}
            self._recorder.log(session, AccessKind.IMPORTED, saving, **about)
        return Changes(patients=frozenset({patient_id}), courses=frozenset(courses))


def _as_coded(session: Session, whole: WholePatient) -> WholePatient:
    """Return a record as the clinic takes it: on codes no name, and no page with one on it."""
    if not uses_codes(session):
        return whole
    pages = {} if whole.patient.has_name else whole.pages
    return replace(whole, patient=without_names(whole.patient), pages=pages)


def _pages(session: Session, course: Course) -> Iterator[PageWithPdf]:
    """Yield the pages handed out of a course; one that was altered is refused.

    Raises:
        InputError: The bytes of a page are not those that were handed out.
    """
    record = KeptPageRecord
    query = select(record).where(record.course_id == course.course_id).order_by(record.id)
    for one in session.scalars(query.options(undefer(record.pdf))):
        page = one.to_domain()
        if not is_intact(page, one.pdf):
            raise InputError(tr("{page}: it is not what was handed out.", page=page.title))
        yield PageWithPdf(page, one.pdf)


def _check_days(whole: WholePatient, today: date) -> None:
    born, latest = whole.patient.birth_date, today + timedelta(days=VISIT_DAYS_AHEAD)
    if born is not None and not EARLIEST_BIRTH <= born <= today:
        raise BundleError("Patient.birthDate", born, f"{EARLIEST_BIRTH} – {today}")
    year = whole.patient.birth_year
    if year is not None and year > today.year:
        raise BundleError("Patient.birthDate", year, f"{EARLIEST_BIRTH.year} – {today.year}")
    for course in whole.courses:
        for visit in course.visits:
            first = EARLIEST_VISIT if born is None else max(EARLIEST_VISIT, born)
            if not first <= visit.visit_date <= latest:
                raise BundleError("Encounter.period.start", visit.visit_date, f"{first} – {latest}")
        _check_course_days(course, today)


def _check_course_days(course: Course, today: date) -> None:
    first_visit = min((visit.visit_date for visit in course.visits), default=None)
    problem = onset_problem(course.assessment.onset_date, first_visit, today)
    if problem:
        raise BundleError("Condition.onsetDateTime", None, problem)
    ranges = DayRanges(today)
    for visit in course.visits:
        for name in FILLED_IN:
            day = getattr(visit, name)
            _refuse_day(f"Observation {name}", day, ranges.allowed(name, day))
    for place, day in _other_days(course):
        if day is not None:
            _refuse_day(place, day, ranges.allowed(VISIT, day))


def _other_days(course: Course) -> Iterator[tuple[str, date | None]]:
    """Yield the days of a course beside those of its visits, with what they are."""
    yield "EpisodeOfCare.period.end", course.ended_on
    for name in ("review_on", "next_visit_on", "status_on"):
        yield f"CarePlan {name}", getattr(course.plan, name)
    for event in course.events:
        yield "Observation event", event.on
    for revision in course.assessment.drivers:
        yield "Condition driver", revision.on
    for visit in course.visits:
        if visit.flag_action is not None:
            yield "Observation resolved_on", visit.flag_action.resolved_on


def _refuse_day(place: str, day: date, allowed: str) -> None:
    if allowed:
        raise BundleError(place, day, allowed)


def _store_patient(session: Session, patient: Patient, saving: Saving) -> PatientId:
    record = PatientRecord.from_domain(patient)
    give_numbers(session, [record])
    session.add(record)
    session.flush()
    record.version = note_added(session, patient_subject(record.id), saving)
    return PatientId(record.id)


def _store_course(
    session: Session,
    patient_id: PatientId,
    course: Course,
    pages: "tuple[PageWithPdf, ...]",
    saving: Saving,
) -> CourseId:
    assessment = course.assessment
    unnumbered = tuple(replace(one, activity_id=None) for one in assessment.activities)
    record = CourseRecord.begun(
        patient_id, course.number, replace(assessment, activities=unnumbered)
    )
    record.take_plan(course.plan)
    record.ended_on, record.end_reason = course.ended_on, course.end_reason
    session.add(record)
    session.flush()
    record.version = note_added(session, course_subject(record), saving)
    keys = {
        one.activity_id: ActivityId(row.id)
        for one, row in zip(assessment.activities, record.activities, strict=True)
    }
    visits = [
        (record.id, replace(one, psfs={keys[key]: score for key, score in one.psfs.items()}))
        for one in course.visits
    ]
    if visits:
        insert_visits(session, visits, saving)
    _store_events(session, record.id, course, saving)
    for page in pages:
        session.add(_page_record(record.id, page))
    session.flush()
    return CourseId(record.id)


def _store_events(session: Session, course_id: int, course: Course, saving: Saving) -> None:
    stored = []
    for event in course.events:
        record = CourseEventRecord(course_id=course_id)
        record.take(event)
        session.add(record)
        session.flush()
        record.version = note_added(session, event_subject(session, record), saving)
        stored.append(record.id)
    index_events(session, stored)


def _page_record(course_id: int, kept: PageWithPdf) -> KeptPageRecord:
    names = (*PAGE_FIELDS, "title", "printed_at", "language")
    said = {name: getattr(kept.page, name) for name in names}
    return KeptPageRecord(course_id=course_id, pdf=kept.pdf, **said)
