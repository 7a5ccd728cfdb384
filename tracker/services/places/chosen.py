"""Where this computer remembers the records to be, and every place they left before."""

from typing import Final

from tracker.paths import default_database
from tracker.preferences import RECORDS_AT, RECORDS_WERE_AT, PreferenceFile
from tracker.services.places.server_place import is_address, server_place

_BETWEEN: Final = "\n"  # in no address, and in no name of a file that a dialog offers


def take_place(preferences: PreferenceFile, place: str, before: str = "") -> None:
    """Remember on this computer where the records are, and that they left another place.

    Args:
        preferences: Of this computer.
        place: A file or an address, which never holds a password.
        before: The place before; empty where nothing was moved: then whatever was left before
            belongs to another clinic, unless this is one of those places.

    Raises:
        InputError: It cannot be remembered; the old place stays in use.
    """
    usual = "" if place == str(default_database()) else place
    known = former_places(preferences)
    goes_on = bool(before) or any(is_same_place(one, place) for one in known)
    left = [one for one in (before, *(known if goes_on else ())) if one]
    kept = [one for one in dict.fromkeys(left) if not is_same_place(one, place)]
    preferences.remember({RECORDS_AT: usual, RECORDS_WERE_AT: _BETWEEN.join(kept)})


def former_places(preferences: PreferenceFile) -> tuple[str, ...]:
    """Return every place the records left, the latest first."""
    return tuple(one for one in preferences.find(RECORDS_WERE_AT).split(_BETWEEN) if one)


def is_same_place(place: str, other: str) -> bool:
    """Return whether two names are of one place; of a server whoever comes there, and how."""
    if is_address(place) and is_address(other):
        return server_place(place).where == server_place(other).where
    return place == other
