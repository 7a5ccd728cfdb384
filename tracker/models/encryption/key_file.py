"""The small file beside an encrypted database, and inside every backup: who may open it.

It holds no key anybody could use without a passphrase. The whole of it is authenticated with the
data key: whoever has opened the database can tell whether a person was added or taken out by
anything but this program.
"""

import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Self

from tracker.domain.people.roles import Role
from tracker.errors import InputError
from tracker.files import write_whole
from tracker.language import tr
from tracker.models.encryption.key_wrapping import (
    Holder,
    Stretching,
    WrappedKey,
    make_data_key,
    make_recovery_key,
    wrap,
)
from tracker.models.sqlite_driver import DataKey, key_file_of
from tracker.models.unusable import KeyFileError, WrongKeyError

FORMAT: Final = "sciatica-course-tracker keys"
VERSION: Final = 1
MOST_BYTES: Final = 64 * 1024
MOST_PEOPLE: Final = 40
LONGEST_NAME: Final = 80
CLINIC_BYTES: Final = 16
_SEAL_OF: Final = b"the key file of a clinic"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """Who may open an encrypted database.

    Attributes:
        clinic: A random mark; a key wrapped for another clinic does not open here.
        keys: One a person and one for the recovery sheet.
        seal: Authenticates all of it, by the data key.
    """

    clinic: str
    keys: tuple[WrappedKey, ...]
    seal: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """Return who may open it, in the order they were added."""
        return tuple(key.name for key in self.keys if key.holder is Holder.PERSON)

    @property
    def roles(self) -> Mapping[str, Role]:
        """Return what each person may do, in the order they were added."""
        return {key.name: key.role for key in self.keys if key.holder is Holder.PERSON}

    def unlock(self, secret: str, person: str | None = None) -> "Unlocked":
        """Return the data key and whose secret it was; takes about 0.1 s a key that is tried.

        Args:
            secret: A passphrase, or what stands on the recovery sheet.
            person: Whose passphrase it is; None tries everybody's. The sheet always opens.

        Raises:
            WrongKeyError: It opens nothing, or the file was altered.
        """
        for wrapped in self.keys:
            if person is not None and wrapped.name not in {person, ""}:
                continue
            key = wrapped.find_key(secret, self.clinic)
            if key is not None:
                self.check_seal(key)
                return Unlocked(key=key, person=wrapped.name or None, role=wrapped.role)
        raise WrongKeyError(tr("This passphrase does not open the clinic's database. Try again."))

    def check_seal(self, key: DataKey) -> None:
        """Refuse a file that something but this program has changed.

        Raises:
            KeyFileError: It was changed.
        """
        seal = self.seal.encode(errors="replace")  # a damaged one may hold any sign
        if not hmac.compare_digest(seal, _seal(self, key).encode()):
            raise KeyFileError(
                tr(
                    "The clinic's key file was changed by something other than this program. "
                    "Restore it from a backup."
                )
            )

    def with_person(
        self, key: DataKey, name: str, passphrase: str, role: Role | None = None
    ) -> "KeyFile":
        """Return the file with a person, whose passphrase replaces an earlier one of theirs.

        Args:
            key: The data key.
            name: Of the person.
            passphrase: How they open the clinic from now on.
            role: What they may do; None leaves it as it is, a new person is a clinician.

        Raises:
            InputError: The name or the number of people is not allowed.
        """
        others = tuple(one for one in self.keys if one.name != name)
        if not 1 <= len(name.strip()) <= LONGEST_NAME or name != name.strip():
            raise InputError(
                tr("A name is not empty and has {count} letters at most.", count=LONGEST_NAME)
            )
        if len(others) >= MOST_PEOPLE:
            raise InputError(tr("{count} people at most may open a clinic.", count=MOST_PEOPLE))
        wrapped = wrap(key, passphrase, holder=Holder.PERSON, name=name, clinic=self.clinic)
        role = role or self.roles.get(name, Role.CLINICIAN)
        return self._sealed((*others, replace(wrapped, role=role)), key).checked()

    def with_role(self, key: DataKey, name: str, role: Role) -> "KeyFile":
        """Return the file with a person who may do something else from now on.

        Raises:
            InputError: Nobody would be a clinician then.
        """
        keys = tuple(replace(one, role=role) if one.name == name else one for one in self.keys)
        return self._sealed(keys, key).checked()

    def checked(self) -> "KeyFile":
        """Return it, if somebody is a clinician.

        Raises:
            InputError: Nobody is.
        """
        if Role.CLINICIAN not in self.roles.values():
            raise InputError(tr("Somebody must be a clinician. Make another person one first."))
        return self

    def without_person(self, key: DataKey, name: str) -> "KeyFile":
        """Return the file without a person.

        Raises:
            InputError: Nobody else could open the clinic then.
        """
        if self.people in {(), (name,)}:
            raise InputError(tr("Somebody must be able to open the clinic. Add a person first."))
        return self._sealed(tuple(one for one in self.keys if one.name != name), key).checked()

    def with_recovery(self, key: DataKey) -> "tuple[KeyFile, str]":
        """Return the file with a new recovery sheet, and what stands on it; an older one ends."""
        secret = make_recovery_key()
        others = tuple(one for one in self.keys if one.holder is not Holder.RECOVERY)
        wrapped = wrap(key, secret, holder=Holder.RECOVERY, name="", clinic=self.clinic)
        return self._sealed((*others, wrapped), key), secret

    def _sealed(self, keys: tuple[WrappedKey, ...], key: DataKey) -> "KeyFile":
        unsealed = replace(self, keys=keys, seal="")
        return replace(unsealed, seal=_seal(unsealed, key))

    @classmethod
    def read(cls, database: Path) -> Self:
        """Return the key file of a database.

        Raises:
            KeyFileError: It is missing, cannot be read, or was not written by this program.
        """
        file = key_file_of(database)
        try:
            with file.open("rb") as opened:
                text = opened.read(MOST_BYTES + 1)
        except OSError as error:
            raise KeyFileError(
                tr(
                    "The clinic is encrypted and its key file {file} cannot be read ({why}). "
                    "Put it back beside the database; every backup has one.",
                    file=file,
                    why=error.strerror,
                )
            ) from error
        return cls.parse(text)

    @classmethod
    def parse(cls, text: bytes) -> Self:
        """Return what a key file says.

        Raises:
            KeyFileError: It was not written by this program, or by a newer version.
        """
        try:
            found = _checked(json.loads(text[:MOST_BYTES]))
            keys = tuple(_wrapped_key(one) for one in found["keys"])
            return cls(clinic=str(found["clinic"]), keys=keys, seal=str(found["seal"]))
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise KeyFileError(
                tr("The key file is damaged or not of this program. Restore it from a backup.")
            ) from error

    def text(self) -> bytes:
        """Return what stands in the file."""
        return json.dumps(_stored(self), ensure_ascii=False, indent=1).encode()

    def write(self, database: Path, key: DataKey) -> None:
        """Write the file beside a database, whole or not at all, and only if it can be read back.

        Raises:
            InputError: It cannot be written; the earlier one is as it was.
        """
        self.parse(self.text()).check_seal(key)
        write_whole(key_file_of(database), self.text())


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """A database's key, and who opened it; ``person`` is None for the recovery sheet."""

    key: DataKey
    person: str | None
    role: Role


