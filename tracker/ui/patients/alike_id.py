"""An id that another patient has but for case or blanks is asked about once, in place."""

from typing import TYPE_CHECKING

from tracker.language import tr
from tracker.ui.work.privacy import shown_id, shown_name

if TYPE_CHECKING:
    from tracker.domain.values.course import Patient
    from tracker.services.patients import Patients


class AlikeId:
    """Asks before such a patient is stored; saving once more is the answer."""

    def __init__(self, patients: "Patients", known: str = "") -> None:
        """Begin with nothing asked; ``known`` is the id that is stored already."""
        self._patients, self._asked_about = patients, known

    def question(self, patient: "Patient") -> str:
        """Return what to ask before a patient is stored; empty when there is nothing to ask."""
        if patient.clinic_id == self._asked_about:
            return ""
        found = self._patients.find_alike(patient)
        if found is None:
            return ""
        self._asked_about = patient.clinic_id
        return tr(
            "{id} is {name}: another patient? Then save once more.",
            id=shown_id(found) or patient.clinic_id,
            name=shown_name(found),
        )
