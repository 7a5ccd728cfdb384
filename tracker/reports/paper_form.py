"""The paper form as data: what self-entry asks, each answer with the key of the visit form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tracker.domain.self_entry.offered import HIGHEST, offered_answers
from tracker.domain.self_entry.questions import (
    PSFS_PREFIX,
    FlagAnswer,
    Kind,
    Question,
    questions_for,
    questions_for_anybody,
)
from tracker.domain.values.anatomy import Leg
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import Course, FirstAssessment
from tracker.domain.values.kept_page import PageLook
from tracker.domain.values.texts import in_line
from tracker.domain.values.visit import Reaction
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import day_words_in_full
from tracker.language import Language, language, tr
from tracker.reports.documents import Letterhead, PagePlan, letterhead_of

# Where the key is not the answer itself; the letters are the same in every language.
_KEYS: Final[Mapping[str, str]] = {
    Reaction.BETTER.value: "B",
    Reaction.SAME.value: "S",
    Reaction.FLARE.value: "F",
    FlagAnswer.YES.value: "Y",
    FlagAnswer.NO.value: "N",
    FlagAnswer.NOT_SURE.value: ".",
}
_TEN: Final = "T"  # one key for 10; two would need to be quick


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAnswer:
    """One answer to tick.

    Attributes:
        words: As the patient reads it.
        key: What records it in the visit form; a number of minutes is ended by Enter.
    """

    words: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperQuestion:
    """One question with everything that may be ticked.

    Attributes:
        asks: As self-entry asks it: its field, how it is answered, its words.
    """

    asks: Question
    answers: tuple[PaperAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """What a patient fills in with a pen before the visit, on both sides of one sheet.

    Attributes:
        person: Name, birth date, day and side, as label and text; an empty text leaves a line.
        again: Who it is of, for the pages behind the first; empty leaves a line.
        scores: What the numbers from 0 to 10 ask for.
        reach_hint: What is said over the figure.
        questions: All but those about red flags, in the order of the visit form.
        flags: Those about red flags.
        before_flags: What the patient is told before these.
        for_clinic: How the answers come into the visit form.
        language: Of its words: the one in use where it is composed.
    """

    paper: Paper
    look: PageLook
    letterhead: Letterhead
    title: str
    printed_on: date
    purpose: str
    person: tuple[tuple[str, str], ...]
    again: str
    scores: str
    reach_hint: str
    questions: tuple[PaperQuestion, ...]
    flags: tuple[PaperQuestion, ...]
    before_flags: str
    for_clinic: str
    language: Language = field(default_factory=language)

    @property
    def asked_legs(self) -> tuple[Leg, ...]:
        """Return the legs whose reach is asked."""
        return tuple(one.asks.leg for one in self.questions if one.asks.leg is not None)


def paper_form(course: Course | None, settings: ClinicSettings, plan: PagePlan) -> PaperForm:
    """Return the form for the next visit of a course; None leaves room for anybody's name."""
    if course is None:
        asked = questions_for_anybody()
    else:
        asked = questions_for(course, settings.function_plan)
    every = tuple(PaperQuestion(asks=one, answers=tuple(_answers(one))) for one in asked)
    return PaperForm(
        paper=plan.paper or settings.paper,
        look=plan.look,
        letterhead=letterhead_of(settings),
        title=tr("Before your visit"),
        printed_on=plan.printed_on,
        purpose=tr("Please tick one answer to each question. Leave out what you do not know."),
        person=tuple(_person(course, plan.printed_on)),
        again="" if course is None else _named(course, plan.printed_on),
        scores=tr("The numbers from 0 to 10 ask for: {recall}.", recall=_recall(course)),
        reach_hint=tr("Tick the lowest place. The figure is seen from behind."),
        questions=tuple(one for one in every if one.asks.kind is not Kind.FLAG),
        flags=tuple(one for one in every if one.asks.kind is Kind.FLAG),
        before_flags=tr("Please tell us at once what you answer with yes or not sure."),
        for_clinic=tr(
            "For the clinic: in the visit form the framed key behind an answer records it; the "
            "numbers 0 to 9 are their own keys. Enter ends minutes, and a 1 before a 0. Ask the "
            "red flags again yourself: what is ticked here is not their answer."
        ),
    )


def key_of(question: Question, answer: str) -> str:
    """Return what is typed in the visit form for an answer."""
    is_track = question.kind is Kind.SCORE and not question.key.startswith(PSFS_PREFIX)
    if is_track and answer == str(HIGHEST):
        return _TEN
    return _KEYS.get(answer, answer)


def _recall(course: Course | None) -> str:
    assessment = FirstAssessment() if course is None else course.assessment
    return choice_words(assessment.recall)


def _answers(question: Question) -> Iterator[PaperAnswer]:
    for one in offered_answers(question):
        yield PaperAnswer(words=one.words, key=key_of(question, one.answer))


def _person(course: Course | None, today: date) -> Iterator[tuple[str, str]]:
    if course is None:
        yield tr("Name"), ""
        yield tr("Born", "form"), ""
        yield tr("Day"), ""
        return
    born, side = course.patient.birth_date, course.assessment.side
    year = course.patient.birth_year or ""
    yield tr("Name"), _spoken_name(course)
    yield tr("Born", "form"), str(year) if born is None else day_words_in_full(born)
    yield tr("Day"), day_words_in_full(today)
    if side is not None:
        yield tr("Side"), choice_words(side)


def _named(course: Course, today: date) -> str:
    return f"{_spoken_name(course)} · {day_words_in_full(today)}"


def _spoken_name(course: Course) -> str:
    patient = course.patient
    parts = [part for part in (patient.given_name, patient.family_name) if part]
    return in_line(" ".join(parts) or patient.clinic_id)
