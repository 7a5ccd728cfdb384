"""Workbooks written part by part, so that a test can put into them whatever a file may hold."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

Cell = str | int | float | date | None

_EPOCH: Final = date(1899, 12, 30)
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:"


@dataclass(frozen=True, slots=True, kw_only=True)
class ASheet:
    """One sheet: its rows, and what is odd about it.

    Attributes:
        formulas: By cell, as ``C2``: the formula beside the value that was worked out.
        merged: Ranges such as ``A2:A4``.
    """

    name: str = "Visits"
    rows: Sequence[Sequence[Cell]] = ()
    is_hidden: bool = False
    formulas: Mapping[str, str] | None = None
    merged: Sequence[str] = ()


def an_xlsx(*sheets: ASheet, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return a workbook of Excel; ``parts`` stand in it besides, or in the place of others."""
    numbered = list(enumerate(sheets, 1))
    override = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for number, _ in numbered
    )
    listed = "".join(
        f'<sheet name="{escape(sheet.name)}" sheetId="{number}" r:id="rId{number}"'
        + (' state="hidden"/>' if sheet.is_hidden else "/>")
        for number, sheet in numbered
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{_DOCUMENT}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number, _ in numbered
    )
    styles = (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/>'
        '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
        "</styleSheet>"
    )
    written = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        f"{override}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{listed}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{related}'
        f'<Relationship Id="rIdStyles" Type="{_DOCUMENT}/styles" Target="styles.xml"/>'
        "</Relationships>",
        "xl/styles.xml": styles,
        **{f"xl/worksheets/sheet{number}.xml": _sheet(sheet) for number, sheet in numbered},
    }
    content = {name: (_XML + text).encode() for name, text in written.items()}
    return _packed({**content, **(parts or {})})


def an_ods(*sheets: ASheet, parts: Mapping[str, bytes] | None = None) -> bytes:
    """Return a workbook of LibreOffice."""
    tables = "".join(
        f'<table:table table:name="{escape(sheet.name)}">'
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"
            for row in sheet.rows
        )
        + "</table:table>"
        for sheet in sheets
    )
    names = " ".join(
        f'xmlns:{short}="{_OFFICE}{short}:1.0"' for short in ("office", "table", "text", "manifest")
    )
    content = (
        f'<office:document-content {names} office:version="1.2"><office:body><office:spreadsheet>'
        f"{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_OFFICE}manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    written = {
        "mimetype": kind.encode(),
        "content.xml": (_XML + content).encode(),
        "META-INF/manifest.xml": (_XML + manifest).encode(),
    }
    return _packed({**written, **(parts or {})})


def _packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(zipfile.ZipInfo(name, (2026, 11, 28, 0, 0, 0)), content, how)
    return stream.getvalue()


def _sheet(sheet: ASheet) -> str:
    rows = "".join(
        f'<row r="{number}">'
        + "".join(
            _cell(f"{chr(ord('A') + place)}{number}", cell, sheet.formulas or {})
            for place, cell in enumerate(row)
            if cell is not None
        )
        + "</row>"
        for number, row in enumerate(sheet.rows, 1)
        if row
    )
    merged = "".join(f'<mergeCell ref="{one}"/>' for one in sheet.merged)
    merged = f'<mergeCells count="{len(sheet.merged)}">{merged}</mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>{merged}</worksheet>'


def _cell(at: str, cell: Cell, formulas: Mapping[str, str]) -> str:
    formula = f"<f>{escape(formulas[at])}</f>" if at in formulas else ""
    if isinstance(cell, str):
        if formula:
            return f'<c r="{at}" t="str">{formula}<v>{escape(cell)}</v></c>'
        return f'<c r="{at}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    if isinstance(cell, date):
        return f'<c r="{at}" s="1">{formula}<v>{(cell - _EPOCH).days}</v></c>'
    return f'<c r="{at}">{formula}<v>{cell}</v></c>'


def _ods_cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, str):
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{escape(cell)}</text:p></table:table-cell>"
        )
    if isinstance(cell, date):
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{cell}">'
            f"<text:p>{cell}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{cell}">'
        f"<text:p>{cell}</text:p></table:table-cell>"
    )
