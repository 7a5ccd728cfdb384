"""One dated treatment session of a course, as a frozen value that checks itself; its versions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import Enum
from operator import attrgetter
from types import MappingProxyType
from typing import Final, NewType

from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.values.checks import ValueOutOfRangeError, check_score, check_whole
from tracker.domain.values.measured_fields import MEASURED_FIELDS
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import NOT_ASKED, ActionTaken, RedFlagAnswers, Weakness
from tracker.domain.values.treatment import NO_TREATMENT, Treatment
from tracker.errors import ChangedElsewhereError, InputError
from tracker.language import marked, tr

VisitId = NewType("VisitId", int)
ActivityId = NewType("ActivityId", int)


NO_SCORES: Final[Mapping[ActivityId, int]] = MappingProxyType({})


def mean_answer(answers: Sequence[int | None]) -> float | None:
    """Return the mean of a scale's answers; None without any, or with one missing."""
    known = [answer for answer in answers if answer is not None]
    return sum(known) / len(known) if known and len(known) == len(answers) else None


_measured_values: Final = attrgetter(*(one.name for one in MEASURED_FIELDS))


class Reaction(Enum):
    """How the body answered since the last treatment."""

    BETTER = "better"
    SAME = "same"
    FLARE = "flare"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagAction:
    """What was done about a red flag, and how it was resolved.

    Attributes:
        action: What was done.
        at: When.
        name: One name, whose part the action says: who was spoken to, asked, knows of it or
            assessed; who sent or noted, where nobody else is named. Who did the others is the
            visit's clinician, so that "to" and "by" are never one field.
        note: Free words.
        resolved_on: Day the flag was resolved; None while it stands.
        resolved_note: Why it is resolved.
    """

    action: ActionTaken
    at: datetime
    name: str
    note: str | None = None
    resolved_on: date | None = None
    resolved_note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The clinician's answer to a proposal (clinical-rules.md section 6).

    Attributes:
        phase: The phase decided.
        proposal: The phase that was proposed then.
        rule_version: Version of the rules that proposed it.
        decided_by: Who; free text.
        decided_at: When.
        reason: Why, needed when ``phase`` differs from ``proposal``.
    """

    phase: Phase
    proposal: Phase
    rule_version: str
    decided_by: str
    decided_at: datetime
    reason: str | None = None

    def __post_init__(self) -> None:
        if self.phase != self.proposal and not (self.reason or "").strip():
            raise ValueError(
                tr("Another phase than the proposed one needs a reason: say it in a few words.")
            )

    @property
    def is_override(self) -> bool:
        """Return whether the clinician decided against the proposal."""
        return self.phase != self.proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What one visit recorded; None is "not recorded", never 0.

    Attributes:
        visit_date: Day of the treatment.
        leg_pain: Worse leg, 0 (none) to 10 (worst imaginable); buttock counts as leg.
        back_pain: Same scale.
        tingling: 0–10.
        numbness: 0–10.
        pain_reach_left: Furthest point of pain since the last visit (at most 7 days).
        sensory_reach_left: The same for tingling and numbness; never mixed into pain reach.
        sleep_trouble: 0 (none) to 10.
        sitting_minutes: How long sitting is tolerated, 0–1440.
        walking_minutes: How long walking is tolerated, 0–1440.
        psfs: Score per activity of the patient's own, 0–10, higher is better.
        interference_pain: Pain on average, 0–10; first answer of ``interference``.
        interference_enjoyment: How much joy it takes, 0–10, less is better.
        interference_activity: How much it gets in the way, 0–10, less is better.
        odi_percent: Oswestry total, 0–100 %.
        rmdq: Roland-Morris total, 0–24.
        sbi: Sciatica bothersomeness total, 0–24.
        start_back: STarT Back total, 0–9.
        odi_on: Day the Oswestry form was filled in; None is the visit's own day.
        odi_version: Which version of the form; free text.
        rmdq_on: Day the Roland-Morris form was filled in; None is the visit's own day.
        rmdq_version: Which version of the form; free text.
        both_legs_assessed: Whether both legs were medically assessed at or before this visit.
        by_patient: The fields whose value is what the patient answered alone, in their order.
        reaction: Since the last treatment.
        flare_hours: Hours the flare took to settle, 0–720.
        flare_worst_pain: Worst pain of the flare, 0–10; not today's pain.
        visit_id: None until stored.
        version: Which saved version this is, from 1; None until stored. An amended visit made
            with ``replace`` keeps it, so that a change made elsewhere meanwhile is noticed.
        signs_on: The day from which it is signed though nobody did; None is never.
        signed_at: When somebody signed it last, in UTC; None when nobody did.
        signed_by: Who that was.
    """

    visit_date: date
    leg_pain: int | None = None
    back_pain: int | None = None
    tingling: int | None = None
    numbness: int | None = None
    pain_reach_left: Reach | None = None
    pain_reach_right: Reach | None = None
    sensory_reach_left: Reach | None = None
    sensory_reach_right: Reach | None = None
    sleep_trouble: int | None = None
    sitting_minutes: int | None = None
    walking_minutes: int | None = None
    psfs: Mapping[ActivityId, int] = field(default_factory=lambda: NO_SCORES)
    interference_pain: int | None = None
    interference_enjoyment: int | None = None
    interference_activity: int | None = None
    odi_percent: int | None = None
    rmdq: int | None = None
    sbi: int | None = None
    start_back: int | None = None
    odi_on: date | None = None
    odi_version: str | None = None
    rmdq_on: date | None = None
    rmdq_version: str | None = None
    weakness: Weakness | None = None
    red_flags: RedFlagAnswers = NOT_ASKED
    both_legs_assessed: bool | None = None
    both_legs_assessed_on: date | None = None
    both_legs_assessed_by: str | None = None
    flag_action: FlagAction | None = None
    reaction: Reaction | None = None
    flare_hours: int | None = None
    flare_worst_pain: int | None = None
    treatment: Treatment = NO_TREATMENT
    note: str | None = None
    decision: Decision | None = None
    by_patient: tuple[str, ...] = ()
    visit_id: VisitId | None = None
    version: int | None = field(default=None, compare=False)
    signs_on: date | None = field(default=None, compare=False)
    signed_at: datetime | None = field(default=None, compare=False)
    signed_by: str | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        for one, value in zip(MEASURED_FIELDS, _measured_values(self), strict=True):
            if value is not None:
                check_whole(one.name, value, 0, one.highest)
        for score in self.psfs.values():
            check_score("psfs", score)
        self._check_both_legs()
        if self.weakness in (Weakness.NEW, Weakness.WORSE) and self.is_none_asked:
            raise ValueOutOfRangeError(
                "weakness", self.weakness.value, tr("none or stable when the red flags are all no")
            )

    def _check_both_legs(self) -> None:
        dated = self.both_legs_assessed_on is not None or self.both_legs_assessed_by is not None
        if dated and not self.both_legs_assessed:
            raise ValueOutOfRangeError(
                "both_legs_assessed",
                self.both_legs_assessed,
                tr("yes when a date or name is given"),
            )

    @property
    def is_none_asked(self) -> bool:
        """Return whether the red flags were asked and every one answered no."""
        return self.red_flags.is_none

    def is_signed(self, today: date) -> bool:
        """Return whether it is signed, by somebody or by its age: changing it needs a reason."""
        return self.signed_at is not None or (self.signs_on is not None and self.signs_on <= today)

    def pain_reach(self, leg: Leg) -> Reach | None:
        """Return the pain reach of one leg as entered; None when not recorded."""
        return self.pain_reach_left if leg is Leg.LEFT else self.pain_reach_right

    @property
    def interference(self) -> float | None:
        """Return the mean of the three answers of pain in daily life; None with one missing."""
        return mean_answer(
            (self.interference_pain, self.interference_enjoyment, self.interference_activity)
        )

    @property
    def own_activities(self) -> float | None:
        """Return the mean of the patient's activities scored here; None without any."""
        return mean_answer(tuple(self.psfs.values()))

    def sensory_reach(self, leg: Leg) -> Reach | None:
        """Return the sensory reach of one leg; None when not recorded."""
        return self.sensory_reach_left if leg is Leg.LEFT else self.sensory_reach_right


