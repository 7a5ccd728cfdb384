"""Altered FHIR bundles: taken in whole, or refused in words and nothing stored."""

import json
import random
from contextlib import closing
from copy import deepcopy
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from tests.full_visit import FULL_ASSESSMENT, FULL_VISIT
from tests.makers import a_patient
from tracker.services.workspace import Workspace

TODAY: Final = date(2026, 11, 29)
MOST_CHANGES: Final = 4
VALUES: Final[tuple[Any, ...]] = (
    None, True, 0, -1, 1e308, 10**30, "", " ", "0", "2026-02-30", "0001-01-01", "9999-12-31",
    "http://loinc.org", "Patient/1", "\u202e", "a" * 5000, [], {}, [[]], [None], {"value": "x"},
)  # fmt: skip


class BundleReader:
    """Takes altered bundles into one clinic, which is empty again after each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "bundles"
        self._folder.mkdir()

    @cached_property
    def good(self) -> bytes:
        """Return a bundle of a patient of whom everything is recorded."""
        file = self._folder / "good.json"
        with closing(Workspace.open(self._folder / "good.sqlite3")) as clinic:
            patient_id, _ = clinic.patients.add(a_patient())
            course_id, _ = clinic.courses.begin(patient_id, FULL_ASSESSMENT)
            clinic.courses.log_visit(course_id, FULL_VISIT, by="Ana")
            clinic.fhir.write(file, patient_id)
        return file.read_bytes()

    @cached_property
    def _clinic(self) -> Workspace:
        return Workspace.open(self._folder / "taken.sqlite3")

    def close(self) -> None:
        """Close the clinic."""
        self._clinic.close()

    def read(self, content: bytes) -> None:
        """Take a bundle in and its patient out again; of a refused one nothing may be there."""
        file = self._folder / "one.json"
        file.write_bytes(content)
        try:
            whole, _ = self._clinic.fhir.take_in(file, TODAY)
            patient_id = self._clinic.patients.find_id(whole.patient.clinic_id)
            assert patient_id is not None
            typed = self._clinic.patients.patient(patient_id).clinic_id
            self._clinic.erasing.erase(patient_id, typed_id=typed, reason="a test")
        finally:
            assert self._clinic.patients.rows(TODAY) == ()

    def read_part(self, seed: bytes) -> None:
        """Take the good bundle in with some of its values changed, as a seed draws them."""
        chance = random.Random(seed)  # noqa: S311  # to be had again
        bundle = json.loads(self.good)
        for _ in range(chance.randint(1, MOST_CHANGES)):
            _change(chance, bundle)
        self.read(json.dumps(bundle, ensure_ascii=chance.random() < 0.5).encode("utf-8", "replace"))


def _change(chance: random.Random, bundle: Any) -> None:
    """Change, drop or double one value anywhere in a bundle."""
    places = list(_places(bundle))
    holder, key = chance.choice(places)
    match chance.randrange(4):
        case 0:
            holder[key] = chance.choice(VALUES)
        case 1:
            del holder[key]
        case 2:
            other, at = chance.choice(places)
            holder[key] = deepcopy(other[at])
        case _ if isinstance(holder, list):
            holder.insert(key, holder[key])
        case _:
            holder[f"{key}2"] = holder[key]


def _places(value: Any) -> Any:
    """Yield every place of a value: what holds it, and under which key."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in list(entries):
        yield value, key
        if isinstance(one, dict | list):
            yield from _places(one)
