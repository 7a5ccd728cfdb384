"""One data key, wrapped once for each person and once for the recovery sheet.

A passphrase is stretched with Argon2id, and what comes of it seals the data key with AES-GCM. The
seal covers everything written beside it (whose it is, how it was stretched, which clinic), so that
none of it can be exchanged.
"""

import json
import os
import secrets
import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tracker.domain.people.roles import Role
from tracker.models.sqlite_driver import KEY_BYTES, DataKey

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
SEALED_BYTES: Final = KEY_BYTES + 16  # with the tag of AES-GCM
# RFC 9106, the second recommended choice: 64 MiB in three passes.
TIME_COST: Final = 3
MEMORY_KIB: Final = 64 * 1024
LANES: Final = 4
# Of a file from elsewhere: more would only keep the program busy.
MOST_TIME: Final = 10
MOST_MEMORY_KIB: Final = 256 * 1024
MOST_LANES: Final = 8

RECOVERY_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: nothing looks alike
RECOVERY_GROUPS: Final = 8
GROUP_SIGNS: Final = 4  # 8 groups of 4 signs of 5 bits each: 160 bits
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


class Holder(Enum):
    """Whose a wrapped key is."""

    PERSON = "person"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretching:
    """How a passphrase becomes a key, as Argon2id has it.

    Attributes:
        time_cost: Passes, 1 to 10.
        memory_kib: Memory in KiB, 8 a lane to 262,144.
        lanes: 1 to 8.
        salt: 16 random bytes.
    """

    time_cost: int = TIME_COST
    memory_kib: int = MEMORY_KIB
    lanes: int = LANES
    salt: bytes = field(default_factory=lambda: os.urandom(SALT_BYTES))

    def __post_init__(self) -> None:
        """Refuse what is out of range.

        Raises:
            ValueError: A number or the salt's length is not allowed.
        """
        if not (
            1 <= self.time_cost <= MOST_TIME
            and 1 <= self.lanes <= MOST_LANES
            and 8 * self.lanes <= self.memory_kib <= MOST_MEMORY_KIB
            and len(self.salt) == SALT_BYTES
        ):
            raise ValueError("out of range")

    def stretch(self, secret: bytes) -> bytes:
        """Return the 32 bytes a secret becomes; takes about a tenth of a second."""
        return hash_secret_raw(
            secret, self.salt, self.time_cost, self.memory_kib, self.lanes, KEY_BYTES, Type.ID
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WrappedKey:
    """The data key as one person, or the recovery sheet, can open it.

    Attributes:
        name: Of the person; empty for the recovery sheet.
        sealed: The data key, encrypted and authenticated.
        role: What the person may do.
    """

    holder: Holder
    name: str
    stretching: Stretching
    nonce: bytes
    sealed: bytes
    role: Role = Role.CLINICIAN

    def __post_init__(self) -> None:
        """Refuse what cannot have been written by this program.

        Raises:
            ValueError: A length is wrong.
        """
        if len(self.nonce) != NONCE_BYTES or len(self.sealed) != SEALED_BYTES:
            raise ValueError("wrong length")

    def find_key(self, secret: str, clinic: str) -> DataKey | None:
        """Return the data key; None when the secret is another one, or anything was altered."""
        cipher = AESGCM(self.stretching.stretch(_bytes_of(secret, self.holder)))
        covered = _covered(self.holder, self.name, self.stretching, clinic)
        try:
            return DataKey(cipher.decrypt(self.nonce, self.sealed, covered))
        except InvalidTag:
            return None


def wrap(key: DataKey, secret: str, *, holder: Holder, name: str, clinic: str) -> WrappedKey:
    """Return the data key as whoever knows the secret can open it.

    Args:
        key: What is wrapped.
        secret: A passphrase, or what stands on the recovery sheet.
        holder: Whose it is.
        name: Of the person; empty for the recovery sheet.
        clinic: The mark of the clinic whose database it opens.
    """
    stretching, nonce = Stretching(), os.urandom(NONCE_BYTES)
    cipher = AESGCM(stretching.stretch(_bytes_of(secret, holder)))
    sealed = cipher.encrypt(nonce, key.secret, _covered(holder, name, stretching, clinic))
    return WrappedKey(holder=holder, name=name, stretching=stretching, nonce=nonce, sealed=sealed)


def make_data_key() -> DataKey:
    """Return a new random key for a database."""
    return DataKey(os.urandom(KEY_BYTES))


def make_recovery_key() -> str:
    """Return what stands on a recovery sheet, e.g. ``7K3M-9QTW-…``: 8 groups of 4 signs."""
    groups = (
        "".join(secrets.choice(RECOVERY_SIGNS) for _ in range(GROUP_SIGNS))
        for _ in range(RECOVERY_GROUPS)
    )
    return "-".join(groups)


def _bytes_of(secret: str, holder: Holder) -> bytes:
    """Return a secret's bytes, the same from every keyboard and however a sheet was read."""
    plain = unicodedata.normalize("NFKC", secret)
    if holder is Holder.RECOVERY:
        plain = plain.upper().translate(_READ_AS)
    return plain.encode()


def _covered(holder: Holder, name: str, stretching: Stretching, clinic: str) -> bytes:
    return json.dumps(
        [
            clinic,
            holder.value,
            name,
            stretching.time_cost,
            stretching.memory_kib,
            stretching.lanes,
            stretching.salt.hex(),
        ]
    ).encode()
