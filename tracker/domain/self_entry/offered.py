"""What a patient may answer to a question, in plain words: on the screen and on paper."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.self_entry.questions import FlagAnswer, Kind, Question
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.visit import Reaction
from tracker.language import marked, tr

HIGHEST: Final = 10
_ZONES: Final = {
    Reach.NONE: marked("No pain there", "patient"),
    Reach.LOW_BACK: marked("Low back", "patient"),
    Reach.BUTTOCK: marked("Buttock or hip", "patient"),
    Reach.THIGH: marked("Thigh, down to the knee", "patient"),
    Reach.CALF: marked("Calf or shin", "patient"),
    Reach.FOOT: marked("Foot or toes", "patient"),
}
_MINUTES: Final = (
    (5, marked("5 minutes or less")),
    (10, marked("10 minutes")),
    (15, marked("15 minutes")),
    (20, marked("20 minutes")),
    (30, marked("half an hour")),
    (45, marked("45 minutes")),
    (60, marked("1 hour")),
    (90, marked("1½ hours")),
    (120, marked("2 hours")),
    (180, marked("3 hours or more")),
)
_REACTIONS: Final = (
    (Reaction.BETTER, marked("Better", "patient")),
    (Reaction.SAME, marked("About the same", "patient")),
    (Reaction.FLARE, marked("Worse for a while", "patient")),
)
_FLAGS: Final = (
    (FlagAnswer.YES, marked("Yes", "patient")),
    (FlagAnswer.NO, marked("No", "patient")),
    (FlagAnswer.NOT_SURE, marked("Not sure", "patient")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedAnswer:
    """One answer that may be given.

    Attributes:
        answer: As it is kept: a number, ``better``, ``yes``.
        words: As the patient reads it, in the language in use.
    """

    answer: str
    words: str


def offered_answers(question: Question) -> tuple[OfferedAnswer, ...]:
    """Return what a question may be answered with, in the order it is offered."""
    return tuple(OfferedAnswer(answer=answer, words=words) for answer, words in _offered(question))


def _offered(question: Question) -> list[tuple[str, str]]:
    if question.kind is Kind.SCORE:
        return [(str(number), str(number)) for number in range(HIGHEST + 1)]
    if question.kind is Kind.REACH:
        return [(str(int(zone)), tr(words, "patient")) for zone, words in _ZONES.items()]
    if question.kind is Kind.MINUTES:
        return [(str(number), tr(words)) for number, words in _MINUTES]
    told = _REACTIONS if question.kind is Kind.REACTION else _FLAGS
    return [(one.value, tr(words, "patient")) for one, words in told]
