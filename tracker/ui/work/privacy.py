"""Names hidden on the screen, for the moment somebody else looks at it.

It is a state of this run alone and off at every start, but for a window that opens anew in another
size: whoever misses the names in the morning must not have to wonder whether the record lost them.
One window, one state; as with the language, what shows a name asks here.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tracker.domain.values.texts import visible
from tracker.language import tr

if TYPE_CHECKING:
    from tracker.domain.values.course import Patient

LONGEST_NUMBER: Final = 6  # characters; a longer id may be a birth date or an insurance number
MASK: Final = "•••"


class _Screen:
    hides_names = False


def hides_names() -> bool:
    """Return whether names are hidden now."""
    return _Screen.hides_names


def hide_names(*, is_on: bool) -> None:
    """Hide names, or show them again; what is on screen already is told by ``WindowActions``."""
    _Screen.hides_names = is_on


def shown_name(patient: "Patient") -> str:
    """Return how a patient is called on screen."""
    if not hides_names():
        return patient.name_in_line
    return tr("Patient {id}", id=shown_id(patient) or MASK)


def shown_id(patient: "Patient") -> str:
    """Return the clinic's id as it may be shown; empty when it is hidden.

    A short number stays while names are hidden, so that patients can be told apart. Anything else
    may be a name, a birth date or an insurance number.
    """
    clinic_id = patient.clinic_id
    is_plain = clinic_id.isdecimal() and len(clinic_id) <= LONGEST_NUMBER
    return clinic_id if is_plain or not hides_names() else ""


def told_apart(patient: "Patient") -> str:
    """Return name, birth date and id: what tells a patient from every other one.

    While names are hidden a number of the clinic is all that may be shown.
    """
    if hides_names():
        return shown_name(patient)
    # Late: the list is painted before the rules are loaded.
    from tracker.domain.words.names import day_words_in_full  # noqa: PLC0415

    born = patient.birth_date
    words = "" if born is None else tr("born {day}", day=day_words_in_full(born))
    parts = (patient.name_in_line, words, visible(patient.clinic_id))
    return " · ".join(part for part in dict.fromkeys(parts) if part)


def name_among(patient: "Patient", *, has_namesake: bool) -> str:
    """Return the name; with the birth date, else the id, where somebody else has the same name."""
    if not has_namesake or hides_names():
        return shown_name(patient)
    return f"{patient.name_in_line} · {_mark_of(patient)}"


def _mark_of(patient: "Patient") -> str:
    if patient.birth_date is None:
        return tr("ID {id}", id=visible(patient.clinic_id))
    # Late: the list is painted before the rules are loaded.
    from tracker.domain.words.names import day_words_in_full  # noqa: PLC0415

    return day_words_in_full(patient.birth_date)


def nameless(patient: "Patient") -> "Patient":
    """Return a patient without what identifies, for a page that is only shown."""
    return replace(
        patient,
        clinic_id=shown_name(patient),
        family_name=None,
        given_name=None,
        birth_date=None,
        birth_year=None,
    )
