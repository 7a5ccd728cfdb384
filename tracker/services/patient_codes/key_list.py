"""The list that says whose code is whose: written outside the clinic, and read back."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from tracker.domain.values.course import Patient
from tracker.errors import InputError
from tracker.files import reading, write_whole
from tracker.language import tr
from tracker.services.visit_files.cells import CellError, read_date, read_text, write_text

HEADINGS: Final = ("code", "id", "family_name", "given_name", "birth_date")
LARGEST: Final = 50_000_000  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """One person of the list.

    Attributes:
        code: What stands in the clinic.
        clinic_id: What the clinic's id was before; empty where it was none.
    """

    code: str
    clinic_id: str = ""
    family_name: str | None = None
    given_name: str | None = None
    birth_date: date | None = None


def key_line(code: str, patient: Patient) -> KeyLine:
    """Return the line of a patient who gets a code."""
    return KeyLine(
        code=code,
        clinic_id=patient.clinic_id,
        family_name=patient.family_name,
        given_name=patient.given_name,
        birth_date=patient.birth_date,
    )


def write_key_list(path: Path, lines: Iterable[KeyLine]) -> None:
    """Write a key list whole, then read it back and hold it against what was to be written.

    Raises:
        InputError: It cannot be written, or does not say the same afterwards.
    """
    wanted = [list(HEADINGS), *map(_cells, lines)]
    text = io.StringIO(newline="")
    csv.writer(text).writerows(wanted)
    write_whole(path, text.getvalue().encode("utf-8-sig"))
    with reading(path) as stream:
        found = stream.read().decode("utf-8-sig")
    if list(csv.reader(io.StringIO(found, newline=""))) != wanted:
        raise InputError(
            tr("{file} does not hold what was written. Nothing was changed.", file=path.name)
        )


def read_key_list(path: Path) -> Mapping[str, KeyLine]:
    """Return the lines of a key list by their codes.

    Raises:
        InputError: It cannot be read, or is no key list.
    """
    with reading(path) as stream:
        content = stream.read(LARGEST)
    try:
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        lines = [_line(row) for row in rows if tuple(rows.fieldnames or ()) == HEADINGS]
    except (ValueError, CellError, csv.Error) as error:
        raise InputError(
            tr("{file} is no key list. Nothing was changed.", file=path.name)
        ) from error
    if not lines:
        raise InputError(tr("{file} is no key list. Nothing was changed.", file=path.name))
    return {one.code: one for one in lines}


def _cells(line: KeyLine) -> list[str]:
    born = "" if line.birth_date is None else line.birth_date.isoformat()
    texts = (line.code, line.clinic_id, line.family_name, line.given_name)
    return [*map(write_text, texts), born]


def _line(row: Mapping[str | None, str | None]) -> KeyLine:
    cells = [row.get(name) for name in HEADINGS]
    if None in row or None in cells or not cells[0]:
        raise ValueError(row)
    code, clinic_id, family_name, given_name, born = (read_text(cell or "") for cell in cells)
    return KeyLine(
        code=code,
        clinic_id=clinic_id,
        family_name=family_name or None,
        given_name=given_name or None,
        birth_date=read_date(born) if born else None,
    )
