"""Copies of a kept clinic that may be written to, and the way into an encrypted one."""

import shutil
from pathlib import Path
from typing import Final

from tracker.models.sqlite_driver import is_encrypted, key_file_of
from tracker.services.encryption import Unlocked, unlock

PASSPHRASE: Final = "three words apart"


def copied(clinic: Path, target: Path) -> Path:
    """Copy a clinic, with its keys if it is encrypted; return the copy."""
    if key_file_of(clinic).exists():
        shutil.copyfile(key_file_of(clinic), key_file_of(target))
    return Path(shutil.copyfile(clinic, target))


def unlocked_of(clinic: Path) -> Unlocked | None:
    """Return the key of a clinic; None for a plain one."""
    return unlock(clinic, PASSPHRASE) if is_encrypted(clinic) else None
