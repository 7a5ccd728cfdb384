"""Workbooks locked by a password as office programs lock them, by their published formats."""

import base64
import hashlib
import io
import os
import struct
import zipfile
from collections.abc import Mapping
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.workbooks import ASheet, an_ods

SECTOR: Final = 512  # bytes
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
STREAM, ROOT, NOTHING = 2, 5, 0xFFFFFFFF
SMALL: Final = 4096  # bytes below which a stream lies in the small ones' own
MANIFEST: Final = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
ODS_KIND: Final = "application/vnd.oasis.opendocument.spreadsheet"
PASSWORD: Final = b"three words apart"


def a_locked_xlsx(workbook: bytes) -> bytes:
    """Return a workbook as Excel locks it: agile AES in a compound file (MS-OFFCRYPTO)."""
    sealed = struct.pack("<Q", len(workbook)) + _sealed(workbook)
    said = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://'
        'schemas.microsoft.com/office/2006/encryption"><keyData saltSize="16" blockSize="16" '
        'keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" '
        f'hashAlgorithm="SHA512" saltValue="{_random_text(16)}"/></encryption>'
    )
    head = struct.pack("<HHI", 4, 4, 0x40) + said.encode()
    return _compound({"EncryptedPackage": sealed, "EncryptionInfo": head.ljust(SMALL, b" ")})


def a_locked_ods(*sheets: ASheet) -> bytes:
    """Return a workbook as LibreOffice locked it up to 24.1: each part by itself (ODF 1.2)."""
    whole = _parts(an_ods(*sheets))
    content = whole["content.xml"]
    parts = {"mimetype": ODS_KIND.encode(), "content.xml": _sealed(content)}
    entry = _entry("content.xml", "text/xml", len(content))
    return _packed(parts | {"META-INF/manifest.xml": _manifest(entry)})


def a_wholly_locked_ods(*sheets: ASheet) -> bytes:
    """Return a workbook as LibreOffice locks it since 24.2: one part that holds all others."""
    inside = an_ods(*sheets)
    parts = {"mimetype": ODS_KIND.encode(), "encrypted-package": _sealed(inside)}
    entry = _entry("encrypted-package", ODS_KIND, len(inside))
    return _packed(parts | {"META-INF/manifest.xml": _manifest(entry)})


def _sealed(content: bytes) -> bytes:
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(PASSWORD).digest(), os.urandom(16), 1000, 32)
    sealing = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16))).encryptor()
    return sealing.update(content.ljust(-(-len(content) // 16) * 16, b"\0")) + sealing.finalize()


def _random_text(count: int) -> str:
    return base64.b64encode(os.urandom(count)).decode()


def _entry(name: str, kind: str, size: int) -> str:
    return (
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}" '
        f'manifest:size="{size}"><manifest:encryption-data manifest:checksum-type="{MANIFEST}#'
        f'sha256-1k" manifest:checksum="{_random_text(32)}"><manifest:algorithm manifest:'
        'algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" '
        f'manifest:initialisation-vector="{_random_text(16)}"/><manifest:key-derivation '
        'manifest:key-derivation-name="PBKDF2" manifest:key-size="32" '
        f'manifest:iteration-count="100000" manifest:salt="{_random_text(16)}"/>'
        "</manifest:encryption-data></manifest:file-entry>"
    )


def _manifest(entry: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="{MANIFEST}" '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        f'manifest:version="1.3" manifest:media-type="{ODS_KIND}"/>{entry}</manifest:manifest>'
    ).encode()


def _parts(workbook: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return stream.getvalue()


def _compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file (MS-CFB, version 3) of streams that are none of the small ones."""
    folder_at, count = 1, 1 + len(streams)
    folder_sectors = -(-count * 128 // SECTOR)
    table, body = [TABLE, *_chain(folder_at, folder_sectors)], b""
    folder = _folder_entry("Root Entry", ROOT, (END, 0), child=1)
    for number, (name, content) in enumerate(streams.items(), 1):
        sectors = -(-len(content) // SECTOR)
        later = number + 1 if number < len(streams) else NOTHING
        folder += _folder_entry(name, STREAM, (len(table), len(content)), right=later)
        table += _chain(len(table), sectors)
        body += content.ljust(sectors * SECTOR, b"\0")
    table += [FREE] * (SECTOR // 4 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    head += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, folder_at, 0, SMALL,
                        END, 0, END, 0, 0)  # fmt: skip
    head += struct.pack("<108I", *([FREE] * 108))
    return (
        head
        + struct.pack(f"<{len(table)}I", *table)
        + folder.ljust(folder_sectors * SECTOR, b"\0")
        + body
    )


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), END]


def _folder_entry(
    name: str, kind: int, where: tuple[int, int], *, child: int = NOTHING, right: int = NOTHING
) -> bytes:
    text = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16xI16xIQ", text, len(text) + 2, kind, 1, NOTHING, right, child, 0, *where
    )
