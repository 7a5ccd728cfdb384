"""Who may be somebody that is here already: the same id written otherwise, or the same person."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, selectinload

from tracker.domain.values.course import Patient
from tracker.domain.values.texts import id_key, searchable, spelled_out
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import MergedPatientRecord

COMPARED_MAX: Final = 100  # people of one birth date; a day put for "not known" has thousands
NEAR_NAME: Final = 0.85  # of 1, as alike as "Keller Maria" and "Keler Maria" at the least
# What a database is asked to leave out of an id, or to read otherwise: all zeros, so that it finds
# some more than there are; ``id_key`` then tells.
_IN_IDS: Final = dict.fromkeys(("0", "０", " ", "\u00a0", "\u202f", "\u3000"), "") | {
    chr(ord("０") + digit): str(digit) for digit in range(1, 10)
}


def find_alike(session: Session, patient: Patient) -> Patient | None:
    """Return another patient who may be this one; None for nobody.

    It is somebody whose id differs only in case, blanks or leading zeros, or who has the same birth
    date and the same or nearly the same name; without a birth date the very same name.
    """
    for is_alike in _ways(patient):
        query = select(PatientRecord).where(
            PatientRecord.clinic_id != patient.clinic_id,
            PatientRecord.id != (patient.patient_id or 0),
            PatientRecord.id.not_in(select(MergedPatientRecord.patient_id)),
            is_alike,
        )
        query = query.options(selectinload(PatientRecord.precautions))
        for record in session.scalars(query):
            found = record.to_domain()
            if _is_alike(found, patient):
                return found
    return None


def _ways(patient: Patient) -> Iterator[ColumnElement[bool]]:
    """Yield what SQL can tell without reading everybody."""
    bare: ColumnElement[str] = func.lower(PatientRecord.clinic_id)
    for sign, plain in _IN_IDS.items():
        bare = func.replace(bare, sign, plain)
    yield bare == id_key(patient.clinic_id).replace("0", "")
    yield PatientRecord.clinic_id.in_(_spellings(patient.clinic_id))
    name = searchable_name(patient)
    if patient.birth_date is not None:
        yield PatientRecord.birth_date == patient.birth_date
    if name:
        yield PatientRecord.search_name == name


def _spellings(clinic_id: str) -> set[str]:
    """Return an id in either case, with its accents in either form; SQLite folds ASCII alone."""
    cases = {clinic_id, clinic_id.upper(), clinic_id.lower()}
    return {unicodedata.normalize(form, one) for one in cases for form in ("NFC", "NFD")}


def _is_alike(one: Patient, other: Patient) -> bool:
    if id_key(one.clinic_id) == id_key(other.clinic_id):
        return True
    if one.birth_date is not None and other.birth_date is not None:
        return one.birth_date == other.birth_date and are_near_names(one, other)
    return searchable_name(one) == searchable_name(other)


def are_near_names(one: Patient, other: Patient) -> bool:
    """Return whether two names are the same in any order, or all but."""
    return _is_near(SequenceMatcher(None, b=_in_any_order(other)), _in_any_order(one))


def _is_near(alike: "SequenceMatcher[str]", name: str) -> bool:
    """Return whether a name is as near to the one compared with as two of one person are."""
    alike.set_seq1(name)
    # The first two are never below the third, and cost a tenth of it.
    ratios = (alike.real_quick_ratio, alike.quick_ratio, alike.ratio)
    return all(ratio() >= NEAR_NAME for ratio in ratios)


def _in_any_order(patient: Patient) -> str:
    """Return the parts of a name, umlauts spelled out, in one order."""
    name = spelled_out(f"{patient.family_name or ''} {patient.given_name or ''}")
    return " ".join(sorted(name.split()))


def searchable_name(patient: Patient) -> str:
    """Return family and given name as they are searched."""
    return searchable(f"{patient.family_name or ''} {patient.given_name or ''}")


class PeopleByBirth:
    """People by their birth date, so that whoever may be one of them is found among few."""

    def __init__(self) -> None:
        self._born: dict[date, list[tuple[str, Patient]]] = {}
        self._named: dict[tuple[date, str], Patient] = {}

    def add(self, patient: Patient) -> None:
        """Add somebody; of two with one name and birth date the first is found."""
        if patient.birth_date is not None:
            self._born.setdefault(patient.birth_date, []).append((_in_any_order(patient), patient))
            self._named.setdefault((patient.birth_date, searchable_name(patient)), patient)

    def find_same(self, patient: Patient) -> Patient | None:
        """Return who has the birth date and the very name; None for nobody."""
        if patient.birth_date is None:
            return None
        return self._named.get((patient.birth_date, searchable_name(patient)))

    def find_near(self, patient: Patient) -> Patient | None:
        """Return who has the birth date and nearly the name; None for nobody."""
        if patient.birth_date is None:
            return None
        others = self._born.get(patient.birth_date, ())[:COMPARED_MAX]
        alike = SequenceMatcher(None, b=_in_any_order(patient))
        return next((one for name, one in others if _is_near(alike, name)), None)
