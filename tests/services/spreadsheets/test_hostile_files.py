"""Files that are locked, damaged, or made to do harm: refused in words, soon, in bounded room."""

import codecs
import io
import os
import random
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.locked_workbooks import a_locked_ods, a_locked_xlsx, a_wholly_locked_ods
from tests.services.spreadsheets.lists_read import FOLDER, LOCKED
from tests.workbooks import ASheet, an_ods, an_xlsx
from tracker.errors import CancelledError, InputError
from tracker.services.spreadsheets import grid, workbooks
from tracker.services.spreadsheets.grid import Choice, Grid, grid_of, open_grid
from tracker.services.spreadsheets.guessing import guess
from tracker.services.spreadsheets.survey import look_over
from tracker.services.visit_files.row_checks import DayRanges

ROW = ASheet(rows=[["id", "date"], [7, "2026-11-03"]])
PIPE_HOLDS = 1 << 16  # bytes; what goes beyond waits for whoever reads
SECTOR = 512  # bytes
SHEET = "xl/worksheets/sheet1.xml"


QUICK_S = 10  # of the processor, on however busy a computer; reading on took 60


def sheet_of(rows: str) -> dict[str, bytes]:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return {SHEET: f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()}


def a_far_cell() -> bytes:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    near = '<row r="1"><c r="A1"><v>1</v></c></row>'
    return an_xlsx(ROW, parts=sheet_of(near + far))


def a_bomb() -> bytes:
    return an_xlsx(ROW, parts={SHEET: b" " * 50_000_000})


