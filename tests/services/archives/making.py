"""Archives for tests: made of a clinic, taken apart, put together otherwise."""

import zipfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from tracker.services.archives import layout

Files = dict[str, bytes]  # by the name within the bag

GROWS: Final = frozenset({layout.CONTENTS, layout.CLINIC, layout.LOG})
"""What says when the archive was made, or that it was: no part of what must stay the same."""


def files_of(archive: Path) -> Files:
    """Return every file of an archive."""
    with zipfile.ZipFile(archive) as opened:
        return {name.removeprefix(layout.FOLDER): opened.read(name) for name in opened.namelist()}


def payload_of(archive: Path) -> Files:
    """Return the files that an archive of the same clinic must have byte for byte."""
    return {
        name: content
        for name, content in files_of(archive).items()
        if name.startswith(layout.PAYLOAD) and name not in GROWS
    }


def pack(target: Path, files: Mapping[str, bytes]) -> Path:
    """Write files as an archive just as they are."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(layout.FOLDER + name, content)
    return target


def sealed(files: Mapping[str, bytes]) -> Files:
    """Return files with manifests that say what they are now: as somebody would who knows how."""
    found = {name: content for name, content in files.items() if "manifest" not in name}
    tags = [name for name in found if not name.startswith(layout.PAYLOAD)]
    found[layout.MANIFEST] = _manifest(found, [one for one in found if one not in tags])
    found[layout.TAG_MANIFEST] = _manifest(found, [*tags, layout.MANIFEST])
    return found


def _manifest(files: Mapping[str, bytes], names: list[str]) -> bytes:
    return "".join(f"{sha256(files[one]).hexdigest()}  {one}\n" for one in names).encode()


def altered(archive: Path, target: Path, change: Callable[[Files], object]) -> Path:
    """Write an archive anew with a change of its files, the manifests made to fit."""
    files = files_of(archive)
    change(files)
    return pack(target, sealed(files))
