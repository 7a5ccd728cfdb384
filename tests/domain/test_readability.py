"""What the patient reads is easy to read: measured by grade of US schools."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tracker.domain.course import Course
from tracker.domain.patient_words import patient_sentences, phase_lead
from tracker.domain.status import status_of
from tracker.paths import resource
from tracker.services.csv_reading import course_of, read_courses
from tracker.services.report import HONEST_WORDS, SAFETY_LEAD, SAFETY_REST

GRADE_MAX = 6.0
FILES = (resource("example", "clinic.csv"), Path(__file__).parent / "vignettes.csv")


def grade_of(text: str) -> float:
    """Return the grade at which a text is read.

    Source: Kincaid et al., Derivation of new readability formulas, Naval Technical Training
    Command, Research Branch Report 8-75 (1975).
    """
    sentences = [part for part in re.split(r"[.!?:]+(?:\s|$)", text) if part.strip()]
    words = re.findall(r"[A-Za-z0-9']+", text)
    syllables = sum(syllable_count(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def syllable_count(word: str) -> int:
    """Return about how many syllables an English word has."""
    spoken = re.sub(r"(?<=[^aeiouy])(?:es|ed|e)$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", spoken)))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The cat sat on the mat.", -2, 1),
        ("You are in the nerve recovery phase.", 3, 6),
        (
            "The implementation of comprehensive rehabilitation necessitates collaboration.",
            25,
            60,
        ),
    ],
)
def test_the_measure_tells_easy_from_hard(text: str, low: float, high: float) -> None:
    assert low <= grade_of(text) <= high


def every_moment() -> list[Course]:
    courses = [course_of(rows) for file in FILES for rows in read_courses(file).courses]
    return [
        replace(course, visits=course.visits[:count])
        for course in courses
        for count in range(1, len(course.visits) + 1)
    ]


def test_the_sheets_sentences_read_at_grade_six_or_below() -> None:
    texts = {
        " ".join((phase_lead(status), *patient_sentences(status)))
        for course in every_moment()
        for status in [status_of(course)]
    }

    hard = {text: grade for text in texts if (grade := grade_of(text)) > GRADE_MAX}

    assert len(texts) > 50
    assert hard == {}


def test_safety_box_and_foot_read_at_grade_six_or_below() -> None:
    assert grade_of(f"{SAFETY_LEAD} {SAFETY_REST}") <= GRADE_MAX
    assert grade_of(HONEST_WORDS) <= GRADE_MAX
