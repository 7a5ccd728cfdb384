"""Which files may stand in the letterhead."""

import time

import pytest

from tracker.domain.values.clinic import (
    LOGO_MAX_BYTES,
    PNG_START,
    ClinicSettings,
    UnsuitableLogoError,
    usual_emergency_number,
)
from tracker.errors import InputError

PICTURES = {
    "png": PNG_START + b"rest",
    "jpeg": b"\xff\xd8\xff\xe0 rest",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "svg with all that may stand before it": (
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<?xml-stylesheet href='a.css'?>\n"
        b"<!-- drawn > by hand -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd' [\n"
        b"<!ENTITY ns_svg 'http://www.w3.org/2000/svg'>\n]>\n<svg\nwidth='10'></svg>"
    ),
    "svg with a prefix": b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg'></svg:svg>",
}
OTHERS = {
    "nothing": b"",
    "gif": b"GIF89a",
    "pdf": b"%PDF-1.4",
    "web page": b"<!DOCTYPE html><html><body><svg></svg></body></html>",
    "web page with comments": b"<!-- <svg> --><html></html>",
    "half a png": PNG_START[:-1],
    "element that begins alike": b"<svgx></svgx>",
    "text about svg": b"see <svg>",
}


@pytest.mark.parametrize("content", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_taken(content: bytes) -> None:
    settings = ClinicSettings(logo=content)

    assert settings.logo == content


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_anything_else_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(UnsuitableLogoError, match="no PNG, JPEG or SVG picture"):
        ClinicSettings(logo=content)


@pytest.mark.parametrize("missing", [1, 0])
def test_a_logo_up_to_a_megabyte_is_taken(missing: int) -> None:
    settings = ClinicSettings(logo=PNG_START.ljust(LOGO_MAX_BYTES - missing, b"x"))

    assert len(settings.logo or b"") == 1_048_576 - missing


def test_a_larger_logo_is_refused_and_its_size_told() -> None:
    with pytest.raises(InputError, match="1,048,577 bytes; allowed are 1,048,576"):
        ClinicSettings(logo=PNG_START.ljust(LOGO_MAX_BYTES + 1, b"x"))


@pytest.mark.parametrize("piece", [b"<!---->", b"<!--", b"<?", b"<!DOCTYPE [", b" ", b"<!DOCTYPE>"])
def test_a_file_of_nothing_but_beginnings_is_refused_at_once(piece: bytes) -> None:
    content = piece * (LOGO_MAX_BYTES // len(piece))
    start = time.perf_counter()

    with pytest.raises(UnsuitableLogoError):
        ClinicSettings(logo=content)

    assert time.perf_counter() - start < 2


def test_the_settings_are_told_without_the_logo() -> None:
    settings = ClinicSettings(logo=PICTURES["png"])

    assert "PNG" not in repr(settings)


@pytest.mark.parametrize(
    ("territory", "number"),
    [("US", "911"), ("ES", "112"), ("AU", "000"), ("GB", "999"), ("", "911")],
)
def test_the_usual_emergency_number_is_that_of_the_country(territory: str, number: str) -> None:
    assert usual_emergency_number(territory) == number
