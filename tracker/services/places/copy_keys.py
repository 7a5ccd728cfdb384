"""What opens an encrypted copy of a clinic that has no key itself: one on a server."""

from pathlib import Path
from typing import Final

from tracker.language import marked, tr
from tracker.models.copies.manifest import find_keys_of_copy, manifest_of
from tracker.models.copies.server_copy import CopyKeys
from tracker.models.encryption.key_file import KeyFile, make_key_file
from tracker.models.unusable import KeyFileError, WrongKeyError
from tracker.services.encryption import check_passphrase

__all__ = ["CopyKeys", "WrongKeyError", "keys_of_copy", "make_copy_keys"]

NO_KEYS: Final = marked(
    "{file} is encrypted, and nothing beside it says who may open it. Nothing was restored. Put "
    "{manifest} back beside it, which was written with it, or choose another backup."
)
WRONG_KEY: Final = marked(
    "What was typed does not open {file}. Nothing was restored. Caps Lock or another language of "
    "the keyboard may have changed it: type it once more."
)


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
    text = find_keys_of_copy(copy)
    if not text:
        raise KeyFileError(tr(NO_KEYS, file=copy.name, manifest=manifest_of(copy).name))
    try:
        return CopyKeys(key=KeyFile.parse(text.encode()).unlock(secret).key, text=text)
    except WrongKeyError as error:
        raise WrongKeyError(tr(WRONG_KEY, file=copy.name)) from error
