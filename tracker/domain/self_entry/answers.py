"""What a patient answered alone, and what of it a visit takes over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NewType

from tracker.domain.self_entry.questions import (
    FLAG_PREFIX,
    FLAG_QUESTIONS,
    PSFS,
    PSFS_PREFIX,
    FlagAnswer,
)
from tracker.domain.values.course import CourseId
from tracker.domain.values.visit import FIELD_ORDER
from tracker.language import marked, tr

SelfEntryId = NewType("SelfEntryId", int)

_TO_ASK: Final = (FlagAnswer.YES.value, FlagAnswer.NOT_SURE.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfEntry:
    """One time a patient answered alone.

    Attributes:
        answers: By the key of the question, as text: a number, ``better``, ``yes``.
        begun_at: When the first answer was given, in UTC.
        saved_at: When the last one was.
        finished_at: When the last question was reached; None while it was not.
    """

    entry_id: SelfEntryId
    course_id: CourseId
    answers: Mapping[str, str]
    begun_at: datetime
    saved_at: datetime
    finished_at: datetime | None


def measured(answers: Mapping[str, str]) -> dict[str, str]:
    """Return the answers that are values of a visit, without those about red flags."""
    return {key: text for key, text in answers.items() if not key.startswith(FLAG_PREFIX)}


def to_ask_about(answers: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a patient answered yes or was not sure about, in few words each."""
    return tuple(
        tr(question.short, "patient's answer")
        for code, question in FLAG_QUESTIONS.items()
        if answers.get(f"{FLAG_PREFIX}{code}") in _TO_ASK
    )


def flag_lines(answers: Mapping[str, str]) -> Iterator[str]:
    """Yield what was asked of red flags and answered, a line each, those to ask about first."""
    for answer, words in (
        (FlagAnswer.YES, marked("The patient says yes: {what}")),
        (FlagAnswer.NOT_SURE, marked("The patient is not sure: {what}")),
        (FlagAnswer.NO, marked("The patient says no: {what}")),
    ):
        matters = [
            tr(question.short, "patient's answer")
            for code, question in FLAG_QUESTIONS.items()
            if answers.get(f"{FLAG_PREFIX}{code}") == answer.value
        ]
        if matters:
            yield tr(words, what=", ".join(matters))


def fields_kept(given: Mapping[str, str], stands: Mapping[str, str]) -> tuple[str, ...]:
    """Return the fields of a visit that still say what the patient answered, in their order.

    Args:
        given: What the patient answered.
        stands: What stands in each field now, as text.
    """
    kept = {
        PSFS if key.startswith(PSFS_PREFIX) else key
        for key, text in measured(given).items()
        if stands.get(key) == text
    }
    return tuple(name for name in FIELD_ORDER if name in kept)
