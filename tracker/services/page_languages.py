"""In which language a patient's pages are: the patient's, else the clinic's, else the screen's."""

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.language import Language, language
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.database import Database
from tracker.models.page_language import PageLanguageRecord


class PageLanguages:
    """The language of each patient's pages; the screen has its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def chosen_for(self, patient_id: PatientId) -> Language | None:
        """Return what was chosen for a patient; None is as the clinic."""
        with self._database.read() as session:
            record = session.get(PageLanguageRecord, patient_id)
            return None if record is None else record.language

    def of(self, patient_id: PatientId | None) -> Language:
        """Return the language of a patient's pages; None is a patient who is not stored."""
        found = None if patient_id is None else self.chosen_for(patient_id)
        if found is not None:
            return found
        with self._database.read() as session:
            return session.get_one(ClinicRecord, ONLY_ROW).page_language or language()

    def choose(self, patient_id: PatientId, chosen: Language | None) -> Changes:
        """Remember the language of a patient's pages; None is as the clinic. One transaction."""
        with self._database.write() as session:
            record = session.get(PageLanguageRecord, patient_id)
            if chosen is None and record is not None:
                session.delete(record)
            elif chosen is not None and record is None:
                session.add(PageLanguageRecord(patient_id=patient_id, language=chosen))
            elif chosen is not None and record is not None:
                record.language = chosen
        return Changes(patients=frozenset({patient_id}))
