"""What is known of a page that was handed out."""

from dataclasses import replace
from datetime import datetime

import pytest

from tests.makers import FIRST_DAY, MORNING
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import (
    KeptPage,
    PageId,
    PageLook,
    PageVariant,
    page_title,
    sha256_of,
)

PDF = b"%PDF-1.4 a page"
PAGE = KeptPage(
    page_id=PageId(1),
    course_id=CourseId(1),
    title="Progress sheet, 1 visit",
    printed_at=MORNING,
    visit_count=1,
    last_visit_on=FIRST_DAY,
    variant=PageVariant.PLAIN,
    paper=Paper.A4,
    look=PageLook.COLOUR,
    language="en",
    sha256=sha256_of(PDF),
)


@pytest.mark.parametrize(
    ("variant", "visit_count", "title"),
    [
        (PageVariant.PLAIN, 1, "Progress sheet, 1 visit"),
        (PageVariant.LARGE, 2, "Progress sheet in large print, 2 visits"),
        (PageVariant.CLINICIAN, 0, "Course report, 0 visits"),
        (PageVariant.LETTER, 60, "Referral letter, 60 visits"),
    ],
)
def test_a_page_is_titled_by_kind_and_visits(
    variant: PageVariant, visit_count: int, title: str
) -> None:
    words = page_title(variant, visit_count)

    assert words == title


def test_the_checksum_is_that_of_the_standard() -> None:
    digits = sha256_of(PDF)

    assert digits == "da5e3cb7e213f60ca7c769fada644c020885f12bc0f98b49c540e65ac20bbc4e"


@pytest.mark.parametrize("other", [b"", b"%PDF", b" %PDF-1.4", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_pdf_has_no_checksum(other: bytes) -> None:
    with pytest.raises(ValueError, match="whole PDF"):
        sha256_of(other)


@pytest.mark.parametrize("language", ["en", "es", "fil", "pt-BR", "zh-Hant"])
def test_a_language_is_a_code(language: str) -> None:
    page = replace(PAGE, language=language)

    assert page.language == language


@pytest.mark.parametrize("language", ["", "e", "English", "en_US", "en-", "EN"])
def test_words_are_no_language(language: str) -> None:
    with pytest.raises(ValueError, match="language"):
        replace(PAGE, language=language)


@pytest.mark.parametrize("sha256", ["", PAGE.sha256[1:], f"{PAGE.sha256}0", PAGE.sha256.upper()])
def test_a_checksum_has_64_lower_case_digits(sha256: str) -> None:
    with pytest.raises(ValueError, match="sha256"):
        replace(PAGE, sha256=sha256)


@pytest.mark.parametrize("visit_count", [-1, 100_001])
def test_a_page_counts_visits(visit_count: int) -> None:
    with pytest.raises(ValueError, match="visit count"):
        replace(PAGE, visit_count=visit_count)


def test_a_page_has_a_title_and_a_moment_in_a_time_zone() -> None:
    with pytest.raises(ValueError, match="title"):
        replace(PAGE, title=" ")
    with pytest.raises(ValueError, match="time zone"):
        replace(PAGE, printed_at=datetime(2026, 8, 17, 9, 30))  # noqa: DTZ001  # what is refused
