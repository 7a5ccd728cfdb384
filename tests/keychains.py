"""Keychains for the tests: one in memory, and each only for as long as a test has it."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
import keyring.backend
import keyring.errors


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keychain in memory, by keyring's own interface."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}
        self.is_refusing = False

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._refuse()
        if self.held.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("not there")

    def _refuse(self) -> None:
        if self.is_refusing:
            raise keyring.errors.KeyringLocked("locked")


@contextmanager
def keychain_in_use(made: keyring.backend.KeyringBackend) -> Iterator[None]:
    """Let this be the computer's keychain, and the one before afterwards."""
    before = keyring.get_keyring()
    keyring.set_keyring(made)
    yield
    keyring.set_keyring(before)


@contextmanager
def keychain_in_memory() -> Iterator[MemoryKeyring]:
    """Yield a keychain that is empty, and the computer's meanwhile."""
    made = MemoryKeyring()
    with keychain_in_use(made):
        yield made
