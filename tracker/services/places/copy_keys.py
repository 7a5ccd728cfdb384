"""What opens an encrypted copy of a clinic that has no key itself: one on a server."""

from pathlib import Path

from tracker.models.copies.manifest import find_keys_of_copy
from tracker.models.copies.server_copy import CopyKeys
from tracker.models.encryption.key_file import KeyFile, make_key_file
from tracker.services.encryption import check_passphrase

__all__ = ["CopyKeys", "keys_of_copy", "make_copy_keys"]


def make_copy_keys(name: str, passphrase: str) -> tuple[CopyKeys, str]:
    """Return what a copy is encrypted with, and what stands on its recovery sheet.

    Args:
        name: Who opens it.
        passphrase: How.

    Raises:
        InputError: The passphrase is too easy.
    """
    check_passphrase(passphrase, name)
    file, key, recovery = make_key_file(name, passphrase)
    return CopyKeys(key=key, text=file.text().decode()), recovery


def keys_of_copy(copy: Path, secret: str) -> CopyKeys:
    """Return what opens an encrypted copy.

    Args:
        copy: Encrypted.
        secret: A passphrase of somebody who may open it, or what stands on the recovery sheet.

    Raises:
        WrongKeyError: It opens nothing.
        KeyFileError: Nothing beside the copy says who may open it.
        DamagedDatabaseError: Its manifest is damaged.
        OSError: It cannot be read.
    """
    text = find_keys_of_copy(copy) or ""
    return CopyKeys(key=KeyFile.parse(text.encode()).unlock(secret).key, text=text)