def an_entity_bomb() -> bytes:
    lines = ['<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    text = "".join(lines) + "]>" + sheet_of("<row><c><v>&a11;</v></c></row>")[SHEET].decode()
    return an_xlsx(ROW, parts={SHEET: text.encode()})


def many_repeated() -> bytes:
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    cell = (
        '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
        "<text:p>x</text:p></table:table-cell>"
    )
    content = (
        f"<office:document-content{names}><office:body><office:spreadsheet>"
        f'<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">{cell}'
        "</table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return an_ods(ROW, parts={"content.xml": content.encode()})


@pytest.mark.parametrize("name", ["locked.xlsx", "locked.xls"])
def test_a_locked_workbook_says_what_to_do(name: str) -> None:
    with pytest.raises(InputError, match=r"locked by a password.*save it without one"):
        open_grid(LOCKED / name)


@pytest.mark.parametrize(
    "content",
    [a_locked_xlsx(an_xlsx(ROW)), a_locked_ods(ROW), a_wholly_locked_ods(ROW)],
    ids=["Excel", "LibreOffice to 24.1", "LibreOffice since 24.2"],
)
def test_a_workbook_locked_by_its_published_format_says_so_too(content: bytes) -> None:
    with pytest.raises(InputError, match=r"locked by a password.*save it without one"):
        grid_of(content, "list")


def test_a_sheet_that_is_only_protected_against_changes_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(an_xlsx(ROW))) as packed:
        sheet = packed.read(SHEET)
    protected = b'</sheetData><sheetProtection algorithmName="SHA-512" hashValue="x" sheet="1"/>'
    content = an_xlsx(ROW, parts={SHEET: sheet.replace(b"</sheetData>", protected)})

    assert look_over(grid_of(content, "list.xlsx")).row_count == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (an_xlsx(ROW)[:400], "damaged"),
        (b"PK\x03\x04" + b"\0" * 300, "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\xff" * 3000, "damaged"),
        (an_xlsx(ROW, parts={SHEET: b"<worksheet><sheetData><row><c></row>"}), "damaged"),
        (an_ods(ROW, parts={"content.xml": b"<office:document-content><o"}), "damaged"),
        (b"%PDF-1.7 \n", "is a PDF"),
        (b"SQLite format 3\0", "is a database"),
        (b"\n<HTML><table><tr><td>id</td></tr></table>", "is a web page, whatever its name says"),
        (b"", "is empty"),
        (b"\xef\xbb\xbf ;;;\r\n", "is empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_no_list_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        look_over(grid_of(content, "list"))


@pytest.mark.parametrize("make", [a_far_cell, an_entity_bomb, many_repeated])
def test_what_takes_all_memory_ends_with_a_process_of_its_own(make: Callable[[], bytes]) -> None:
    with pytest.raises(InputError, match=r"damaged|takes too long|is empty|no row|has a row of"):
        look_over(grid_of(make(), "list.xlsx"))


def test_a_file_that_unpacks_to_too_much_is_not_unpacked() -> None:
    with pytest.raises(InputError, match="unpacks to 50 MB"):
        grid_of(a_bomb(), "list.xlsx")


def test_parts_that_point_out_of_the_workbook_are_never_written(tmp_path: Path) -> None:
    content = an_xlsx(ROW, parts={"../../outside.txt": b"x", "/outside.txt": b"x"})
    file = tmp_path / "a" / "list.xlsx"
    file.parent.mkdir()
    file.write_bytes(content)

    found = look_over(open_grid(file))

    assert found.headings == ("id", "date")
    assert not (tmp_path.parent / "outside.txt").exists()


def test_a_cell_of_ten_megabytes_is_named_by_its_row() -> None:
    content = b"id,date\n7,2026-11-03\n8," + b"x" * 10_000_000 + b"\n"

    with pytest.raises(InputError, match=r"list\.csv, line 3: a cell of more than 1,000,000"):
        look_over(grid_of(content, "list.csv"))


def test_a_quote_that_is_not_closed_is_named_by_its_row() -> None:
    with pytest.raises(InputError, match="line 2: a cell begins with a quote"):
        look_over(grid_of(b'id,date\n7,"2026-11-03\n8,2026-11-03\n', "list.csv"))


def test_a_million_rows_are_too_many() -> None:
    with pytest.raises(InputError, match="more than 500,000 rows"):
        look_over(grid_of(b"id,date\n" + b"7,2026-11-03\n" * 1_000_000, "list.csv"))


def test_a_file_that_is_too_large_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid, "FILE_MAX", 2_000_000)
    file = tmp_path / "list.csv"
    file.write_bytes(b"id,date\n" * 500_000)

    with pytest.raises(InputError, match="larger than 2 MB"):
        open_grid(file)


def test_reading_a_workbook_ends_when_nobody_wants_it() -> None:
    def report(_done: int, _total: int) -> None:
        raise CancelledError("not wanted")

    rows = ASheet(rows=[["id", "date"], *[(7, "2026-11-03")] * 60_000])

    with pytest.raises(CancelledError):
        grid_of(an_xlsx(rows), "list.xlsx", report=report)


def test_a_sheet_is_chosen_by_its_name() -> None:
    content = an_xlsx(ROW, ASheet(name="Old", rows=[["no", "day"], [1, "2020-01-02"]]))

    assert next(grid_of(content, "a.xlsx", Choice(sheet="Old")).rows()) == (1, ["no", "day"])
    with pytest.raises(InputError, match="no sheet 'New'; it has Visits, Old"):
        grid_of(content, "a.xlsx", Choice(sheet="New"))


def test_a_workbook_in_a_zip_with_other_parts_is_read(tmp_path: Path) -> None:
    stream = io.BytesIO(an_xlsx(ROW))
    with zipfile.ZipFile(stream, "a") as packed:
        packed.writestr("docProps/core.xml", "<x/>")

    found: Grid = grid_of(stream.getvalue(), "a.xlsx")

    assert [row for _, row in found.rows()] == [["id", "date"], ["7", "2026-11-03"]]


def test_a_workbook_of_any_size_is_read_by_a_computer_slower_than_the_looks_at_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = random.Random(7)  # noqa: S311  # so that it does not pack
    rows = [[f"{chance.random()}", f"{chance.random()}"] for _ in range(4_000)]
    content = an_xlsx(ASheet(rows=rows))
    monkeypatch.setattr(workbooks, "LOOK_EVERY_S", 0.001)
    monkeypatch.setattr(workbooks, "SECONDS_MAX", 20)

    found = grid_of(content, "list.xlsx")

    assert len(content) > PIPE_HOLDS
    assert sum(1 for _ in found.rows()) == len(rows)


@pytest.mark.parametrize("at", [0.3, 0.6, 0.9])
def test_a_workbook_of_libreoffice_that_was_cut_off_is_refused_at_once(at: float) -> None:
    with zipfile.ZipFile(io.BytesIO(an_ods(ROW))) as packed:
        whole = packed.read("content.xml")
    cut = an_ods(ROW, parts={"content.xml": whole[: int(len(whole) * at)]})
    before = os.times()

    with pytest.raises(InputError, match="is damaged"):
        grid_of(cut, "list.ods")

    after = os.times()
    assert sum(after[:4]) - sum(before[:4]) < QUICK_S


def test_an_old_workbook_whose_chain_leads_back_to_itself_is_refused_at_once() -> None:
    content = bytearray((FOLDER / "de_altes_excel.xls").read_bytes())
    (table,) = struct.unpack_from("<I", content, 76)  # of the sectors, which one follows which
    folder = 9  # the sector of the workbook's own list of parts
    struct.pack_into("<I", content, SECTOR * (table + 1) + 4 * folder, folder)
    before = os.times()

    with pytest.raises(InputError, match="is damaged"):
        grid_of(bytes(content), "list.xls")

    after = os.times()
    assert sum(after[:4]) - sum(before[:4]) < 1


def test_a_reader_that_ends_in_the_middle_gives_no_part_of_the_rows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "child.py"
    broken.write_text(
        workbooks.CHILD.read_text("utf-8").replace(
            "        written += ", "        assert number < 3; written += "
        ),
        "utf-8",
    )
    monkeypatch.setattr(workbooks, "CHILD", broken)

    with pytest.raises(InputError, match="is damaged"):
        grid_of(an_xlsx(ASheet(rows=[row for row in ROW.rows for _ in range(8)])), "list.xlsx")


def test_a_workbook_of_too_many_parts_says_so() -> None:
    content = an_xlsx(ROW, parts={f"x/{number}": b"" for number in range(6_000)})

    with pytest.raises(InputError, match="packed from 6,006 parts; at most 5,000 are allowed"):
        grid_of(content, "list.xlsx")


@pytest.mark.parametrize("cell", ["[" * 900_000, "(" * 900_000, "Note " * 180_000])
def test_a_heading_of_any_length_is_read_at_once(cell: str) -> None:
    before = os.times()

    found = look_over(grid_of(f"id,date,{cell}\n7,2026-11-03,x\n".encode(), "list.csv"))
    guess(found, DayRanges(date(2026, 11, 28)))

    after = os.times()
    assert sum(after[:4]) - sum(before[:4]) < QUICK_S / 2
    assert max(map(len, found.headings)) <= 200


def test_a_long_note_leaves_the_rows_apart() -> None:
    script = (
        "import sys; from tracker.services.spreadsheets.grid import grid_of\n"
        "content = b'id,date,note\\n7,2026-11-03,' + b'x' * 900_000\n"
        "print(len(next(grid_of(content, 'list.csv').rows())[1]))"
    )

    said = subprocess.run(  # how long a cell may be is said once for a whole process
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )

    assert said.stdout.strip() == "3"


def test_a_file_marked_twice_has_its_first_heading() -> None:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ):
        content = mark * 2 + "id,date\n7,2026-11-03\n".encode(encoding)

        assert look_over(grid_of(content, "list.csv")).headings == ("id", "date")


