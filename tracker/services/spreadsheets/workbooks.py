"""Workbooks (XLSX, XLS, ODS): looked over first, then read by a process of its own."""

import io
import json
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.errors import InputError
from tracker.language import tr

Report = Callable[[int, int], None]

ZIPPED: Final = b"PK\x03\x04"
COMPOUND: Final = b"\xd0\xcf\x11\xe0"  # of XLS, and of an XLSX that a password locks
UNPACKED_MAX: Final = 600_000_000  # bytes of all parts together
RATIO_MAX: Final = 250  # a packed list of visits is some 10 to 40 times smaller
RATIO_FROM: Final = 2_000_000  # bytes below which no ratio harms
PARTS_MAX: Final = 5_000
_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")  # what holds a locked XLSX
_BEGIN: Final = (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00")  # first record of an XLS, with its size
_LOCK: Final = b"\x2f\x00"  # the record behind it that says its text is locked
_MANIFEST: Final = "META-INF/manifest.xml"  # of an ODS
SECONDS_MAX: Final = 120
LOOK_EVERY_S: Final = 0.1  # whether reading is still wanted
CHILD: Final = Path(__file__).with_name("workbook_child.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        rows: As text with commas, in UTF-8.
        sheets: The names of all sheets.
        notes: What a person should know: hidden sheets, merged cells.
        first_row: The number of the first row written, from 1.
    """

    rows: bytes
    sheet: str
    sheets: tuple[str, ...]
    notes: tuple[str, ...]
    first_row: int


def is_workbook(content: bytes) -> bool:
    """Return whether a file is packed or compound, which no text file is."""
    return content.startswith((ZIPPED, COMPOUND))


def read_workbook(content: bytes, name: str, sheet: str, report: Report | None = None) -> Sheet:
    """Return one sheet; the first that is seen and holds anything where none is named.

    Args:
        content: The file.
        name: For messages.
        sheet: Which one; empty for the first.
        report: Called while it is read; may raise to stop.

    Raises:
        InputError: A password locks it, it is damaged, of another kind, or made to do harm.
    """
    is_locked = _is_locked_compound(content)
    if content.startswith(ZIPPED):
        is_locked = _look_into(content, name)
    if is_locked:
        raise InputError(_locked(name))
    head, _, rows = _read_apart(content, name, sheet, report).partition(b"\n")
    try:
        said = json.loads(head)
    except ValueError as error:
        raise InputError(_damaged(name)) from error
    match said.get("error"):
        case None:
            return Sheet(
                rows=rows,
                sheet=said["sheet"],
                sheets=tuple(said["sheets"]),
                notes=tuple(_notes(said)),
                first_row=said["first_row"],
            )
        case "password":
            raise InputError(_locked(name))
        case "sheet":
            raise InputError(
                tr(
                    "{file} has no sheet {sheet}; it has {names}.",
                    file=name,
                    sheet=repr(sheet),
                    names=", ".join(said["sheets"]),
                )
            )
        case _:
            raise InputError(_damaged(name))


def _read_apart(content: bytes, name: str, sheet: str, report: Report | None) -> bytes:
    """Return what the reader's own process writes; it is ended where nobody wants it."""
    command = [sys.executable, "-P", str(CHILD), sheet]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as child:  # noqa: S603  # our own script; the sheet's name is one argument
        try:
            answer = _answer(child, content, report)
        except subprocess.TimeoutExpired as error:
            raise InputError(
                tr("{file} takes too long to read. Nothing was read.", file=name)
            ) from error
    if child.returncode:  # it ended in the middle: what it wrote may be a part of the rows
        raise InputError(_damaged(name))
    return answer


def _answer(child: "subprocess.Popen[bytes]", content: bytes, report: Report | None) -> bytes:
    """Return what the process writes, or end it.

    A thread talks to it: ``communicate`` that is called again after its timeout sends nothing more
    of what was left to send (Python 3.11), and both would wait for each other.
    """
    with ThreadPoolExecutor(1) as pool:
        talk = pool.submit(child.communicate, content)
        try:
            for _ in range(round(SECONDS_MAX / LOOK_EVERY_S)):
                with suppress(TimeoutError):
                    return talk.result(LOOK_EVERY_S)[0]
                if report is not None:
                    report(0, 0)
            raise subprocess.TimeoutExpired(child.args, SECONDS_MAX)
        finally:
            child.kill()


def _is_locked_compound(content: bytes) -> bool:
    """Return whether a compound file holds a locked XLSX, or is an XLS whose records are locked."""
    if not content.startswith(COMPOUND):
        return False
    begin = next((at for mark in _BEGIN if (at := content.find(mark)) >= 0), -1)
    first = begin + 4 + (content[begin + 2] if begin >= 0 else 0)
    records = content[first : first + 2], content[first + 4 : first + 6]
    return _PACKAGE in content or (begin >= 0 and _LOCK in records)


def _look_into(content: bytes, name: str) -> bool:
    """Return whether a packed file is locked.

    Raises:
        InputError: By what it says of itself, it unpacks to more than any list needs.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            manifest = next((one for one in parts if one.filename == _MANIFEST), None)
            is_small = manifest is not None and manifest.file_size < RATIO_FROM
            said = packed.read(_MANIFEST) if is_small else b""
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError) as error:
        raise InputError(_damaged(name)) from error
    _refuse_bomb(parts, name)
    return b"encryption-data" in said


def _refuse_bomb(parts: Sequence[zipfile.ZipInfo], name: str) -> None:
    is_dense = any(
        part.file_size > RATIO_FROM and part.file_size > RATIO_MAX * max(part.compress_size, 1)
        for part in parts
    )
    whole = sum(part.file_size for part in parts)
    if len(parts) > PARTS_MAX:
        raise InputError(
            tr(
                "{file} is packed from {count} parts; at most {most} are allowed. Nothing was "
                "read: save the sheet as CSV and import that.",
                file=name,
                count=f"{len(parts):,}",
                most=f"{PARTS_MAX:,}",
            )
        )
    if is_dense or whole > UNPACKED_MAX:
        raise InputError(
            tr(
                "{file} unpacks to {size} MB, more than any list of visits needs. Nothing was "
                "read: save the sheet as CSV and import that.",
                file=name,
                size=f"{whole // 1_000_000:,}",
            )
        )


def _notes(said: dict[str, object]) -> list[str]:
    notes = []
    hidden = said.get("hidden")
    if isinstance(hidden, list) and hidden:
        names = ", ".join(map(str, hidden))
        notes.append(tr("Hidden sheets: {names}.", names=names))
    merged = said.get("merged")
    if isinstance(merged, int) and merged:
        notes.append(tr("%n merged cell(s): each row reads what the merged cell says.", "", merged))
    return [*notes, *_unseen_notes(said)]


def _unseen_notes(said: dict[str, object]) -> Iterator[str]:
    """Yield what a person does not see in the spreadsheet, or sees and the file does not hold."""
    rows, formulas = said.get("hidden_rows"), said.get("without_value")
    if isinstance(rows, int) and rows:
        yield tr("%n hidden row(s), read like the others.", "", rows)
    if said.get("is_from_1904"):
        yield tr(
            "This workbook counts its days from {year}: in a column of days that shows plain "
            "numbers, give the cells the format of a date and save it first.",
            year=1904,
        )
    if isinstance(formulas, int) and formulas:
        yield tr(
            "%n formula(s) without a saved value: open the file in your spreadsheet program and "
            "save it there first.",
            "",
            formulas,
        )


def _locked(name: str) -> str:
    return tr(
        "{file} is locked by a password. Nothing was read: open it in your spreadsheet program and "
        "save it without one.",
        file=name,
    )


def _damaged(name: str) -> str:
    return tr(
        "{file} is damaged, or no workbook of Excel or LibreOffice. Nothing was read.", file=name
    )
