"""Patients as they are stored, and the language of their pages."""

from collections.abc import Iterator
from datetime import MAXYEAR, date
from typing import Final

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.values.course import Patient, PatientId, Precaution, Sex
from tracker.domain.values.days import EARLIEST_BIRTH
from tracker.domain.values.texts import run_together, searchable
from tracker.language import Language
from tracker.models.base import Base, part_of
from tracker.models.checks import language_code, not_blank, one_of, whole
from tracker.models.types import LanguageCode, yes_no

PLAIN_FIELDS: Final = (
    "clinic_id", "family_name", "given_name", "birth_date", "birth_year", "sex",
)  # fmt: skip


class PatientRecord(Base):
    """A patient; ``precautions_asked`` tells "asked, none" from "not asked"."""

    __tablename__ = "patients"
    __table_args__ = (
        not_blank("clinic_id"),
        one_of("sex", Sex),
        whole("birth_year", EARLIEST_BIRTH.year, MAXYEAR),
        Index("ix_patients_search_name", "search_name", "clinic_id", "search_text"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    clinic_id: Mapped[str] = mapped_column(unique=True)
    family_name: Mapped[str | None]
    given_name: Mapped[str | None]
    birth_date: Mapped[date | None]
    sex: Mapped[Sex | None]
    precautions_asked: Mapped[bool] = mapped_column(yes_no("precautions_asked"))
    search_name: Mapped[str]
    search_text: Mapped[str]
    version: Mapped[int] = mapped_column(default=1, server_default="1")
    birth_year: Mapped[int | None]

    precautions: Mapped[list["PrecautionRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan"
    )

    @classmethod
    def from_domain(cls, patient: Patient) -> "PatientRecord":
        """Return a new record of a patient."""
        record = cls(id=patient.patient_id, precautions=[], version=1)
        record.take(patient)
        return record

    def take(self, patient: Patient) -> None:
        """Take over every field of a patient; the precautions must be loaded."""
        for name, value in patient_columns(patient).items():
            setattr(self, name, value)
        wanted = patient.precautions or frozenset()
        kept = [row for row in self.precautions if row.precaution in wanted]
        new = wanted - {row.precaution for row in kept}
        self.precautions = kept + [PrecautionRecord(precaution=item) for item in sorted_by(new)]

    def to_domain(self) -> Patient:
        """Return the patient; the precautions must be loaded."""
        items = frozenset(row.precaution for row in self.precautions)
        return Patient(
            patient_id=PatientId(self.id),
            **{name: getattr(self, name) for name in PLAIN_FIELDS},
            precautions=items if self.precautions_asked else None,
            version=self.version,
        )


def sorted_by(items: frozenset[Precaution]) -> list[Precaution]:
    """Return precautions in the order they are asked."""
    return [item for item in Precaution if item in items]


def patient_columns(patient: Patient) -> dict[str, object]:
    """Return the columns of a patient's own row, the id apart."""
    name = searchable(f"{patient.family_name or ''} {patient.given_name or ''}")
    born = patient.birth_date.isoformat() if patient.birth_date else ""
    plain: dict[str, object] = {name: getattr(patient, name) for name in PLAIN_FIELDS}
    return plain | {
        "precautions_asked": patient.precautions is not None,
        "search_name": name,
        "search_text": " ".join(
            part
            for part in (name, *_run_together(patient), searchable(patient.clinic_id), born)
            if part
        ),
    }


def _run_together(patient: Patient) -> Iterator[str]:
    """Yield the names that have signs or blanks in them without these: ``obrien``."""
    for name in (patient.family_name, patient.given_name):
        bare = run_together(name or "")
        if bare != searchable(name or ""):
            yield bare


class PrecautionRecord(Base):
    """One precaution a patient answered yes to."""

    __tablename__ = "patient_precautions"
    __table_args__ = (one_of("precaution", Precaution),)

    patient_id: Mapped[int] = part_of("patients")
    precaution: Mapped[Precaution] = mapped_column(primary_key=True)


class PageLanguageRecord(Base):
    """One patient's; without a row the pages speak as the clinic chose."""

    __tablename__ = "page_languages"
    __table_args__ = (language_code("language"),)

    patient_id: Mapped[int] = part_of("patients")
    language: Mapped[Language] = mapped_column(LanguageCode())
