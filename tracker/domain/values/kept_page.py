"""Pages that were handed out: what is known of each beside its exact bytes."""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Final, NewType

from tracker.domain.values.checks import ValueOutOfRangeError, check_whole
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseId
from tracker.language import marked, tr

PageId = NewType("PageId", int)

VISIT_COUNT_MAX: Final = 100_000  # visits; far more than any course, keeps nonsense out
PDF_START: Final = b"%PDF-"

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class PageVariant(Enum):
    """What is handed out; ``LETTER`` is the referral letter in the sheet's place."""

    PLAIN = "plain"
    CLINICIAN = "clinician"
    LARGE = "large"
    PAYER = "payer"
    LETTER = "letter"


class PageLook(Enum):
    """In colour, or in greys that stay apart on any printer."""

    COLOUR = "colour"
    GREY = "grey"


PAGE_NAMES: Final[dict[PageVariant, str]] = {
    PageVariant.PLAIN: marked("Progress sheet"),
    PageVariant.CLINICIAN: marked("Course report"),
    PageVariant.LARGE: marked("Progress sheet in large print"),
    PageVariant.PAYER: marked("Progress report"),
    PageVariant.LETTER: marked("Referral letter"),
}
SHEET_CHOICES: Final[dict[PageVariant, str]] = {
    PageVariant.PLAIN: marked("Plain, for the patient"),
    PageVariant.LARGE: marked("Large print, for the patient"),
    PageVariant.CLINICIAN: marked("Course report, for colleagues"),
    PageVariant.PAYER: marked("Progress report, for whoever pays"),
}  # the sheets one may choose, as they are offered


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePdf:
    """A PDF that is handed out, with what is known of it before it is kept.

    Attributes:
        pdf: Exactly what is handed out, whole.
        paper: What it is laid out for.
        language: Of its words, as in web pages, e.g. ``en``, ``es``, ``pt-BR``.
        sha256: Of the bytes, 64 lower-case hexadecimal digits.
    """

    pdf: bytes = field(repr=False)
    variant: PageVariant
    paper: Paper
    look: PageLook
    language: str = "en"
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        check_language(self.language)
        object.__setattr__(self, "sha256", sha256_of(self.pdf))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """A PDF that was handed out, without its bytes.

    Attributes:
        title: What it is and how far the course had come; no name, so that any list may show it.
        printed_at: With its time zone.
        visit_count: Visits of the course by then, struck-out ones left out.
        last_visit_on: Day of the last of them; None when there was none.
        variant: None for one that only a newer version knows, which kept the page; so is ``look``.
        language: As in web pages, e.g. ``en``, ``es``, ``pt-BR``.
        sha256: Of the bytes, 64 lower-case hexadecimal digits.
    """

    page_id: PageId
    course_id: CourseId
    title: str
    printed_at: datetime
    visit_count: int
    last_visit_on: date | None
    variant: PageVariant | None
    paper: Paper
    look: PageLook | None
    language: str
    sha256: str

    def __post_init__(self) -> None:
        check_whole("visit count", self.visit_count, 0, VISIT_COUNT_MAX)
        check_language(self.language)
        if not self.title.strip():
            raise ValueOutOfRangeError("title", self.title, "text that is not blank")
        if self.printed_at.utcoffset() is None:
            raise ValueOutOfRangeError("printed at", self.printed_at, "a moment with a time zone")
        if not _SHA256.fullmatch(self.sha256):
            raise ValueOutOfRangeError("sha256", self.sha256, "64 digits 0–9, a–f")


def page_title(variant: PageVariant, visit_count: int) -> str:
    """Return what stands in the list of kept pages, e.g. ``Progress sheet, 6 visits``."""
    visits = tr("%n visit(s)", "", visit_count)
    return f"{tr(PAGE_NAMES[variant])}, {visits}"


def sha256_of(pdf: bytes) -> str:
    """Return the checksum of a PDF as hexadecimal digits.

    Raises:
        ValueOutOfRangeError: The bytes are no PDF.
    """
    if not pdf.startswith(PDF_START):
        raise ValueOutOfRangeError("pdf", pdf[: len(PDF_START)], "a whole PDF file")
    return hashlib.sha256(pdf).hexdigest()


def is_intact(page: KeptPage, pdf: bytes) -> bool:
    """Return whether these are the bytes that were handed out."""
    return hashlib.sha256(pdf).hexdigest() == page.sha256


def check_language(language: str) -> None:
    """Refuse a text that is no language code."""
    if not _LANGUAGE.fullmatch(language):
        raise ValueOutOfRangeError("language", language, "a code such as en, es or pt-BR")
