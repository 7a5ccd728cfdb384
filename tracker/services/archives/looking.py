"""The courses of an archive as values, without a database of one's own: for whoever only looks.

What is encrypted in the archive is decrypted in memory alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from tracker.domain.values.course import Course
from tracker.language import tr
from tracker.models.course import CourseRecord
from tracker.models.sqlite_file import Progress, ignore_progress, make_memory_engine
from tracker.models.visit_loading import load_all_courses
from tracker.models.whole_records.plain_rows import AT_ONCE
from tracker.services.archives import layout
from tracker.services.archives.opening import Bag, opened_bag
from tracker.services.archives.reading import contents_of
from tracker.services.archives.restoring import Filling


def courses_in(
    archive: Path | IO[bytes],
    name: str,
    passphrase: str | None = None,
    progress: Progress = ignore_progress,
) -> Iterator[Course]:
    """Yield every course of an archive, by entry of the patient, then number.

    The whole of it is held against its digests before the first one comes; then some patients
    are in memory at a time.

    Args:
        archive: A file, or what was read of one.
        name: As messages name it.
        passphrase: Of an encrypted one.
        progress: Called with work done and in all.

    Raises:
        InputError: It is no archive, not whole, or a row is not what it should be.
    """
    with opened_bag(archive, name, passphrase) as bag:
        contents = contents_of(bag)
        bag.check(progress)
        names = bag.names(layout.RECORDS)
        with _in_memory() as bare:
            Filling(bag, bare, contents)  # the steps to its tables are gone once for all patients
            for start in range(0, len(names), AT_ONCE):
                with _in_memory() as engine:
                    filling = Filling(bag, engine, contents, like=bare)
                    filling.put_records_in(names[start : start + AT_ONCE], with_pages=False)
                    filling.bring_up_to_date()
                    with Session(engine, expire_on_commit=False) as session:
                        yield from _all_courses(bag, session)


@contextmanager
def _in_memory() -> Iterator[Engine]:
    """Yield a database that stands in memory, and is gone afterwards."""
    engine = make_memory_engine()
    try:
        yield engine
    finally:
        engine.dispose()


def _all_courses(bag: Bag, session: Session) -> tuple[Course, ...]:
    """Return every course stored; one that is left out would not be missed by anybody.

    Raises:
        InputError: One cannot be read; the text names it.
    """
    courses = tuple(load_all_courses(session))
    found = {course.course_id for course in courses}
    stored = select(CourseRecord.id, CourseRecord.patient_id, CourseRecord.number)
    for course_id, patient_id, number in session.execute(stored.order_by(CourseRecord.id)):
        if course_id not in found:
            raise bag.refused(
                layout.record_name(patient_id), tr("course {number} cannot be read", number=number)
            )
    return courses
