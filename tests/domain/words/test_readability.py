"""What the patient reads is easy to read, in both languages, by the formulas made for each.

English: the grade of US schools by Kincaid et al., Derivation of new readability formulas, Naval
Technical Training Command, Research Branch Report 8-75 (1975). Spanish: the same kind of grade by
Crawford, Revista Interamericana de Psicología 18 (1984); and the perspicuity of Szigriszt Pazos
(1993) on the INFLESZ scale, of which 65 to 80 is "fairly easy" (Barrio-Cantalejo et al., Anales
del Sistema Sanitario de Navarra 31 (2008) 135–152).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import textstat

from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course
from tracker.domain.words.patient_function import TOLD
from tracker.domain.words.patient_sentences import patient_sentences, phase_lead
from tracker.language import Language, speaking, tr
from tracker.paths import resource
from tracker.reports.composing import HONEST_WORDS
from tracker.reports.documents import SAFETY_HEAD, SAFETY_ITEMS
from tracker.services.visit_files.reading import course_of, read_courses

GRADE_MAX = 6.0  # of US schools
FAIRLY_EASY = 65.0  # on the INFLESZ scale
FILES = (resource("example", "clinic.csv"), Path(__file__).parents[1] / "vignettes.csv")

Grade = Callable[[str], float]


def _english_grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text))


def _spanish_grade(text: str) -> float:
    """Return Crawford's grade; one beyond every limit for what is not fairly easy."""
    is_easy = textstat.szigriszt_pazos(text) >= FAIRLY_EASY
    return float(textstat.crawford(text)) if is_easy else GRADE_MAX + 6


MEASURES: dict[str, Grade] = {"en": _english_grade, "es": _spanish_grade}


@pytest.fixture(params=MEASURES)
def grade_of(request: pytest.FixtureRequest) -> Iterator[Grade]:
    """Speak a language, and return its measure as a grade of US schools."""
    code: str = request.param
    textstat.set_lang(code)
    with speaking(Language(code)):
        yield MEASURES[code]
    textstat.set_lang("en_US")


@pytest.mark.parametrize(
    ("code", "easy", "hard"),
    [
        (
            "en",
            "The cat sat on the mat.",
            "The implementation of comprehensive rehabilitation necessitates collaboration.",
        ),
        (
            "es",
            "El gato se sentó en la silla. La silla era roja.",
            "La implementación de rehabilitación multidisciplinaria necesita colaboración seria.",
        ),
    ],
)
def test_the_measure_tells_easy_from_hard(code: str, easy: str, hard: str) -> None:
    textstat.set_lang(code)
    measure = MEASURES[code]

    grades = measure(easy), measure(hard)
    textstat.set_lang("en_US")

    assert grades[0] <= GRADE_MAX < grades[1]


def every_moment() -> list[Course]:
    courses = [course_of(rows) for file in FILES for rows in read_courses(file).courses]
    return [
        replace(course, visits=course.visits[:count])
        for course in courses
        for count in range(1, len(course.visits) + 1)
    ]


def test_the_sheets_sentences_read_at_grade_six_or_below(grade_of: Grade) -> None:
    texts = {
        " ".join((phase_lead(status), *patient_sentences(status)))
        for course in every_moment()
        for status in [status_of(course)]
    }

    hard = {text: grade for text in texts if (grade := grade_of(text)) > GRADE_MAX}

    assert len(texts) > 50
    assert hard == {}


def test_safety_box_and_foot_read_at_grade_six_or_below(grade_of: Grade) -> None:
    head = tr(SAFETY_HEAD, number="911")
    assert grade_of(" ".join([head, *(tr(item) for item in SAFETY_ITEMS)])) <= GRADE_MAX
    assert grade_of(tr(HONEST_WORDS)) <= GRADE_MAX


def test_what_the_patient_reads_of_function_is_easy(grade_of: Grade) -> None:
    for sentence in TOLD.values():
        assert grade_of(tr(sentence, value="8 → 3")) <= GRADE_MAX
