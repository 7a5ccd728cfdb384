"""A patient erased on legal request: nothing of the record stays, and a stone says that it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, PatientId
from tracker.errors import InputError
from tracker.language import marked, tr
from tracker.models.database import Database
from tracker.models.elsewhere.touches import note_patients
from tracker.models.history.access_log import append_lines
from tracker.models.patient import PatientRecord
from tracker.models.records.erasure import (
    ask_ahead_of_erasing,
    count_owned,
    erase_owned,
    owned_by,
)
from tracker.models.records.set_aside import ErasedPatientRecord
from tracker.models.server.together import ask_ahead
from tracker.services.recording import Recorder, line_of
from tracker.services.traces import drop_traces, owes_traces

NO_REASON: Final = marked("Erasing needs a reason. Nothing was erased. Say who asked for it.")
OTHER_ID: Final = marked("This is not the patient's id. Nothing was erased.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stone:
    """What stays of a patient who was erased; it names nobody but who erased.

    Attributes:
        number: Of the patient within the database; no other patient gets it.
        sha256: Of everything that was erased.
        counts: How many courses, visits, versions, pages and drafts there were.
    """

    number: int
    at: datetime
    by: str
    reason: str
    sha256: str
    counts: Mapping[str, int]


class Erasing:
    """Erases patients; it cannot be undone."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder

    def counts(self, patient_id: PatientId) -> Mapping[str, int]:
        """Return how much would be erased."""
        with self._database.read() as session:
            return count_owned(session, owned_by(session, patient_id))

    def erase(self, patient_id: PatientId, *, typed_id: str, reason: str) -> tuple[Stone, Changes]:
        """Take a patient, and all that hangs on the record, out of the database; one transaction.

        Call ``drop_traces`` after it: until then older pages of the file may hold words of it, and
        the stone says so.

        Args:
            patient_id: Who.
            typed_id: The clinic's id as it was typed to confirm it.
            reason: Who asked for it, and by which right; it stays, so it names nobody.

        Raises:
            InputError: The id is another one, or there is no reason.
        """
        if not reason.strip():
            raise InputError(tr(NO_REASON))
        saving = self._recorder.saving(reason.strip())
        with self._database.write() as session:
            ask_ahead(session, partial(owned_by, session, patient_id))
            record = session.get_one(PatientRecord, patient_id)
            if record.clinic_id != typed_id.strip():
                raise InputError(tr(OTHER_ID))
            owned = owned_by(session, patient_id)
            ask_ahead_of_erasing(session, owned)
            counts = count_owned(session, owned)
            digest = erase_owned(session, owned)
            session.expunge_all()
            stones = [
                ErasedPatientRecord(
                    patient_id=number,
                    erased_at=saving.at,
                    erased_by=saving.by,
                    reason=reason.strip(),
                    sha256=digest,
                    counts=counts,
                )
                for number in owned["patient_id"]
            ]
            session.add_all(stones)
            kind = AccessKind.PATIENT_ERASED
            lines = [line_of(kind, saving, patient_id=one) for one in owned["patient_id"]]
            append_lines(session, lines)
            note_patients(session, owned["patient_id"])
            erased = next(one for one in stones if one.patient_id == patient_id)
            changes = Changes(
                patients=frozenset(PatientId(one) for one in owned["patient_id"]),
                courses=frozenset(CourseId(one) for one in owned["course_id"]),
            )
            return _stone(erased), changes

    def drop_traces(self) -> bool:
        """Write the file anew without what was erased; False while another window reads it.

        What stays is remembered in the file: ``drop_owed_traces`` drops it later.

        Raises:
            DatabaseUnusableError: The disk is full, or somebody else is writing.
        """
        return drop_traces(self._database)

    def owes_traces(self) -> bool:
        """Return whether words of somebody who was erased, or names, may still be read in it."""
        return owes_traces(self._database)

    def drop_owed_traces(self) -> None:
        """Write the file anew where that failed when somebody was erased.

        Raises:
            DatabaseUnusableError: The disk is full, or somebody else is writing.
        """
        if self.owes_traces():
            self.drop_traces()


def _stone(row: ErasedPatientRecord) -> Stone:
    return Stone(
        number=row.patient_id,
        at=row.erased_at,
        by=row.erased_by,
        reason=row.reason,
        sha256=row.sha256,
        counts=row.counts,
    )