def make_key_file(name: str, passphrase: str) -> tuple[KeyFile, DataKey, str]:
    """Return a new key file of one person, its data key, and what stands on the recovery sheet."""
    key = make_data_key()
    empty = KeyFile(clinic=secrets.token_hex(CLINIC_BYTES), keys=())
    made, recovery = empty.with_person(key, name, passphrase).with_recovery(key)
    return made, key, recovery


def _seal(file: KeyFile, key: DataKey) -> str:
    content = json.dumps(_stored(replace(file, seal="")), sort_keys=True).encode()
    return hmac.new(hmac.digest(key.secret, _SEAL_OF, "sha256"), content, "sha256").hexdigest()


def _stored(file: KeyFile) -> Mapping[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "clinic": file.clinic,
        "keys": [
            {
                "holder": one.holder.value,
                "name": one.name,
                "argon2id": {
                    "time_cost": one.stretching.time_cost,
                    "memory_kib": one.stretching.memory_kib,
                    "lanes": one.stretching.lanes,
                    "salt": one.stretching.salt.hex(),
                },
                "nonce": one.nonce.hex(),
                "sealed": one.sealed.hex(),
                **({} if one.role is Role.CLINICIAN else {"role": one.role.value}),
            }
            for one in file.keys
        ],
        "seal": file.seal,
    }


def _checked(found: Mapping[str, Any]) -> Mapping[str, Any]:
    if found["format"] != FORMAT or not 1 <= len(found["keys"]) <= MOST_PEOPLE + 1:
        raise ValueError("not of this program")
    if found["version"] > VERSION:
        raise KeyFileError(tr("The key file was written by a newer version of the program."))
    return found


def _wrapped_key(found: Mapping[str, Any]) -> WrappedKey:
    stretching = found["argon2id"]
    costs = {name: stretching[name] for name in ("time_cost", "memory_kib", "lanes")}
    holder, name = Holder(found["holder"]), found["name"]
    if any(type(cost) is not int for cost in costs.values()):
        raise ValueError("no whole number")
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        raise ValueError("no name")
    if bool(name) is not (holder is Holder.PERSON):
        raise ValueError("a person has a name, the recovery sheet has none")
    return WrappedKey(
        holder=holder,
        name=name,
        stretching=Stretching(**costs, salt=bytes.fromhex(stretching["salt"])),
        nonce=bytes.fromhex(found["nonce"]),
        sealed=bytes.fromhex(found["sealed"]),
        role=Role(found.get("role", Role.CLINICIAN.value)),  # an older file says none
    )
