"""Every sheet of every kind of course: nothing is cut, nothing overlaps, nothing is missing.

A sample of kinds, each with some of the courses, runs always; ``--full`` runs every course in every
variant, paper, look and language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime
from itertools import product
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.full_visit import FULL_VISIT
from tests.makers import SPANISH, a_course, a_patient, a_visit, an_assessment, day, weekly_visits
from tests.pages.sheets import sized_texts_of, sizes_of
from tests.pages.test_patient_pages import COURSES
from tests.printed import PrintedPage, fonts_not_embedded, picture_count, printed_pages
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import Course, FirstAssessment
from tracker.domain.values.kept_page import SHEET_CHOICES, PageLook, PageVariant
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Reaction, Visit
from tracker.language import Language, languages, speaking
from tracker.pages.blocks import page_label
from tracker.pages.painting import LaidOut
from tracker.pages.patient_sheet import LAYOUTS
from tracker.pages.pdf import write_pdf
from tracker.pages.sheet_charts import FEWEST_VISITS
from tracker.pages.sheet_contents import Part
from tracker.paths import resource
from tracker.reports.composing import page_of
from tracker.reports.documents import (
    CourseReport,
    Document,
    PagePlan,
    ProgressReport,
    ReferralLetter,
)
from tracker.reports.referral import letter_of
from tracker.services.visit_files.reading import course_of, read_courses

PRINTED_ON = date(2026, 11, 22)
NEXT_VISIT = datetime(2026, 11, 30, 10, 0)  # noqa: DTZ001  # the clinic's own calendar
LONG_NAME = "Maximiliane Alexandra Theodora Wilhelmina Friederike Charlotte Josephine"
LONG_NOTE = "Slept badly, sat long, and walked little. " * 60
A_CLINIC = ClinicSettings(
    clinic_name="Harbour Acupuncture and Physiotherapy Clinic",
    address="1 Quay Street\n12345 Oldport",
    phone="555 0100",
    sheet_text="Walk a little every day. Change your position often.",
)
EVERYTHING = list(product(SHEET_CHOICES, Paper, PageLook, languages()))
SAMPLE = [
    (PageVariant.PLAIN, Paper.A4, PageLook.COLOUR, Language.ENGLISH),
    (PageVariant.PLAIN, Paper.LETTER, PageLook.GREY, SPANISH),
    (PageVariant.LARGE, Paper.LETTER, PageLook.COLOUR, Language.ENGLISH),
    (PageVariant.LARGE, Paper.A4, PageLook.COLOUR, SPANISH),
    (PageVariant.CLINICIAN, Paper.A4, PageLook.GREY, Language.ENGLISH),
    (PageVariant.CLINICIAN, Paper.LETTER, PageLook.GREY, SPANISH),
    (PageVariant.PAYER, Paper.A4, PageLook.COLOUR, Language.ENGLISH),
    (PageVariant.PAYER, Paper.LETTER, PageLook.GREY, SPANISH),
]

EVERY = {
    PageVariant.PLAIN: 2,
    PageVariant.LARGE: 4,
    PageVariant.CLINICIAN: 6,
    PageVariant.PAYER: 4,
}  # which are sampled
LARGE_PAGES = {"gaps": {1}, "pain alone": {1, 2}}  # without charts, with one; else 2
LEAST_POINTS = {
    PageVariant.PLAIN: 9.0, PageVariant.LARGE: 12.0, PageVariant.CLINICIAN: 8.0,
    PageVariant.LETTER: 8.0, PageVariant.PAYER: 8.0,
}  # fmt: skip
ROUNDING = 0.1
LONGEST = 11  # letters that fit the narrowest column

Kind = tuple[PageVariant, Paper, PageLook, Language]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "kind" in metafunc.fixturenames:
        kinds = EVERYTHING if metafunc.config.getoption("--full") else SAMPLE
        names = ["-".join([*(str(part.value) for part in look), one.code]) for *look, one in kinds]
        metafunc.parametrize("kind", kinds, ids=names)


def generated(count: int, *, days: int = 4) -> tuple[Visit, ...]:
    """Return visits of a course that goes up and down, with every field now and then empty."""
    given = Treatment(leg_pain_before=6, leg_pain_after=4, reach_before=Reach.CALF,
        reach_after=Reach.THIGH, needles=8, retention_minutes=25)  # fmt: skip
    return tuple(
        a_visit(
            day(days * number),
            leg_pain=None if number % 7 == 6 else (9 - number) % 11,
            back_pain=None if number % 5 == 4 else 5,
            tingling=(6 - number // 2) % 10,
            numbness=4,
            pain_reach_left=None if number % 9 == 8 else Reach((5 - number // 3) % 6),
            sensory_reach_left=Reach.FOOT,
            sleep_trouble=3,
            sitting_minutes=10 + number % 90,
            reaction=Reaction.FLARE if number % 8 == 5 else Reaction.BETTER,
            note="Long drive, then gardening" if number % 8 == 5 else None,
            red_flags=ASKED_NONE,
            treatment=given,
        )
        for number in range(count)
    )


def made_courses() -> Iterator[Course]:
    """Yield the courses that stress a page."""
    for count in (1, 2, 12, 30, 60, 200):
        yield a_course(*generated(count), patient=a_patient(f"G{count}"))
    yield a_course(*(a_visit(day(7 * number)) for number in range(5)), patient=a_patient("gaps"))
    yield a_course(
        *weekly_visits(
            leg_pain=(8, 7, 6, 6), pain_reach_left=(5, 5, 4, 4), pain_reach_right=(2, 3, 2, 1),
            tingling=(9, 9, 8, 9), numbness=(3, 3, 4, 4),
        ),
        patient=a_patient("both"),
    )  # fmt: skip
    notes = tuple(replace(visit, note=LONG_NOTE) for visit in generated(3))
    yield a_course(*notes, patient=a_patient("long", given_name=LONG_NAME))
    yield a_course(*generated(40, days=46), patient=a_patient("five years"))
    ends = weekly_visits(leg_pain=(10, 10, 10), back_pain=(10, 0, 10))
    yield a_course(*ends, patient=a_patient("pain alone"))
    worse = weekly_visits(
        leg_pain=(4, 5, 6, 8, 9), back_pain=(3, 4, 5, 6, 6), pain_reach_left=(3, 3, 4, 5, 5),
        tingling=(2, 3, 5, 6, 6), numbness=(1, 1, 2, 2, 2),
    )  # fmt: skip
    yield a_course(*worse, patient=a_patient("worse"))
    same = weekly_visits(leg_pain=(6,) * 6, back_pain=(4,) * 6, pain_reach_left=(4,) * 6)
    yield a_course(*same, patient=a_patient("no change"))
    flagged = replace(
        worse[-1], note=LONG_NOTE, weakness=Weakness.WORSE,
        red_flags=RedFlagAnswers(yes=frozenset({RedFlag.SADDLE, RedFlag.BLADDER})),
    )  # fmt: skip
    patient = a_patient("flagged", given_name=LONG_NAME)
    yield a_course(*worse[:-1], flagged, patient=patient)


def read_in(name: Path) -> list[Course]:
    return [course_of(rows) for rows in read_courses(name).courses]


@dataclass(frozen=True)
class Printed:
    """Documents and what poppler makes of their common PDF."""

    path: Path
    documents: Sequence[LaidOut]
    pages: Sequence[PrintedPage]

    def apart(self) -> Iterator[tuple[Document, Sequence[PrintedPage]]]:
        """Yield each document with its own pages."""
        start = 0
        for one in self.documents:
            count = len(one.pages)
            yield one.document, self.pages[start : start + count]
            start += count


def printed(kind: Kind, folder: Path, *, is_full: bool) -> Printed:
    style, paper, look, language = kind
    courses = [
        *made_courses(),
        *COURSES.values(),
        *read_in(resource("example", "clinic.csv")),
        *read_in(resource("example", "maria.csv")),
        *read_in(Path(__file__).parents[1] / "domain" / "vignettes.csv"),
    ]
    if not is_full:  # the kinds share the courses out among themselves
        courses = courses[SAMPLE.index(kind) :: EVERY[style]]
    plan = PagePlan(
        printed_on=PRINTED_ON, variant=style, look=look, paper=paper, next_visit=NEXT_VISIT
    )
    with speaking(language):
        documents = [LaidOut(page_of(status_of(course), A_CLINIC, plan)) for course in courses]
    path = folder / "all.pdf"
    write_pdf(path, documents)
    return Printed(path, documents, printed_pages(path))


def bare(text: str) -> str:
    return "".join(text.split())


def wrong_page_counts(kind: Kind, found: Printed) -> Iterator[object]:
    """Yield the documents that fill more or fewer pages than they should."""
    style = kind[0]
    for document, pages in found.apart():
        name = document.status.course.patient.clinic_id
        has_charts = len(document.status.visits) >= FEWEST_VISITS
        large = LARGE_PAGES.get(name, {2} if has_charts else {1, 2})
        expected = {PageVariant.PLAIN: {1}, PageVariant.LARGE: large}.get(style)
        if isinstance(document, ReferralLetter | ProgressReport):
            expected = {1}
        if expected is not None and len(pages) not in expected:
            yield name, len(pages)


def missing_numbers(found: Printed) -> Iterator[object]:
    """Yield the pages that do not say which of how many they are."""
    for document, pages in found.apart():
        for number, page in enumerate(pages, 1):
            with speaking(document.language):
                label = page_label(number, len(pages))
            if label not in page.text:
                yield document.title, number


def missing_words(found: Printed) -> Iterator[object]:
    """Yield the words of a sheet or letter that no page shows."""
    for document, pages in found.apart():
        text = bare(" ".join(page.text for page in pages))
        # a word longer than its column breaks, and the footer may stand between its halves
        said = expected_words(document)
        every = {word for words in said for word in words.split() if len(word) <= LONGEST}
        name = document.status.course.patient.clinic_id
        yield from ((word, name) for word in every if bare(word) not in text)


def expected_words(document: Document) -> Iterator[str]:
    """Yield the texts that must stand on the pages whole; a letter may shorten its findings."""
    yield from document.letterhead.lines
    yield document.title
    if isinstance(document, ReferralLetter):
        yield from (document.opening, document.subject, *document.patient, *document.flags)
        yield from (label for label, _ in (*document.background, *document.findings))
        yield from (*document.answers, *document.signed_by)
        yield from (cell for row in document.scores.rows for cell in row)
        return
    if isinstance(document, CourseReport):
        yield from (*document.patient, document.lead, *document.sentences, *document.rules)
        pairs = (*document.facts, *document.background, *document.remarks)
        yield from (text for pair in pairs for text in pair)
        yield from (cell for row in document.visits.rows for cell in row)
        return
    if isinstance(document, ProgressReport):
        yield from (*document.patient, document.lead, *document.sentences, *document.rules)
        pairs = (*document.facts, *document.status_facts, *document.visits, *document.plan)
        yield from (text for pair in pairs for text in pair)
        yield from (cell for row in document.measures.rows for cell in row)
        return
    yield from document.subtitle
    sentences = [one for one in document.sentences if one not in document.repeated]
    said = {
        Part.SENTENCES: (document.lead, *sentences),
        Part.CLOSING: (document.closing, document.next_visit or ""),
        Part.BAND: tuple(text for row in document.rows for text in astuple(row)),
    }
    for part in LAYOUTS[document.variant].parts:
        yield from said.get(part, ())


def small_words(variant: PageVariant, pdf: Path) -> Iterator[tuple[str, float]]:
    """Yield what is smaller than its reader can read."""
    least, reader = LEAST_POINTS[variant] - ROUNDING, PdfReader(pdf)
    if min(sizes_of(reader)) < least:  # the quick reading knows no words
        yield from ((text, size) for text, size in sized_texts_of(reader) if size < least)


@pytest.mark.usefixtures("qapp")
def test_every_sheet_is_whole(kind: Kind, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    found = printed(kind, tmp_path, is_full=request.config.getoption("--full"))

    faults = {
        "page counts": list(wrong_page_counts(kind, found)),
        "pages without a number": list(missing_numbers(found)),
        "words over each other": [
            (number, pair)
            for number, page in enumerate(found.pages, 1)
            for pair in page.overlapping
        ],
        "words off the page": [word for page in found.pages for word in page.outside],
        "words that are missing": list(missing_words(found)),
        "fonts not embedded": fonts_not_embedded(found.path),
        "pictures of pixels": ["one"] * picture_count(found.path),
    }
    assert {name: what for name, what in faults.items() if what} == {}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("count", [3, 7, len(RedFlag)])
def test_a_letter_with_everything_stays_on_its_page(
    language: Language, count: int, tmp_path: Path
) -> None:
    flags = tuple(RedFlag)[:count]
    urgent = replace(
        FULL_VISIT,
        visit_date=day(40),
        red_flags=RedFlagAnswers(yes=frozenset(flags)),
        weakness=Weakness.WORSE,
        pain_reach_right=Reach.FOOT,
        decision=None,
        psfs={},
    )
    course = a_course(
        *generated(8), urgent, patient=a_patient("F1"), assessment=a_whole_assessment()
    )
    settings = replace(A_CLINIC, paper=Paper.LETTER, clinician_name="Dr. Example")
    with speaking(language):
        letter = letter_of(status_of(course), settings, PagePlan(printed_on=PRINTED_ON))
        texts = [flag.text for flag in flags]

    write_pdf(tmp_path / "letter.pdf", [LaidOut(letter)])

    (page,) = printed_pages(tmp_path / "letter.pdf")
    assert (page.outside, page.overlapping) == ([], [])
    assert list(small_words(PageVariant.LETTER, tmp_path / "letter.pdf")) == []
    assert [text for text in texts if bare(text) not in bare(page.text)] == []
    assert max(word.bottom for word in page.words) < page.height - 20


def a_whole_assessment() -> FirstAssessment:
    return replace(an_assessment(), diagnosis_codes=("M54.32", "M51.16"), limits="Cannot drive")
