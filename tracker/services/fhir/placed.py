"""A resource with the place in its bundle where it stands, so that a fault can be found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from tracker.language import tr
from tracker.services.fhir.codes import ANSWERS, FIELDS, MORE, OF_EPISODE, answer_code
from tracker.services.fhir.values import BundleError, Json, code_in, value_in

E = TypeVar("E", bound=Enum)
_ENCOUNTERS = {"MedicationStatement": "context"}  # where a kind of resource names its visit


@dataclass(frozen=True, slots=True)
class Placed:
    """One resource.

    Attributes:
        place: Within the bundle, e.g. ``entry[3].resource``.
        resource: What it says.
        urn: By which others name it.
    """

    place: str
    resource: Json
    urn: str

    @property
    def kind(self) -> str:
        """Return which resource it is."""
        return str(self.resource.get("resourceType"))

    @property
    def field(self) -> str:
        """Return which of our fields it is about; empty for none."""
        return code_in(self.resource.get("code"), FIELDS) or ""

    @property
    def encounter(self) -> str:
        """Return of which visit it is; empty for none."""
        named = self.resource.get(_ENCOUNTERS.get(self.kind, "encounter"))
        return named.get("reference") or "" if isinstance(named, dict) else ""

    @property
    def episode(self) -> str:
        """Return of which course it is; empty for none, or where its visit says it."""
        if self.kind == "Encounter":
            named = (self.resource.get("episodeOfCare") or [{}])[0]
            return str(named.get("reference") or "")
        for one in self.resource.get("extension") or []:
            if one.get("url") == OF_EPISODE:
                return str((one.get("valueReference") or {}).get("reference") or "")
        return ""

    @property
    def effective(self) -> date:
        """Return the day of an observation."""
        said = {"valueDateTime": self.resource.get("effectiveDateTime")}
        return value_in(said, date, f"{self.place}.effectiveDateTime")  # type: ignore[no-any-return]  # a day

    def components(self) -> Iterator[tuple[str, Json]]:
        """Yield each component with its place."""
        for number, one in enumerate(self.resource.get("component") or []):
            yield f"{self.place}.component[{number}]", one

    def answers(self, kind: type[E]) -> Iterator[tuple[E, bool]]:
        """Yield the answers of a closed list, each with yes or no.

        Raises:
            BundleError: One is none of the list, or there twice.
        """
        seen: set[E] = set()
        for place, one in self.components():
            member = members_in(one.get("code"), kind, f"{place}.code")
            if member in seen:
                raise BundleError(f"{place}.code", answer_code(member), tr("each answer once"))
            seen.add(member)
            yield member, value_in(one, bool, place)

    def names(self) -> Iterator[str]:
        """Yield what each component is called."""
        for place, one in self.components():
            name = (one.get("code") or {}).get("text")
            if not name:
                raise BundleError(f"{place}.code.text", name, tr("a name"))
            yield str(name)

    def part(self, field: str, hint: Any) -> Any:  # of any kind of field
        """Return one component's value; None where there is none."""
        for place, one in self.components():
            if code_in(one.get("code"), FIELDS) == field:
                return value_in(one, hint, place)
        return None

    def parts(self, field: str, hints: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values of several fields, a component each."""
        known = {f"{field}.{name}": (name, hint) for name, hint in hints.items()}
        found: dict[str, Any] = {}
        for place, one in self.components():
            code = code_in(one.get("code"), FIELDS)
            if code not in known:
                raise BundleError(f"{place}.code", code, ", ".join(known))
            name, hint = known[code]
            found[name] = value_in(one, hint, place)
        return found

    def more_parts(self, name: str) -> Sequence[Json]:
        """Return the parts of our extension that are called so."""
        return [
            part
            for one in self.resource.get("extension") or []
            if one.get("url") == MORE
            for part in one.get("extension") or []
            if part.get("url") == name
        ]


def members_in(concept: Json | None, kind: type[E], place: str) -> E:
    """Return the answer that a concept is.

    Raises:
        BundleError: It is none of the list.
    """
    members = {answer_code(one): one for one in kind}
    code = code_in(concept, ANSWERS)
    if code is None or code not in members:
        raise BundleError(place, code, ", ".join(members))
    return members[code]


def more_in(holder: Json, hints: Mapping[str, Any], place: str, url: str = MORE) -> dict[str, Any]:
    """Return the values that our extension holds, those of these fields."""
    found: dict[str, Any] = {}
    for one in holder.get("extension") or []:
        for part in (one.get("extension") or []) if one.get("url") == url else []:
            name = part.get("url")
            if name in hints:
                found[name] = value_in(part, hints[name], f"{place}.extension {name}")
    return found
