"""A bundle being put together: resources get their ids and references as they come."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from tracker.services.fhir.codes import BUNDLES, FORMAT, OBSERVATION_CATEGORY, OF_EPISODE
from tracker.services.fhir.values import Json, field_code, said

_NAMESPACE: Final = UUID("6f1f0c0e-3c0c-4d38-9a54-2b7f6f0f5b1d")  # ours, drawn once


class BundleWriter:
    """Collects the resources of one patient.

    The same record gets the same ids each time, so that whoever reads it twice knows it again.

    Args:
        clinic_id: The clinic's id of the patient.
    """

    def __init__(self, clinic_id: str) -> None:
        self._clinic_id = clinic_id
        self._entries: list[Json] = []
        self.patient: Json = {"reference": self._urn("Patient")}

    def add(self, resource: Json) -> Json:
        """Put a resource in; return the reference to it."""
        kind = resource["resourceType"]
        urn = self._urn(kind if kind == "Patient" else f"{kind}/{len(self._entries)}")
        made = {"resourceType": kind, "id": urn.removeprefix("urn:uuid:")}
        filled = {key: value for key, value in resource.items() if value not in (None, [], {})}
        self._entries.append({"fullUrl": urn, "resource": {**made, **filled}})
        return {"reference": urn}

    def bundle(self, at: datetime) -> Json:
        """Return everything as a bundle of the moment it is made."""
        return {
            "resourceType": "Bundle",
            "id": self._urn("Bundle").removeprefix("urn:uuid:"),
            "meta": {"tag": [{"system": BUNDLES, "code": FORMAT}]},
            "identifier": {"system": BUNDLES, "value": self._urn("Bundle")},
            "type": "collection",
            "timestamp": at.isoformat(),
            "entry": self._entries,
        }

    def _urn(self, name: str) -> str:
        return f"urn:uuid:{uuid5(_NAMESPACE, f'{self._clinic_id}/{name}')}"


class Scope:
    """Where observations belong: a course as a whole, or one visit of it.

    Args:
        writer: What they are added to.
        episode: The course.
        encounter: The visit; None for what belongs to the course.
        day: The visit's day; None for no day.
    """

    def __init__(
        self,
        writer: BundleWriter,
        episode: Json,
        encounter: Json | None = None,
        day: date | None = None,
    ) -> None:
        self.writer, self.episode, self.encounter, self.day = writer, episode, encounter, day

    @property
    def of_episode(self) -> list[Json]:
        """Return the extension by which a resource names its course."""
        return [{"url": OF_EPISODE, "valueReference": self.episode}]

    def base(self, kind: str, **elements: object) -> Json:
        """Return a resource of this course or visit."""
        extension = {} if self.encounter else {"extension": self.of_episode}
        return {"resourceType": kind, **extension, **elements}

    def observe(self, field: str, category: str = "survey", **elements: object) -> Json:
        """Add an observation of a field; return the reference to it."""
        coding = {"system": OBSERVATION_CATEGORY, "code": category}
        day = {} if self.day is None else {"effectiveDateTime": self.day.isoformat()}
        return self.writer.add(
            self.base(
                "Observation",
                status="final",
                category=[{"coding": [coding]}],
                code=field_code(field),
                subject=self.writer.patient,
                encounter=self.encounter,
                **(day | elements),
            )
        )

    def observe_value(
        self, field: str, value: object, category: str = "survey", **elements: object
    ) -> None:
        """Add an observation of a value; none where it is not recorded."""
        found = {} if value is None else said(field, value)
        if found:
            self.observe(field, category, **elements, **found)

    def observe_parts(self, field: str, value: Any, category: str = "survey") -> None:
        """Add an observation of a value of several fields, each a component."""
        if value is not None:
            parts = {one.name: getattr(value, one.name) for one in fields(value)}
            self.observe(field, category, component=components(field, parts))


def components(field: str, parts: Mapping[str, object]) -> Sequence[Json]:
    """Return the parts of an observation that are recorded."""
    named = {f"{field}.{name}": value for name, value in parts.items() if value is not None}
    told = {name: said(name, value) for name, value in named.items()}
    return [{"code": field_code(name), **found} for name, found in told.items() if found]
