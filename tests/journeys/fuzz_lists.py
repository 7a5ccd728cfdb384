"""Altered lists of clinics: mapped, previewed and imported, or refused in words and nothing stored.

What was imported is taken back at once, so that every list finds the same empty clinic.
"""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from tests.services.spreadsheets.lists_read import FOLDER, NAMES
from tests.workbooks import ASheet, an_ods, an_xlsx
from tracker.domain.values.days import DayOrder
from tracker.preferences import PreferenceFile
from tracker.services.spreadsheets.column_map import Between, ColumnMap, NameOrder, Unreadable
from tracker.services.spreadsheets.mapping import read_mapped
from tracker.services.spreadsheets.opening import RememberedMaps, check_list, open_list
from tracker.services.workspace import Workspace

TODAY: Final = date(2026, 11, 29)
SHEET: Final = ASheet(
    rows=[
        ["Patient", "Date of birth", "Date", "Leg pain", "Side", "Notes"],
        ["Moss, Kim", date(1980, 1, 2), date(2026, 11, 3), 7, "left", "slept badly"],
        ["Moss, Kim", date(1980, 1, 2), date(2026, 11, 10), "4-5", "left", None],
        ["Lee, Ana", date(1971, 3, 9), date(2026, 11, 10), 8, "right", "=1+1"],
    ]
)
TEXTS: Final = tuple(name for name in NAMES if name.endswith((".csv", ".txt")))
XLSX_PART: Final = "xl/worksheets/sheet1.xml"
ODS_PART: Final = "content.xml"


def text_lists() -> tuple[bytes, ...]:
    """Return the lists as text that the tests keep."""
    return tuple((FOLDER / name).read_bytes() for name in TEXTS)


def workbooks() -> tuple[bytes, ...]:
    """Return workbooks of each kind, whole."""
    kept = tuple((FOLDER / name).read_bytes() for name in NAMES if name not in TEXTS)
    return (an_xlsx(SHEET), an_ods(SHEET), *kept)


def parts() -> tuple[bytes, ...]:
    """Return what is packed in a workbook of Excel, and in one of LibreOffice."""
    return (_part(an_xlsx(SHEET), XLSX_PART), _part(an_ods(SHEET), ODS_PART))


def packed(part: bytes) -> bytes:
    """Return a part in a workbook of its kind."""
    if b"office:" in part:
        return an_ods(SHEET, parts={ODS_PART: part})
    return an_xlsx(SHEET, parts={XLSX_PART: part})


def _part(workbook: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as opened:
        return opened.read(name)


class ListReader:
    """Reads altered lists into one clinic, which is empty again after each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._workspace = Workspace.open(folder / "lists.sqlite3")
        self._maps = RememberedMaps(PreferenceFile(folder / "no_maps.json"))

    def close(self) -> None:
        """Close the clinic."""
        self._workspace.close()

    def read(self, content: bytes, name: str) -> None:
        """Import a list and take it back; whatever happens, nothing of it may stay."""
        file = self._folder / name
        file.write_bytes(content)
        try:
            self._import(file)
        finally:
            assert self._workspace.transfer.export_courses() == ()

    def _import(self, file: Path) -> None:
        opened = open_list(file, TODAY, self._maps)
        checked = check_list(opened, TODAY)
        read = read_mapped(opened.survey, _answered(checked.column_map), TODAY)
        courses = read.courses
        if read.has_made_ids:
            courses = self._workspace.list_people.find(courses).courses
        self._workspace.transfer.import_courses(courses, by="Ana")
        last = self._workspace.import_undo.find_last()
        assert last is not None
        self._workspace.import_undo.undo(last)


def _answered(column_map: ColumnMap) -> ColumnMap:
    """Return a map with an answer to whatever may be asked."""
    columns = tuple(
        replace(
            one,
            days=one.days or DayOrder.DAY_FIRST,
            between=one.between or Between.HIGHER,
            names=one.names or NameOrder.GIVEN_FIRST,
        )
        for one in column_map.columns
    )
    return replace(column_map, columns=columns, unreadable=Unreadable.LEAVE_CELL_BLANK)
