"""The questions a patient answers alone, in our own plain words, in the order of the visit form.

They ask what a patient can say of the own body, and nothing else; of the red flags they ask what
the clinician then asks again. Their wording is ours, not a questionnaire's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from tracker.domain.rules.function_due import due_after
from tracker.domain.values.anatomy import Leg, Side
from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.course import Course, FirstAssessment
from tracker.domain.values.red_flags import NEEDED_HISTORY, RedFlag
from tracker.domain.words.choices import choice_words
from tracker.language import marked, tr

PSFS: Final = "psfs"
PSFS_PREFIX: Final = f"{PSFS}:"
FLAG_PREFIX: Final = "flag:"


class Kind(Enum):
    """How a question is answered."""

    SCORE = "score"  # 0 to 10
    REACH = "reach"  # a zone of one leg
    MINUTES = "minutes"
    REACTION = "reaction"
    FLAG = "flag"  # yes, no or not sure


class FlagAnswer(Enum):
    """What a patient says of a red flag; none of it counts as asked."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not sure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        key: The field of the visit it fills, ``psfs:`` and an activity's id, or ``flag:`` and the
            code of a question about red flags.
        text: What is asked, in the language in use.
        hint: What stands below it; empty for nothing.
        low: What 0 means, of a score.
        high: What 10 means.
        leg: Of a reach.
    """

    key: str
    kind: Kind
    text: str
    hint: str = ""
    low: str = ""
    high: str = ""
    leg: Leg | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagQuestion:
    """Red flags as one question in plain words.

    Attributes:
        flags: What a yes may mean; the clinician finds out which.
        text: What is asked, in English for ``tr``.
        short: The matter in a word or two.
    """

    flags: tuple[RedFlag, ...]
    text: str
    short: str


FLAG_QUESTIONS: Final[Mapping[str, FlagQuestion]] = {
    "bladder": FlagQuestion(
        flags=(RedFlag.BLADDER,),
        text=marked(
            "Is it new that you cannot pass urine, that it is hard to start, that you do not feel "
            "it, or that you leak?"
        ),
        short=marked("passing urine", "patient's answer"),
    ),
    "bowel": FlagQuestion(
        flags=(RedFlag.BOWEL,),
        text=marked("Is it new that you leak stool, or do not feel that your bowel is full?"),
        short=marked("bowel", "patient's answer"),
    ),
    "saddle": FlagQuestion(
        flags=(RedFlag.SADDLE,),
        text=marked(
            "Are you numb, or do you tingle, between your legs, at your private parts or around "
            "your back passage?"
        ),
        short=marked("numb between the legs", "patient's answer"),
    ),
    "sexual": FlagQuestion(
        flags=(RedFlag.SEXUAL,),
        text=marked("Has sex newly lost its feeling, or does something newly not work?"),
        short=marked("sexual feeling", "patient's answer"),
    ),
    "weakness": FlagQuestion(
        flags=(RedFlag.PROGRESSIVE_WEAKNESS, RedFlag.FOOT_DROP),
        text=marked("Is a leg getting weaker, or does a foot drag or drop when you walk?"),
        short=marked("weak leg or foot", "patient's answer"),
    ),
    "both_legs": FlagQuestion(
        flags=(RedFlag.BOTH_LEGS,),
        text=marked("Are pain, numbness or weakness new in both legs?"),
        short=marked("both legs", "patient's answer"),
    ),
    "sudden": FlagQuestion(
        flags=(RedFlag.SUDDEN_NEURO, RedFlag.GAIT),
        text=marked(
            "Are you newly unsteady when you walk, or did feeling or strength suddenly change?"
        ),
        short=marked("unsteady or sudden change", "patient's answer"),
    ),
    "cold_leg": FlagQuestion(
        flags=(RedFlag.COLD_LEG,),
        text=marked("Is a leg suddenly cold, pale or swollen?"),
        short=marked("cold or swollen leg", "patient's answer"),
    ),
    "pulse": FlagQuestion(
        flags=(RedFlag.PULSATING_MASS, RedFlag.ABDOMINAL_MASS),
        text=marked("Do you feel something in your belly that beats like a pulse?"),
        short=marked("beating in the belly", "patient's answer"),
    ),
    "trauma": FlagQuestion(
        flags=(RedFlag.TRAUMA,),
        text=marked("Did it begin after a bad fall or accident that no doctor has looked at?"),
        short=marked("fall or accident", "patient's answer"),
    ),
    "infection": FlagQuestion(
        flags=(RedFlag.INFECTION,),
        text=marked("Do you have a fever, or feel ill, with bad back pain?"),
        short=marked("fever or ill", "patient's answer"),
    ),
    "weight_loss": FlagQuestion(
        flags=(RedFlag.WEIGHT_LOSS,),
        text=marked("Have you lost weight without wanting to?"),
        short=marked("weight loss", "patient's answer"),
    ),
    "night_pain": FlagQuestion(
        flags=(RedFlag.NIGHT_PAIN,),
        text=marked("Does the pain last all night, however you lie?"),
        short=marked("night pain", "patient's answer"),
    ),
    "cancer": FlagQuestion(
        flags=(RedFlag.CANCER_NERVE, RedFlag.CANCER_HISTORY),
        text=marked("Have you ever had cancer, and is there a new pain, numbness or weakness?"),
        short=marked("cancer and something new", "patient's answer"),
    ),
    "steroids": FlagQuestion(
        flags=(RedFlag.STEROIDS_OSTEOPOROSIS,),
        text=marked(
            "Have you taken cortisone for a long time, or have weak bones, and is there a new pain?"
        ),
        short=marked("cortisone or weak bones, new pain", "patient's answer"),
    ),
}

_WORST: Final = marked("worst you can imagine", "0 to 10")
_NONE: Final = marked("none", "0 to 10")
_SCORES: Final = {
    "back_pain": marked("How much does your low back hurt?"),
    "leg_pain": marked("How much does your leg hurt, the buttock included?"),
    "tingling": marked("How much does it tingle?"),
    "numbness": marked("How numb does it feel?"),
    "sleep_trouble": marked("How much did it trouble your sleep?"),
}
_MINUTES: Final = {
    "sitting_minutes": marked("How long can you sit before you have to get up?"),
    "walking_minutes": marked("How long can you walk before you have to stop?"),
}
_REACHES: Final = {
    Leg.LEFT: marked("How far down your left leg does the pain go?"),
    Leg.RIGHT: marked("How far down your right leg does the pain go?"),
}


def questions_for(course: Course, plan: FunctionPlan) -> tuple[Question, ...]:
    """Return what a patient is asked before the next visit, in the language in use.

    Args:
        course: Whose turn it is.
        plan: What of function the clinic asks, and how often; of it only the patient's own
            activities are asked here, as the words of the others are their owners'.
    """
    return tuple(_questions(course, plan))


def questions_for_anybody() -> tuple[Question, ...]:
    """Return what a patient is asked of whom nothing is known yet: of both legs, every flag."""
    assessment = FirstAssessment(side=Side.BOTH)
    return (
        *_measured(assessment),
        _reaction(),
        *_flags(assessment),
    )


def flag_questions(assessment: FirstAssessment) -> Iterator[tuple[str, FlagQuestion]]:
    """Yield what is asked of red flags; what the first assessment ruled out is not."""
    asked_once = assessment.asked_once
    for code, question in FLAG_QUESTIONS.items():
        needed = [NEEDED_HISTORY[flag] for flag in question.flags if flag in NEEDED_HISTORY]
        if not needed or asked_once.get(needed[0]) is not False:
            yield code, question


def _questions(course: Course, plan: FunctionPlan) -> Iterator[Question]:
    yield from _measured(course.assessment)
    if course.visits:
        yield _reaction()
    yield from _activities(course, plan)
    yield from _flags(course.assessment)


def _measured(assessment: FirstAssessment) -> Iterator[Question]:
    recall = choice_words(assessment.recall)
    yield _score("back_pain", recall)
    yield _score("leg_pain", recall)
    for leg in _legs(assessment.side):
        yield Question(
            key=f"pain_reach_{leg.value}",
            kind=Kind.REACH,
            text=tr(_REACHES[leg]),
            hint=tr("Tap the lowest place. The figure is seen from behind."),
            leg=leg,
        )
    yield _score("tingling", recall)
    yield _score("numbness", recall)
    for key, text in _MINUTES.items():
        yield Question(key=key, kind=Kind.MINUTES, text=tr(text))
    yield _score("sleep_trouble", recall)


def _reaction() -> Question:
    text = tr("How was it since the last treatment?")
    return Question(key="reaction", kind=Kind.REACTION, text=text)


def _flags(assessment: FirstAssessment) -> Iterator[Question]:
    for code, question in flag_questions(assessment):
        yield Question(key=f"{FLAG_PREFIX}{code}", kind=Kind.FLAG, text=tr(question.text))


def _score(key: str, recall: str) -> Question:
    return Question(
        key=key,
        kind=Kind.SCORE,
        text=tr(_SCORES[key]),
        hint=recall,
        low=tr(_NONE, "0 to 10"),
        high=tr(_WORST, "0 to 10"),
    )


def _legs(side: Side | None) -> Sequence[Leg]:
    one = {Side.LEFT: (Leg.LEFT,), Side.RIGHT: (Leg.RIGHT,)}
    return tuple(Leg) if side is None else one.get(side, tuple(Leg))


def _activities(course: Course, plan: FunctionPlan) -> Iterator[Question]:
    due = {one.measure.code for one in due_after(course.visits, plan)}
    for activity in course.assessment.activities if PSFS in due else ():
        if activity.activity_id is not None:
            yield Question(
                key=f"{PSFS_PREFIX}{activity.activity_id}",
                kind=Kind.SCORE,
                text=tr("How well can you do this today: {activity}?", activity=activity.name),
                low=tr("not at all", "0 to 10"),
                high=tr("as well as before", "0 to 10"),
            )
