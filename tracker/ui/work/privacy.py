"""Names hidden on the screen, for the moment somebody else looks at it.

It is a state of this run alone and off at every start, but for a window that opens anew in another
size: whoever misses the names in the morning must not have to wonder whether the record lost them.
One window, one state; as with the language, what shows a name asks here.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

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


def nameless(patient: "Patient") -> "Patient":
    """Return a patient without what identifies, for a page that is only shown."""
    return replace(
        patient,
        clinic_id=shown_name(patient),
        family_name=None,
        given_name=None,
        birth_date=None,
    )