def a_sheet_with(cell: str, *, row: str = "") -> bytes:
    head = "<row r='1'><c r='A1' t='inlineStr'><is><t>id</t></is></c><c r='B1'><v>1</v></c></row>"
    below = f"<row r='2'{row}><c r='A2'><v>7</v></c>{cell}</row>"
    return an_xlsx(ROW, parts=sheet_of(head + below))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"),
        ("<c t='e' r='B2'><v>#REF!</v></c>", "#REF!"),
        ("<c r='B2'><f>A2&amp;1</f></c>", "#NO VALUE! =A2&1"),
        ("<c r='B2'><f t='shared' si='0'/><v/></c>", "#NO VALUE! ="),
    ],
)
def test_a_formula_without_a_value_is_no_blank_cell(cell: str, text: str) -> None:
    found = grid_of(a_sheet_with(cell), "list.xlsx")

    assert list(found.rows())[1] == (2, ["7", text])
    assert bool(found.notes) is text.startswith("#NO VALUE!")


def test_an_error_in_an_old_workbook_is_no_blank_cell() -> None:
    content = bytearray((FOLDER / "de_altes_excel.xls").read_bytes())
    number = content.index(b"\x7e\x02\x0a\x00")  # a cell with a number becomes one with an error
    content[number : number + 2] = b"\x05\x02"
    content[number + 10 : number + 12] = b"\x07\x01"

    assert next(row for line, row in grid_of(bytes(content), "list.xls").rows() if line > 1)[0] == (
        "#DIV/0!"
    )


def test_hidden_rows_are_read_and_named() -> None:
    found = grid_of(a_sheet_with("", row=" hidden='1'"), "list.xlsx")

    assert len(list(found.rows())) == 2
    assert found.notes == ("1 hidden row, read like the others.",)


def test_hidden_rows_of_libreoffice_are_named() -> None:
    with zipfile.ZipFile(io.BytesIO(an_ods(ROW))) as packed:
        content = packed.read("content.xml")
    filtered = b'<table:table-row table:visibility="filter">'
    hidden = filtered.join(content.rsplit(b"<table:table-row>", 1))

    assert grid_of(an_ods(ROW, parts={"content.xml": hidden}), "list.ods").notes == (
        "1 hidden row, read like the others.",
    )


def test_a_workbook_that_counts_its_days_from_1904_says_what_to_do() -> None:
    sheet = ASheet(rows=[["id", "date"], [7, date(2022, 11, 2)]])
    with zipfile.ZipFile(io.BytesIO(an_xlsx(sheet))) as packed:
        book = packed.read("xl/workbook.xml")
    mac = book.replace(b"<sheets>", b'<workbookPr date1904="1"/><sheets>')

    found = grid_of(an_xlsx(sheet, parts={"xl/workbook.xml": mac}), "list.xlsx")

    assert list(found.rows())[1] == (2, ["7", "2026-11-03"])
    assert "counts its days from 1904" in found.notes[0]
