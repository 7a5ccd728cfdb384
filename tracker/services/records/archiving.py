"""Patients who are out of lists and counts, and come back."""

from functools import partial
from typing import Final

from sqlalchemy.orm import Session

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import ArchivedPatientRecord
from tracker.models.server.together import ask_ahead
from tracker.services.recording import Recorder

ALREADY: Final = marked("This patient is archived already. Nothing was changed.")
NOT_ARCHIVED: Final = marked("This patient is not archived. Nothing was changed.")


class Archiving:
    """Archives patients; the search finds them all the same."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder

    def archive(self, patient_id: PatientId) -> Changes:
        """Take a patient out of lists and counts; nothing else changes; one transaction.

        Raises:
            TrackerError: The patient is archived already.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            ask_ahead(session, partial(session.get, ArchivedPatientRecord, patient_id))
            session.get_one(PatientRecord, patient_id)
            if session.get(ArchivedPatientRecord, patient_id) is not None:
                raise TrackerError(tr(ALREADY))
            session.add(
                ArchivedPatientRecord(
                    patient_id=patient_id, archived_at=saving.at, archived_by=saving.by
                )
            )
            self._recorder.log(session, AccessKind.PATIENT_ARCHIVED, saving, patient_id=patient_id)
            return _changed(session, patient_id)

    def take_back(self, patient_id: PatientId) -> Changes:
        """Put an archived patient into lists and counts again; one transaction.

        Raises:
            TrackerError: The patient is not archived.
        """
        saving = self._recorder.saving()
        with self._database.write() as session:
            record = session.get(ArchivedPatientRecord, patient_id)
            if record is None:
                raise TrackerError(tr(NOT_ARCHIVED))
            session.delete(record)
            self._recorder.log(
                session, AccessKind.PATIENT_TAKEN_BACK, saving, patient_id=patient_id
            )
            return _changed(session, patient_id)


def _changed(session: Session, patient_id: PatientId) -> Changes:
    refresh(session, patients=[patient_id])
    return Changes(patients=frozenset({patient_id}))
