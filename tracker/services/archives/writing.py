"""Writing everything into one archive: one patient, or the whole clinic, a record at a time."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import __version__
from tracker.domain.values.archived import ArchivedLine, ArchivedPerson
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import PatientId
from tracker.domain.values.visit import VisitId
from tracker.files import written_whole
from tracker.models.archive import KeptPageRecord
from tracker.models.clinic import ClinicRecord
from tracker.models.history.contents import WHOLE_PATIENT
from tracker.models.identity import HEAD
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.visit import VisitRecord
from tracker.models.visit_history import load_histories
from tracker.models.visit_loading import load_course
from tracker.models.whole_records.belonging import record_tables
from tracker.models.whole_records.plain_rows import PAGES, PlainReader, WholeRecord
from tracker.services.archives import layout
from tracker.services.archives.bag import BagWriter, new_zip
from tracker.services.archives.meanings import columns_page
from tracker.services.archives.opening import opened_bag
from tracker.services.archives.rows_as_json import log_json, rows_json
from tracker.services.archives.tables import data_package, record_schema, table_csv

COUNTED: Final = ("courses", "visits", PAGES)
CLINIC: Final = "clinic"
PATIENT: Final = "patient"


class Pages(Protocol):
    """Writes the pages of an archive, for whoever reads it without this program."""

    def person(self, person: ArchivedPerson) -> bytes:
        """Return the page of one person."""

    def index(self, lines: Sequence[ArchivedLine]) -> bytes:
        """Return the list of everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveChoice:
    """What is to be in an archive.

    Attributes:
        patient_id: Whose record; None is the whole clinic.
        passphrase: What the archive is encrypted with; None leaves it plain.
        pages: Writes the pages; None leaves them out.
    """

    patient_id: PatientId | None = None
    passphrase: str | None = field(default=None, repr=False)
    pages: Pages | None = None


EVERYTHING: Final = ArchiveChoice()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOrder:
    """What is to be written, where and when."""

    target: Path
    choice: ArchiveChoice
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """How much stands in an archive."""

    patients: int
    courses: int
    visits: int
    kept_pages: int


def write_archive(
    session: Session, order: ArchiveOrder, progress: Progress = ignore_progress
) -> Archived:
    """Write an archive, whole or not at all, and read it back.

    Args:
        session: One that reads.
        order: What is to be written.
        progress: Called with records done and in all; what it raises stops the writing.

    Raises:
        InputError: The file cannot be written.
    """
    with written_whole(order.target) as temporary:
        with new_zip(temporary, order.choice.passphrase) as opened:
            archived = _Writing(BagWriter(opened), session, order).run(progress)
        with opened_bag(temporary, order.target.name, order.choice.passphrase) as bag:
            bag.check(lambda done, total: progress(total + done, 2 * total))
    return archived


class _Writing:
    def __init__(self, bag: BagWriter, session: Session, order: ArchiveOrder) -> None:
        self._bag, self._session, self._order = bag, session, order
        self._reader = PlainReader(session)
        self._counts: Counter[str] = Counter()
        self._lines: list[ArchivedLine] = []
        self._settings: ClinicSettings | None = None  # the same on every page

    def run(self, progress: Progress) -> Archived:
        chosen = self._order.choice.patient_id
        ids = self._reader.surviving() if chosen is None else [chosen]
        for done, record in enumerate(self._reader.records(ids)):
            progress(done, 2 * len(ids))
            self._add_record(record)
        if chosen is None:
            clinic = rows_json(_head(layout.CLINIC_FORMAT), self._reader.clinic())
            self._bag.add(layout.CLINIC, clinic)
            self._bag.add(layout.LOG, log_json(self._reader.log()))
        self._add_tables(None if chosen is None else sorted(self._reader.with_merged(ids)))
        self._counts["patients"] = len(ids)
        archived = Archived(
            patients=len(ids),
            courses=self._counts["courses"],
            visits=self._counts["visits"],
            kept_pages=self._counts[PAGES],
        )
        self._bag.add(layout.CONTENTS, self._contents())
        self._bag.finish(self._order.made_at)
        return archived

    def _add_record(self, record: WholeRecord) -> None:
        head = {**_head(layout.RECORD_FORMAT), "id": record.patient_id}
        self._bag.add(layout.record_name(record.patient_id), rows_json(head, record.tables))
        for row in record.tables[PAGES]:
            self._bag.add(layout.page_name(row["id"]), self._reader.page(row["id"]))
        for table in COUNTED:
            self._counts[table] += len(record.tables[table])
        if self._order.choice.pages is not None:
            self._add_page(record, self._order.choice.pages)

    def _add_page(self, record: WholeRecord, pages: Pages) -> None:
        """Write a person's page: of one alone it is the archive's first."""
        is_alone = self._order.choice.patient_id is not None
        place = layout.INDEX if is_alone else layout.patient_page_name(record.patient_id)
        if self._settings is None:
            self._settings = self._session.scalars(select(ClinicRecord)).one().to_domain()
        up = "" if is_alone else "../../"
        person = _person(self._session, record, self._order, self._settings, up)
        days = [visit.visit_date for course in person.courses for visit in course.visits]
        self._bag.add(place, pages.person(person))
        self._lines.append(
            ArchivedLine(
                patient=person.patient,
                place=place,
                course_count=len(person.courses),
                visit_count=len(days),
                last_visit=max(days, default=None),
            )
        )
        self._session.expunge_all()

    def _add_tables(self, patients: Sequence[int] | None) -> None:
        for table in record_tables():
            rows = self._reader.table(table, patients)
            self._bag.add(layout.table_name(table.name), table_csv(table, rows))
        self._bag.add(layout.DATA_PACKAGE, data_package())
        self._bag.add(layout.RECORD_SCHEMA, record_schema())
        self._bag.add(layout.COLUMNS, columns_page())
        choice = self._order.choice
        if choice.pages is not None and choice.patient_id is None:
            self._bag.add(layout.INDEX, choice.pages.index(self._lines))

    def _contents(self) -> bytes:
        said = {
            "format": layout.FORMAT,
            "schema": HEAD,
            "program": __version__,
            "made_at": self._order.made_at.isoformat(),
            "holds": CLINIC if self._order.choice.patient_id is None else PATIENT,
            "counts": dict(self._counts),
        }
        return json.dumps(said, indent=1).encode()


def _head(kind: str) -> dict[str, object]:
    return {"format": kind, "schema": HEAD}


def _person(
    session: Session, record: WholeRecord, order: ArchiveOrder, settings: ClinicSettings, up: str
) -> ArchivedPerson:
    """Return a person as a page shows one; ``up`` leads from the page to the archive's folder."""
    patient = session.get_one(PatientRecord, record.patient_id, options=WHOLE_PATIENT)
    courses = tuple(load_course(session, row["id"]) for row in record.tables["courses"])
    amended = [row["id"] for row in record.tables["visits"] if row["version"] > 1]
    histories = load_histories(session, VisitRecord.id.in_(amended)) if amended else ()
    kept = select(KeptPageRecord).where(
        KeptPageRecord.course_id.in_([course.course_id for course in courses])
    )
    return ArchivedPerson(
        patient=patient.to_domain(),
        courses=courses,
        versions={VisitId(one.id): versions for one, versions in histories},
        kept=tuple(
            (page.to_domain(), up + layout.page_name(page.id))
            for page in session.scalars(kept.order_by(KeptPageRecord.id))
        ),
        settings=settings,
        made_on=order.made_at.astimezone().date(),
    )
