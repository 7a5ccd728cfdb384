"""The steps of the tour as a table: what each says, points at, and how it is seen to be done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tracker.language import marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is seen of the window at one moment; a step is done when it differs as it should.

    Attributes:
        patient: Who is open; None for nobody.
        visits: How many visits the open course has.
        has_scores: Whether both pains and a reach are typed.
        has_flags: Whether the red flags are answered.
        is_home: Whether the day stands in the centre.
        left: Names of the dialogs that were opened and left since the step began.
    """

    patient: object = None
    visits: int = 0
    has_scores: bool = False
    has_flags: bool = False
    is_home: bool = False
    left: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class TourStep:
    """One step.

    Attributes:
        title: In English.
        words: In English; ``{action}`` is the place of that action's keys.
        points_at: Object names; those in sight are pointed at together.
        keys_to: Object name of the field that is given the keys; empty leaves them with the card.
        is_done: Whether the act was done, from what was seen before and now; None where there is
            none to do.
    """

    title: str
    words: str
    points_at: tuple[str, ...]
    keys_to: str = ""
    is_done: Callable[[Seen, Seen], bool] | None = None


def _another_is_open(before: Seen, now: Seen) -> bool:
    return now.patient is not None and now.patient != before.patient


def _left_reasons(_before: Seen, now: Seen) -> bool:
    return "findingsDialog" in now.left


def _typed_scores(_before: Seen, now: Seen) -> bool:
    return now.has_scores


def _answered_flags(_before: Seen, now: Seen) -> bool:
    return now.has_flags


def _saved(before: Seen, now: Seen) -> bool:
    return now.visits > before.visits


def _left_preview(_before: Seen, now: Seen) -> bool:
    return "printPreview" in now.left


def _is_home(_before: Seen, now: Seen) -> bool:
    return now.is_home


WHO: Final = "roe"  # somebody of the sample clinic, as one would type it
STEPS: Final[tuple[TourStep, ...]] = (
    TourStep(
        title=marked("A tour of the program"),
        words=marked(
            "This is a sample clinic: its people do not exist, and nothing you do here is kept. "
            "A frame shows what each step is about. Enter goes on; Escape leaves."
        ),
        points_at=("leaveSample",),
    ),
    TourStep(
        title=marked("Find a patient"),
        words=marked(
            "Press {findPatient}, type {who}, then Enter. The list narrows with each letter, and "
            "nobody is chosen before Enter."
        ),
        points_at=("patientSearch", "patientRail"),
        is_done=_another_is_open,
    ),
    TourStep(
        title=marked("See where the course stands"),
        words=marked(
            "The road shows the phase, the sentence below it why. {why} opens the evidence for and "
            "against; look at it, and leave it with Escape."
        ),
        points_at=("phaseRoad", "courseSentence", "whatNext"),
        is_done=_left_reasons,
    ),
    TourStep(
        title=marked("Read the charts"),
        words=marked(
            "One axis of days for everything: phases, pain, how far it reaches, tingling and "
            "numbness. With the keys in the chart the arrows go from visit to visit, and a card "
            "tells what was recorded."
        ),
        points_at=("courseChart",),
    ),
    TourStep(
        title=marked("Type a visit"),
        words=marked(
            "{newVisit} begins a visit. Type 4 for the back, 3 for the leg, 4 for the calf: one "
            "digit each, and the keys go on by themselves. The last value stands beside each field."
        ),
        points_at=("visitForm",),
        is_done=_typed_scores,
    ),
    TourStep(
        title=marked("Ask the red flags"),
        words=marked(
            "The keys are in the red flags now. Ask for all of them, then press N: asked, none. "
            "Y would open the items."
        ),
        points_at=("redFlags",),
        keys_to="redFlags",
        is_done=_answered_flags,
    ),
    TourStep(
        title=marked("Save it"),
        words=marked(
            "{saveVisit} saves. What is blank stays unknown. Where something contradicts itself "
            "you are asked in place; {saveVisit} once more keeps it as it is."
        ),
        points_at=("saveVisit",),
        is_done=_saved,
    ),
    TourStep(
        title=marked("Hand over the page"),
        words=marked(
            "{print} shows exactly the page that is printed for the patient, on paper or as a PDF. "
            "Look at it, and leave it with Escape."
        ),
        points_at=("printButton",),
        is_done=_left_preview,
    ),
    TourStep(
        title=marked("Go through the day"),
        words=marked(
            "{today} shows who comes today and what waits for you. There {nextPatient} opens the "
            "next patient with a new visit."
        ),
        points_at=("homePage",),
        is_done=_is_home,
    ),
    TourStep(
        title=marked("Go on by yourself"),
        words=marked(
            "{helpHere} explains the place you are in, {findCommand} finds any command, {undoDone} "
            "undoes what was done. Look around as long as you like; the button at the top leaves "
            "the sample clinic. Your own records were never touched."
        ),
        points_at=("leaveSample",),
    ),
)
