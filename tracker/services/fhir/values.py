"""Values as FHIR says them, and back: one place that knows which ``value[x]`` a value has."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import Enum
from types import UnionType
from typing import Any, Final, get_args

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.errors import InputError
from tracker.language import tr
from tracker.services.fhir.codes import (
    ANSWERS,
    FIELDS,
    LOINC,
    LOINC_CODES,
    MORE,
    UCUM,
    UNITS,
    answer_code,
    label_of,
)
from tracker.services.visit_files.table import fault_words

Json = dict[str, Any]
_FORBIDDEN: Final = re.compile(r"[^ \r\n\t\S]|[\x00-\x08\x0e-\x1f]")  # in a FHIR string


class BundleError(InputError):
    """A bundle says something that is not allowed; the text names place, value and what is."""

    def __init__(self, place: str, value: object, allowed: str) -> None:
        seen = str(value)
        shown = seen if len(seen) <= SHOWN else f"{seen[:SHOWN]}…"
        super().__init__(fault_words(place, None if value is None else shown, allowed))


SHOWN: Final = 80  # letters of a value in an error


def text_of(text: str) -> str:
    """Return a text as FHIR carries it: signs that it forbids become blanks."""
    return _FORBIDDEN.sub(" ", text)


def field_code(field: str) -> Json:
    """Return the code of one of our fields, with LOINC's beside it where there is one."""
    codings = [{"system": FIELDS, "code": field, "display": label_of(field)}]
    if field in LOINC_CODES:
        code, display = LOINC_CODES[field]
        codings.insert(0, {"system": LOINC, "code": code, "display": display})
    return {"coding": codings, "text": label_of(field)}


def answer(member: Enum) -> Json:
    """Return an answer of a closed list as a concept."""
    words = str(member.value) if isinstance(member.value, str) else member.name.lower()
    display = words.replace("_", " ")
    return {
        "coding": [{"system": ANSWERS, "code": answer_code(member), "display": display}],
        "text": display,
    }


def said(field: str, value: object) -> Json:
    """Return a value under the name that FHIR has for its kind; empty for an empty text."""
    if isinstance(value, Enum):
        return {"valueCodeableConcept": answer(value)}
    if isinstance(value, bool):
        return {"valueBoolean": value}
    if isinstance(value, (int, float)):
        return _number(field, value)
    if isinstance(value, str):
        return {"valueString": text_of(value)} if text_of(value).strip() else {}
    return moment(value)


def moment(value: object) -> Json:
    """Return a day, a moment or a time of day as a value."""
    if isinstance(value, time):
        return {"valueTime": value.isoformat()}
    if isinstance(value, (date, datetime)):
        return {"valueDateTime": value.isoformat()}
    raise TypeError(f"no FHIR value for {type(value).__name__}")


def _number(field: str, value: float) -> Json:
    if field not in UNITS and isinstance(value, int):
        return {"valueInteger": value}
    unit, code = UNITS[field]
    return {"valueQuantity": {"value": value, "unit": unit, "system": UCUM, "code": code}}


def more(values: Mapping[str, object]) -> Json:
    """Return what a resource has no element for, as one extension of named parts."""
    parts = [part for name, value in values.items() for part in _parts(name, value)]
    return {"url": MORE, "extension": parts} if parts else {}


def _parts(name: str, value: object) -> Sequence[Json]:
    if value is None:
        return ()
    if isinstance(value, tuple):
        return [{"url": name, **more_parts(one)} for one in value]
    found = said(name, value)
    return [{"url": name, **found}] if found else ()


def more_parts(values: Mapping[str, object]) -> Json:
    """Return the parts of one of several alike."""
    return {"extension": [part for name, value in values.items() for part in _parts(name, value)]}


def code_in(concept: Json | None, system: str) -> str | None:
    """Return the code of a system within a concept; None where it has none."""
    codings = (concept or {}).get("coding", ())
    return next((one.get("code") for one in codings if one.get("system") == system), None)


def value_in(holder: Json, hint: Any, place: str) -> Any:  # of any kind of field
    """Return the value that an element holds, as a field of this type has it.

    Raises:
        BundleError: There is none, or another kind of value.
    """
    kind = _bare(hint)
    key = next((name for name in holder if name.startswith("value")), None)
    if key is None:
        raise BundleError(place, None, tr("a value is needed"))
    found, where = holder[key], f"{place}.{key}"
    if issubclass(kind, Enum):
        return _member(kind, found, where)
    if key == "valueQuantity":
        found = found.get("value")
    return _typed(kind, found, where)


def _bare(hint: Any) -> type:
    """Return a type without "or None"."""
    if isinstance(hint, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    return hint if isinstance(hint, type) else str


def _member(kind: type[Enum], found: object, place: str) -> Enum:
    code = code_in(found, ANSWERS) if isinstance(found, dict) else None
    members = {answer_code(one): one for one in kind}
    if code not in members:
        raise BundleError(place, code, ", ".join(members))
    return members[code]


_READERS: Final[Mapping[type, Any]] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    time: time.fromisoformat,
}
_WORDS: Final = {
    bool: "true, false", int: "0, 1, 2, …", float: "0.25", date: "YYYY-MM-DD",
    datetime: "YYYY-MM-DDThh:mm:ss+zz:zz", time: "hh:mm:ss",
}  # fmt: skip


def _typed(kind: type, found: Any, place: str) -> Any:
    try:
        if kind in _READERS:
            return _READERS[kind](found)
    except (TypeError, ValueError):
        raise BundleError(place, found, _WORDS[kind]) from None
    if kind is bool or isinstance(found, bool):
        is_right = kind is bool and isinstance(found, bool)
    elif kind is float:
        is_right = isinstance(found, (int, float))
    else:
        is_right = isinstance(found, kind)
    if not is_right:
        raise BundleError(place, found, _WORDS.get(kind, tr("text")))
    return float(found) if kind is float else found


def made(kind: Any, values: Json, place: str) -> Any:
    """Return a value of the domain with these fields.

    Raises:
        BundleError: It refuses them.
    """
    try:
        return kind(**values)
    except ValueOutOfRangeError as error:
        raise BundleError(f"{place}: {error.field}", error.value, error.allowed) from error
    except ValueError as error:
        raise BundleError(place, None, str(error)) from error
    except TypeError as error:
        raise BundleError(place, None, tr("something needed is missing")) from error
