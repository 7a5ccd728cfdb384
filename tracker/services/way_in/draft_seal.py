"""What seals the drafts that wait here for a server, by a key in the system's keychain alone."""

import os
from typing import Final

import keyring
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tracker.errors import InputError
from tracker.services.way_in.keychain import SERVICE, in_words

KEY_BYTES: Final = 32  # AES-256
NONCE_BYTES: Final = 12


class DraftSeal:
    """Encrypts and authenticates (AES-GCM).

    Args:
        key: 32 random bytes.
    """

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, content: bytes, covered: str) -> bytes:
        """Return a content sealed, together with what it stands for, which is not in it."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, content, covered.encode())

    def open(self, sealed: bytes, covered: str) -> bytes | None:
        """Return the content; None where it is another key's, altered, or stands for another."""
        try:
            return self._cipher.decrypt(
                sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], covered.encode()
            )
        except (InvalidTag, ValueError):  # also what is too short
            return None


def find_seal(clinic: str) -> DraftSeal | None:
    """Return the seal of one clinic's drafts, its key made the first time; may take seconds.

    Args:
        clinic: What the program calls that clinic on this computer.

    Returns:
        None where there is no keychain, or it is locked or refuses.
    """
    name = f"drafts-for-server {clinic}"
    try:
        with in_words():
            key = _bytes_of(keyring.get_password(SERVICE, name))
            if key is None:
                keyring.set_password(SERVICE, name, os.urandom(KEY_BYTES).hex())
                key = _bytes_of(keyring.get_password(SERVICE, name))  # another window's perhaps
    except InputError:
        return None
    return None if key is None else DraftSeal(key)


def _bytes_of(said: str | None) -> bytes | None:
    try:
        found = bytes.fromhex(said or "")
    except ValueError:
        return None  # not this program's
    return found if len(found) == KEY_BYTES else None
