"""Red flags: the items asked, their tiers, the answers and what each tier demands.

Source: clinical-rules.md section 8, rule version 2 (NHS Lothian RefHelp, BMJ Best Practice 3000164,
NICE CKS).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import Final

from tracker.domain.values.thresholds import (
    FIRST_PAIN_OVER,
    FIRST_PAIN_UNDER,
    FOOT_DROP_POWER_MAX,
)
from tracker.language import marked, tr


class Tier(Enum):
    """How soon somebody must act."""

    EMERGENCY = "A"
    MEDICAL_REVIEW = "B"


class RedFlag(Enum):
    """One item that is asked: yes, no or not asked."""

    BLADDER = "bladder"
    BOWEL = "bowel"
    SADDLE = "saddle"
    SEXUAL = "sexual"
    PROGRESSIVE_WEAKNESS = "progressive_weakness"
    FOOT_DROP = "foot_drop"
    SUDDEN_NEURO = "sudden_neuro"
    BOTH_LEGS = "both_legs"
    COLD_LEG = "cold_leg"
    GAIT = "gait"
    PULSATING_MASS = "pulsating_mass"
    TRAUMA = "trauma"
    INFECTION = "infection"
    CANCER_NERVE = "cancer_nerve"
    INFECTION_CANCER = "infection_cancer"
    CANCER_HISTORY = "cancer_history"
    WEIGHT_LOSS = "weight_loss"
    NIGHT_PAIN = "night_pain"
    FIRST_SEVERE_PAIN = "first_severe_pain"
    STEROIDS_OSTEOPOROSIS = "steroids_osteoporosis"
    IMMUNOSUPPRESSION = "immunosuppression"
    ABDOMINAL_MASS = "abdominal_mass"

    @property
    def tier(self) -> Tier:
        """Return how soon a yes demands action."""
        return Tier.EMERGENCY if self in TIER_A else Tier.MEDICAL_REVIEW

    @property
    def text(self) -> str:
        """Return what is asked, in words."""
        return tr(
            _RED_FLAG_TEXTS[self],
            power=FOOT_DROP_POWER_MAX,
            under=FIRST_PAIN_UNDER,
            over=FIRST_PAIN_OVER,
        )


TIER_A: Final[tuple[RedFlag, ...]] = tuple(RedFlag)[:15]
TIER_B: Final[tuple[RedFlag, ...]] = tuple(RedFlag)[15:]

# What is asked no more, but was answered: by INFECTION and CANCER_NERVE apart, and once in a
# course (``AskedOnce``).
NOT_ASKED_ANEW: Final = frozenset(
    {RedFlag.INFECTION_CANCER, RedFlag.FIRST_SEVERE_PAIN, RedFlag.IMMUNOSUPPRESSION}
)
ASKED_AT_VISITS: Final = frozenset(RedFlag) - NOT_ASKED_ANEW
# What "asked, none" answered before rule version 2; a mass alone was ``pulsating_mass`` then.
ASKED_BEFORE: Final = frozenset(
    {
        RedFlag.BLADDER,
        RedFlag.BOWEL,
        RedFlag.SADDLE,
        RedFlag.PROGRESSIVE_WEAKNESS,
        RedFlag.FOOT_DROP,
        RedFlag.SUDDEN_NEURO,
        RedFlag.BOTH_LEGS,
        RedFlag.TRAUMA,
        RedFlag.INFECTION_CANCER,
        RedFlag.CANCER_HISTORY,
        RedFlag.WEIGHT_LOSS,
        RedFlag.NIGHT_PAIN,
        RedFlag.FIRST_SEVERE_PAIN,
        RedFlag.STEROIDS_OSTEOPOROSIS,
        RedFlag.IMMUNOSUPPRESSION,
        RedFlag.ABDOMINAL_MASS,
    }
)

_RED_FLAG_TEXTS: Final[dict[RedFlag, str]] = {
    RedFlag.BLADDER: marked(
        "Cannot pass urine, hard to start, cannot feel it, or new incontinence"
    ),
    RedFlag.BOWEL: marked("New bowel incontinence, or no feeling of fullness"),
    RedFlag.SADDLE: marked(
        "Numb or tingling in the saddle area, the genitals or around the back passage"
    ),
    RedFlag.SEXUAL: marked("Sexual feeling or function newly lost"),
    RedFlag.PROGRESSIVE_WEAKNESS: marked("Leg weakness worse over hours or days"),
    RedFlag.FOOT_DROP: marked("New foot drop, or power {power}/5 or less"),
    RedFlag.SUDDEN_NEURO: marked("Sudden severe neurological change"),
    RedFlag.BOTH_LEGS: marked(
        "Newly in both legs, sudden or spread from one, not yet medically assessed"
    ),
    RedFlag.COLD_LEG: marked("A leg suddenly cold, pale or swollen"),
    RedFlag.GAIT: marked("New unsteady walking"),
    RedFlag.PULSATING_MASS: marked("Pulsating abdominal mass with back or leg pain"),
    RedFlag.TRAUMA: marked("Sciatica after significant trauma, not yet assessed"),
    RedFlag.INFECTION: marked("Fever or unwell with severe back pain"),
    RedFlag.CANCER_NERVE: marked("Cancer history with new nerve pain or a new neurological sign"),
    RedFlag.INFECTION_CANCER: (
        marked(
            "Fever or unwell with severe back pain, or cancer history with a new neurological sign"
        )
    ),
    RedFlag.CANCER_HISTORY: marked("Cancer history with new pain"),
    RedFlag.WEIGHT_LOSS: marked("Unexplained weight loss"),
    RedFlag.NIGHT_PAIN: marked("Unremitting night pain"),
    RedFlag.FIRST_SEVERE_PAIN: marked("First severe pain under {under} or over {over}"),
    RedFlag.STEROIDS_OSTEOPOROSIS: marked("Long-term steroids or osteoporosis with new pain"),
    RedFlag.IMMUNOSUPPRESSION: marked("Immunosuppression or IV drug use"),
    RedFlag.ABDOMINAL_MASS: marked("Pulsating abdominal mass"),
}


class AskedOnce(Enum):
    """What does not change: asked at the first assessment of a course, and shown after."""

    CANCER = "cancer"
    STEROIDS_OSTEOPOROSIS = "steroids_osteoporosis"
    IMMUNOSUPPRESSION = "immunosuppression"
    FIRST_SEVERE_PAIN = "first_severe_pain"

    @property
    def text(self) -> str:
        """Return what is asked, in words."""
        return tr(_ASKED_ONCE_TEXTS[self], under=FIRST_PAIN_UNDER, over=FIRST_PAIN_OVER)


_ASKED_ONCE_TEXTS: Final[dict[AskedOnce, str]] = {
    AskedOnce.CANCER: marked("A history of cancer"),
    AskedOnce.STEROIDS_OSTEOPOROSIS: marked("Long-term steroids, or osteoporosis"),
    AskedOnce.IMMUNOSUPPRESSION: marked("Immunosuppression or IV drug use"),
    AskedOnce.FIRST_SEVERE_PAIN: marked("First severe pain under {under} or over {over}"),
}
# What is a red flag by itself; the other two are one together with what is new.
RAISED_ONCE: Final[Mapping[AskedOnce, RedFlag]] = {
    AskedOnce.IMMUNOSUPPRESSION: RedFlag.IMMUNOSUPPRESSION,
    AskedOnce.FIRST_SEVERE_PAIN: RedFlag.FIRST_SEVERE_PAIN,
}
# What it takes for an item to be a red flag: no history, no such flag.
NEEDED_HISTORY: Final[Mapping[RedFlag, AskedOnce]] = {
    RedFlag.CANCER_NERVE: AskedOnce.CANCER,
    RedFlag.CANCER_HISTORY: AskedOnce.CANCER,
    RedFlag.STEROIDS_OSTEOPOROSIS: AskedOnce.STEROIDS_OSTEOPOROSIS,
}
NEVER_ASKED: Final[Mapping[AskedOnce, bool]] = MappingProxyType({})

EMERGENCY_TEXT: Final = marked(
    "Possible emergency: arrange same-day emergency assessment now. "
    "Do not rely on this program to rule it out."
)


class Weakness(Enum):
    """Leg weakness as answered at one visit."""

    NONE = "none"
    STABLE = "stable"
    NEW = "new"
    WORSE = "worse"


class ActionTaken(Enum):
    """What was done about a red flag; the last three answer tier B only."""

    SENT_TO_EMERGENCY = "sent_to_emergency"
    SPOKE_TO = "spoke_to"
    PATIENT_DECLINED = "patient_declined"
    ALREADY_ASSESSED = "already_assessed"
    ASKED_FOR_REVIEW = "asked_for_review"
    KNOWN_TO_DOCTOR = "known_to_doctor"
    WATCHING = "watching"


# A visit with a tier-A flag closes with one of these only.
EMERGENCY_ACTIONS: Final[tuple[ActionTaken, ...]] = tuple(ActionTaken)[:4]
# What is offered for a tier-B flag. The others would read as an emergency that was taken back.
REVIEW_ACTIONS: Final[tuple[ActionTaken, ...]] = (
    *tuple(ActionTaken)[4:],
    ActionTaken.SENT_TO_EMERGENCY,
)

ACTION_TEXTS: Final[dict[ActionTaken, str]] = {
    ActionTaken.SENT_TO_EMERGENCY: marked("Sent to emergency"),
    ActionTaken.SPOKE_TO: marked("Spoke to"),
    ActionTaken.PATIENT_DECLINED: marked("The patient declined"),
    ActionTaken.ALREADY_ASSESSED: marked("Already assessed by"),
    ActionTaken.ASKED_FOR_REVIEW: marked("Asked for medical review by"),
    ActionTaken.KNOWN_TO_DOCTOR: marked("Already known to"),
    ActionTaken.WATCHING: marked("Watched, and asked again at the next visit"),
}


NO_DAYS: Final[Mapping[RedFlag, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagAnswers:
    """The answers of one visit; an item in neither set was not asked.

    Attributes:
        yes: Items answered yes.
        no: Items answered no; never assumed.
        since: Since when an emergency answered yes, in the patient's words.
    """

    yes: frozenset[RedFlag] = frozenset()
    no: frozenset[RedFlag] = frozenset()
    since: Mapping[RedFlag, str] = field(default_factory=lambda: NO_DAYS, hash=False)

    def __post_init__(self) -> None:
        both = self.yes & self.no
        if both:
            names = ", ".join(sorted(item.value for item in both))
            raise ValueError(f"red_flags: answered both yes and no: {names}")
        if self.since and not self.since.keys() <= self.yes & set(TIER_A):
            raise ValueError("red_flags: since when is known of emergencies answered yes only")

    @property
    def is_asked(self) -> bool:
        """Return whether anything was answered at all."""
        return bool(self.yes or self.no)

    @property
    def is_complete(self) -> bool:
        """Return whether all that is asked, or all that was asked before, was answered."""
        answered = self.yes | self.no
        return answered >= ASKED_AT_VISITS or answered >= ASKED_BEFORE

    @property
    def is_none(self) -> bool:
        """Return whether every item asked was answered no, of those of today or of before."""
        return not self.yes and self.is_complete

    @property
    def emergencies(self) -> tuple[RedFlag, ...]:
        """Return the tier-A items answered yes, in the order they are asked."""
        return tuple(item for item in TIER_A if item in self.yes) if self.yes else ()

    def dated(self, since: Mapping[RedFlag, str]) -> "RedFlagAnswers":
        """Return the same answers with since when; of what is no emergency here nothing is kept."""
        kept = {item: words for item in self.emergencies if (words := since.get(item, "").strip())}
        return replace(self, since=kept or NO_DAYS)


NOT_ASKED: Final = RedFlagAnswers()
ASKED_NONE: Final = RedFlagAnswers(no=ASKED_AT_VISITS)  # the one deliberate key: all no
NONE_BEFORE: Final = RedFlagAnswers(no=ASKED_BEFORE)  # the same key, before rule version 2
