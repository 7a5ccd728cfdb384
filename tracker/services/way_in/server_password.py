"""The password of a clinic's server: in this computer's keychain, never in a file or an address."""

import os
from typing import Final

import keyring
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from tracker.preferences import PreferenceFile
from tracker.services.way_in.keychain import SERVICE, in_words

SERVERS: Final = "servers_in_keychain"  # in the preferences: whose passwords it holds, a line each


_HELD: Final[dict[str, str]] = {}  # typed in this run of the program, and written nowhere


def hold_password(address: str, password: str) -> None:
    """Use a password that was typed until the program ends."""
    _HELD[_name(address)] = password


def find_password(address: str, preferences: PreferenceFile | None) -> str | None:
    """Return the password that was typed or the keychain holds for a server; None for none.

    The variable PGPASSWORD, which the driver reads, goes before it.

    Raises:
        InputError: The keychain does not answer.
    """
    try:
        name = _name(address)
    except ArgumentError:
        return None  # no address: opening it says so
    if name in _HELD or "PGPASSWORD" in os.environ or preferences is None:
        return _HELD.get(name)
    if name not in _remembered(preferences):
        return None
    with in_words():
        return keyring.get_password(SERVICE, name)


def remember_password(address: str, password: str, preferences: PreferenceFile) -> None:
    """Let the keychain open a clinic's server for whoever is logged in at this computer.

    Raises:
        InputError: There is no keychain, or it refuses; nothing was changed.
    """
    name = _name(address)
    with in_words():
        keyring.set_password(SERVICE, name, password)
    known = sorted({*_remembered(preferences), name})
    preferences.remember({SERVERS: "\n".join(known)})


def _name(address: str) -> str:
    """Return user, server and database of an address: whose password it is."""
    url = make_url(address)
    host = url.host or str(url.query.get("host", ""))
    return f"{url.username or ''}@{host}:{url.port or ''}/{url.database or ''}"


def _remembered(preferences: PreferenceFile) -> frozenset[str]:
    return frozenset(filter(None, preferences.find(SERVERS).splitlines()))