FIELD_ORDER: Final = tuple(field.name for field in fields(Visit))
"""The visit's fields in the order of the record, which files, pages and lists of changes keep."""
RECORDED_FIELDS: Final = tuple(sorted(MEASURED_FIELDS, key=lambda one: FIELD_ORDER.index(one.name)))
"""What a visit measures, in the order of the record."""


class VersionKind(Enum):
    """What saving a version did to the visit."""

    LOGGED = "logged"
    AMENDED = "amended"
    STRUCK_OUT = "struck_out"
    RESTORED = "restored"
    MOVED = "moved"


VERSION_WORDS: Final[dict[VersionKind, str]] = {
    VersionKind.LOGGED: marked("logged"),
    VersionKind.AMENDED: marked("amended"),
    VersionKind.STRUCK_OUT: marked("struck out"),
    VersionKind.RESTORED: marked("restored"),
    VersionKind.MOVED: marked("moved"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitVersion:
    """What a visit said from one saving to the next.

    Attributes:
        number: 1 for the visit as first saved.
        visit: The whole visit as it was; a strike-out or restoration leaves its words alone.
        saved_at: When, in UTC.
        saved_by: Who.
        kind: What saving it did.
        reason: Why; None when not given, and for the first version.
    """

    number: int
    visit: Visit
    saved_at: datetime
    saved_by: str
    kind: VersionKind = VersionKind.LOGGED
    reason: str | None = None


class NeedsReasonError(InputError):
    """A signed visit is changed for a reason only; nothing was written."""


class VisitChangedElsewhereError(ChangedElsewhereError):
    """A visit was amended or struck out since it was opened here; both versions can be shown.

    Attributes:
        theirs: What is stored now, with who saved it, when and why.
        yours: What was not saved.
    """

    def __init__(self, text: str, *, theirs: VisitVersion, yours: Visit) -> None:
        super().__init__(text)
        self.theirs = theirs
        self.yours = yours
