"""Writing everything into one archive: one patient, or the whole clinic, a record at a time."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from tracker import __version__
from tracker.files import written_whole
from tracker.models.identity import HEAD
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.whole_records.plain_rows import PAGES, PlainReader, WholeRecord
from tracker.services.archives import layout
from tracker.services.archives.bag import BagWriter, new_zip
from tracker.services.archives.opening import opened_bag
from tracker.services.archives.rows_as_json import log_json, rows_json

COUNTED: Final = ("courses", "visits", PAGES)
CLINIC: Final = "clinic"
PATIENT: Final = "patient"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOrder:
    """What is to be written.

    Attributes:
        target: The file.
        patient_id: Whose record; None is the whole clinic.
        passphrase: What the archive is encrypted with; None leaves it plain.
        made_at: The present moment.
    """

    target: Path
    patient_id: int | None = None
    passphrase: str | None = field(default=None, repr=False)
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
        with new_zip(temporary, order.passphrase) as opened:
            archived = _Writing(BagWriter(opened), PlainReader(session), order).run(progress)
        with opened_bag(temporary, order.target.name, order.passphrase) as bag:
            bag.check(lambda done, total: progress(total + done, 2 * total))
    return archived


class _Writing:
    def __init__(self, bag: BagWriter, reader: PlainReader, order: ArchiveOrder) -> None:
        self._bag, self._reader, self._order = bag, reader, order
        self._counts: Counter[str] = Counter()

    def run(self, progress: Progress) -> Archived:
        chosen = self._order.patient_id
        ids = self._reader.surviving() if chosen is None else [chosen]
        for done, record in enumerate(self._reader.records(ids)):
            progress(done, 2 * len(ids))
            self._add_record(record)
        if chosen is None:
            self._bag.add(
                layout.CLINIC, rows_json(_head(layout.CLINIC_FORMAT), self._reader.clinic())
            )
            self._bag.add(layout.LOG, log_json(self._reader.log()))
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

    def _contents(self) -> bytes:
        said = {
            "format": layout.FORMAT,
            "schema": HEAD,
            "program": __version__,
            "made_at": self._order.made_at.isoformat(),
            "holds": CLINIC if self._order.patient_id is None else PATIENT,
            "counts": dict(self._counts),
        }
        return json.dumps(said, indent=1).encode()


def _head(kind: str) -> dict[str, object]:
    return {"format": kind, "schema": HEAD}
