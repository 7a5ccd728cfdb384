"""A database with a row in every table, and raw SQL that tries its limits."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.full_visit import FULL_PLAN, FULL_VISIT
from tests.makers import FIRST_DAY, MORNING, SPANISH, a_patient, an_assessment
from tests.models import limits
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import (
    Activity,
    Aggravator,
    EventKind,
    FirstAssessment,
    Precaution,
    Quality,
)
from tracker.domain.values.kept_page import PageLook, PageVariant
from tracker.domain.values.red_flags import AskedOnce
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.visit import VersionKind
from tracker.models.archive import KeptPageRecord
from tracker.models.course import CourseEventRecord, CourseRecord
from tracker.models.database import Database
from tracker.models.day.day_list import DayListRecord
from tracker.models.elsewhere.touches import note_patients
from tracker.models.history.record_versions import course_subject, note_added
from tracker.models.history.saving import Saving
from tracker.models.own_rules.set_rules import add_set_rules
from tracker.models.patient import PageLanguageRecord, PatientRecord
from tracker.models.presets import PointGroupRecord, SheetTextRecord, SnippetRecord
from tracker.models.records.set_aside import (
    ArchivedPatientRecord,
    ErasedPatientRecord,
    MergedPatientRecord,
)
from tracker.models.self_entry.entries import SelfEntryRecord
from tracker.models.sqlite_driver import driver
from tracker.models.visit import VisitStrikeRecord, VisitVersionRecord
from tracker.models.visit_writing import insert_visits

SAVING = Saving(by="Dr. Example", at=MORNING)


def a_kept_page(course_id: int) -> KeptPageRecord:
    """Return a plain sheet handed out on A4."""
    return KeptPageRecord(
        course_id=course_id,
        title="Progress sheet, 1 visit",
        printed_at=MORNING,
        visit_count=1,
        last_visit_on=FIRST_DAY,
        variant=PageVariant.PLAIN,
        paper=Paper.A4,
        look=PageLook.COLOUR,
        language="en",
        sha256=limits.CHECKSUM,
        pdf=b"%PDF-",
    )


def fill(file: Path) -> None:
    """Make a database file with one row at least in every table."""
    database = Database.open(file)
    with database.write() as session:
        patient = a_patient(precautions=frozenset({Precaution.SKIN}))
        record = PatientRecord.from_domain(patient)
        gone = PatientRecord.from_domain(a_patient("1043"))
        session.add(record)
        session.flush()
        session.add(gone)
        session.flush()
        assessment = FirstAssessment(
            drivers=an_assessment().drivers,
            quality=frozenset({Quality.ACHING}),
            aggravators=frozenset({Aggravator.LYING}),
            asked_once={AskedOnce.CANCER: True},
            diagnosis_codes=("M54.32",),
            activities=(Activity(name="walk the dog"),),
        )
        course = CourseRecord.begun(record.id, 1, assessment)
        course.take_plan(FULL_PLAN)
        session.add(course)
        session.flush()
        note_added(session, course_subject(course), SAVING)
        (visit_id,) = insert_visits(session, [(course.id, FULL_VISIT)], SAVING)
        stamp = {"saved_at": MORNING, "saved_by": "Dr. Example"}
        session.add_all(
            [
                VisitVersionRecord(visit_id=visit_id, number=1, content={}, **stamp),
                VisitStrikeRecord(visit_id=visit_id, number=2, kind=VersionKind.STRUCK_OUT),
                CourseEventRecord(
                    course_id=course.id, happened_on=FIRST_DAY, kind=EventKind.FALL, text="on ice"
                ),
                SnippetRecord(name="glides", text="Nerve glides."),
                PointGroupRecord(name="calf", points=["BL57:left"]),
                SheetTextRecord(name="walking", text="Walk a little every day."),
                a_kept_page(course.id),
                PageLanguageRecord(patient_id=record.id, language=SPANISH),
                ArchivedPatientRecord(patient_id=record.id, archived_at=MORNING, archived_by="Ann"),
                MergedPatientRecord(
                    patient_id=gone.id, into_id=record.id, merged_at=MORNING, merged_by="Ann"
                ),
                ErasedPatientRecord(
                    patient_id=99,
                    erased_at=MORNING,
                    erased_by="Ann",
                    reason="asked for",
                    sha256=limits.CHECKSUM,
                    counts={"visits": 1},
                ),
                DayListRecord(patient_id=record.id, day=FIRST_DAY, position=0),
                SelfEntryRecord(
                    course_id=course.id,
                    content={"leg_pain": "4"},
                    begun_at=MORNING,
                    saved_at=MORNING,
                ),
            ]
        )
        note_patients(session, [record.id])
        apart = BOOK_RULES.values | {"controlled_max": 4, "settled_max": 1}
        add_set_rules(session, apart, MORNING, "Ann")
    database.close()
    with closing(driver.connect(file)) as connection, connection:
        connection.execute("DELETE FROM red_flag_answers WHERE is_yes")
        connection.execute(
            "INSERT INTO psfs_scores (visit_id, activity_id, score) SELECT v.id, a.id, 4"
            " FROM visits v, activities a"
        )


def set_values(raw: driver.Connection, table: str, values: str) -> int:
    """Return how many rows took the values: one row of the table, whichever comes first."""
    columns = raw.execute(f"PRAGMA table_info({table})")
    key = ", ".join(name for _, name, _, _, _, place in columns if place)
    return raw.execute(
        f"UPDATE {table} SET {values} WHERE ({key}) = (SELECT {key} FROM {table} LIMIT 1)"  # noqa: S608
    ).rowcount


def refuses(raw: driver.Connection, table: str, values: str, rule: str) -> bool:
    """Return whether the database refuses the values, by the rule of that name."""
    with pytest.raises(driver.IntegrityError) as refusal:
        set_values(raw, table, values)
    return str(refusal.value) == f"CHECK constraint failed: ck_{table}_{rule}"
