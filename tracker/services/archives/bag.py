"""Writing a bag into a ZIP, a file after the other, each digested as it is written."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from tracker import __version__
from tracker.services.archives import layout

if TYPE_CHECKING:
    from collections.abc import Iterator

AES_BITS: Final = 256


def new_zip(file: Path, passphrase: str | None) -> ZipFile:
    """Return a ZIP to write into; with a passphrase every file in it is encrypted by AES."""
    if passphrase is None:
        return ZipFile(file, "w", ZIP_DEFLATED)
    import pyzipper  # noqa: PLC0415  # only an encrypted archive needs it

    opened: ZipFile = pyzipper.AESZipFile(file, "w", ZIP_DEFLATED)
    opened.setpassword(layout.zip_secret(passphrase))
    opened.setencryption(pyzipper.WZ_AES, nbits=AES_BITS)  # type: ignore[attr-defined]  # pyzipper's own
    return opened


class BagWriter:
    """Writes one bag.

    Args:
        opened: A ZIP nobody else writes into.
    """

    def __init__(self, opened: ZipFile) -> None:
        self._zip = opened
        self._payload: list[str] = []  # lines of the manifest
        self._tags: list[str] = []
        self._size = 0

    def add(self, name: str, content: "bytes | Iterable[bytes]") -> None:
        """Write one file whole, or in pieces as they come.

        Args:
            name: Within the bag's folder; what begins with ``data/`` is payload.
            content: Never held in memory at once when it comes in pieces.
        """
        digest = sha256()
        size = 0
        with self._zip.open(layout.FOLDER + name, "w", force_zip64=True) as stream:
            for piece in [content] if isinstance(content, bytes) else content:
                digest.update(piece)
                size += len(piece)
                stream.write(piece)
        is_payload = name.startswith(layout.PAYLOAD)
        (self._payload if is_payload else self._tags).append(f"{digest.hexdigest()}  {name}\n")
        self._size += size if is_payload else 0

    def finish(self, made_at: datetime) -> None:
        """Write what makes a bag of the files: declaration, description, manifests."""
        words = {
            "Bagging-Date": made_at.date().isoformat(),
            "Bag-Software-Agent": f"Sciatica Course Tracker {__version__}",
            "Payload-Oxum": f"{self._size}.{len(self._payload)}",
        }
        self.add(layout.DECLARATION, layout.DECLARED.encode())
        said = "".join(f"{name}: {value}\n" for name, value in words.items())
        self.add(layout.BAG_WORDS, said.encode())
        self.add(layout.MANIFEST, _lines(self._payload))
        self.add(layout.TAG_MANIFEST, _lines(list(self._tags)))


def _lines(lines: list[str]) -> "Iterator[bytes]":
    return (line.encode() for line in lines)
