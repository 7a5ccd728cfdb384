"""Patients, their courses and the events of these, as frozen values that check themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, date
from enum import Enum
from typing import Final, NewType

from tracker.domain.values.anatomy import Side
from tracker.domain.values.checks import ValueOutOfRangeError, check_whole
from tracker.domain.values.days import EARLIEST_BIRTH
from tracker.domain.values.plan import NO_PLAN, CoursePlan
from tracker.domain.values.red_flags import NEVER_ASKED, RAISED_ONCE, AskedOnce, RedFlag
from tracker.domain.values.rules import BOOK_RULES, Rules
from tracker.domain.values.texts import in_line, visible
from tracker.domain.values.thresholds import ACUTE_UNDER_WEEKS, CHRONIC_OVER_WEEKS
from tracker.domain.values.visit import ActivityId, Visit
from tracker.language import marked, tr

EventId = NewType("EventId", int)


class EventKind(Enum):
    """What kind of thing happened."""

    INJECTION = "injection"
    FALL = "fall"
    NEW_MEDICINE = "new_medicine"
    RETURN_TO_WORK = "return_to_work"
    LONG_DRIVE = "long_drive"
    REASSESSED_GO_ON = "reassessed_go_on"
    REASSESSED_TECHNIQUE = "reassessed_technique"
    REASSESSED_DRIVER = "reassessed_driver"
    REASSESSED_REFER = "reassessed_refer"
    REASSESSED_DISCHARGE = "reassessed_discharge"
    OTHER = "other"

    @property
    def is_reassessment(self) -> bool:
        """Return whether the course was reassessed; its name says with which result."""
        return self in _REASSESSMENTS


_REASSESSMENTS: Final = frozenset(
    kind for kind in EventKind if kind.value.startswith("reassessed_")
)

EVENT_NAMES: Final[dict[EventKind, str]] = {
    EventKind.INJECTION: marked("Injection"),
    EventKind.FALL: marked("Fall"),
    EventKind.NEW_MEDICINE: marked("New medicine"),
    EventKind.RETURN_TO_WORK: marked("Return to work"),
    EventKind.LONG_DRIVE: marked("Long drive"),
    EventKind.REASSESSED_GO_ON: marked("Reassessed: go on"),
    EventKind.REASSESSED_TECHNIQUE: marked("Reassessed: change the technique"),
    EventKind.REASSESSED_DRIVER: marked("Reassessed: another driver"),
    EventKind.REASSESSED_REFER: marked("Reassessed: refer"),
    EventKind.REASSESSED_DISCHARGE: marked("Reassessed: discharge"),
    EventKind.OTHER: marked("Other"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseEvent:
    """One event of a course; shown beside the scores, never said to have caused a change.

    Attributes:
        on: The day it happened.
        text: In the clinician's words; needed for an event of kind other.
        event_id: None until stored.
        version: Which saved version this is; None until stored.
    """

    on: date
    kind: EventKind
    text: str | None = None
    event_id: EventId | None = None
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.kind is EventKind.OTHER and not (self.text or "").strip():
            raise ValueError(tr("An event of another kind needs words."))

    @property
    def label(self) -> str:
        """Return the event as the chart names it, e.g. ``Injection: L5 left``."""
        if self.kind is EventKind.OTHER:
            return visible((self.text or "").strip())
        name, text = tr(EVENT_NAMES[self.kind]), visible((self.text or "").strip())
        return f"{name}: {text}" if text else name


PatientId = NewType("PatientId", int)
CourseId = NewType("CourseId", int)

_WEEK_DAYS: Final = 7
ACTIVITIES_MAX: Final = 5  # PSFS: three to five activities; clinical-rules.md section 4


class Sex(Enum):
    """As the clinic records it; None when not recorded."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class Precaution(Enum):
    """Asked once per patient; shown in amber (clinical-rules.md section 8)."""

    ANTICOAGULANT = "anticoagulant"
    PACEMAKER = "pacemaker"
    PREGNANCY = "pregnancy"
    EPILEPSY = "epilepsy"
    FAINTING = "fainting"
    SKIN = "skin"
    METAL_ALLERGY = "metal_allergy"
    SPINAL_SURGERY = "spinal_surgery"
    DIABETES = "diabetes"


PRECAUTION_TEXTS: Final[dict[Precaution, str]] = {
    Precaution.ANTICOAGULANT: marked("Anticoagulant or bleeding disorder"),
    Precaution.PACEMAKER: marked("Pacemaker or ICD: no electroacupuncture near it"),
    Precaution.PREGNANCY: marked("Pregnancy"),
    Precaution.EPILEPSY: marked("Epilepsy"),
    Precaution.FAINTING: marked("Fainting or needle fear"),
    Precaution.SKIN: marked("Skin infection or lymphoedema"),
    Precaution.METAL_ALLERGY: marked("Metal allergy"),
    Precaution.SPINAL_SURGERY: marked("Recent spinal surgery"),
    Precaution.DIABETES: marked("Diabetes or neuropathy"),
}


class Driver(Enum):
    """The presumed source of the sciatic pain, revisable."""

    DISC = "disc"
    PIRIFORMIS = "piriformis"
    STENOSIS = "stenosis"
    COMBINATION = "combination"
    OTHER = "other"


class Acuteness(Enum):
    """How long it has lasted by the first visit."""

    ACUTE = "acute"
    SUBACUTE = "subacute"
    CHRONIC = "chronic"


class Quality(Enum):
    """What the pain feels like."""

    BURNING = "burning"
    ELECTRIC = "electric"
    ACHING = "aching"
    CRAMPING = "cramping"
    STABBING = "stabbing"
    PULLING = "pulling"


class Aggravator(Enum):
    """What makes it worse."""

    SITTING = "sitting"
    STANDING = "standing"
    WALKING = "walking"
    BENDING = "bending"
    LIFTING = "lifting"
    COUGHING = "coughing"
    LYING = "lying"


class Recall(Enum):
    """What the scores ask for; chosen at the first visit, then fixed and printed."""

    AVERAGE_SINCE_VISIT = "average since the last visit"
    AVERAGE_24_HOURS = "average over the last 24 hours"
    WORST_24_HOURS = "worst over the last 24 hours"
    RIGHT_NOW = "right now"
    AVERAGE_7_DAYS = "average over the last 7 days"  # of courses begun before; not offered since


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """A patient of the clinic; ``clinic_id`` is the clinic's own number or text, unique.

    Attributes:
        birth_year: Where no birth date is recorded, as in a clinic that runs on codes.
        version: Which saved version this is; None until stored. A change made with ``replace``
            keeps it, so that one made elsewhere meanwhile is noticed.
    """

    clinic_id: str
    family_name: str | None = None
    given_name: str | None = None
    birth_date: date | None = None
    birth_year: int | None = None
    sex: Sex | None = None
    precautions: frozenset[Precaution] | None = None
    patient_id: PatientId | None = None
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not self.clinic_id.strip():
            raise ValueOutOfRangeError("patient_id", self.clinic_id, tr("text that is not blank"))
        if self.birth_year is not None:
            check_whole("birth_year", self.birth_year, EARLIEST_BIRTH.year, MAXYEAR)

    @property
    def has_name(self) -> bool:
        """Return whether a name is recorded; else the clinic's id, a code, stands for it."""
        return bool(self.family_name or self.given_name)

    @property
    def full_name(self) -> str:
        """Return ``Family, Given``, one of them, or the clinic's id when neither is recorded."""
        parts = [part for part in (self.family_name, self.given_name) if part]
        return visible(", ".join(parts) or self.clinic_id)

    @property
    def name_in_line(self) -> str:
        """Return the full name for a line in which more stands, whatever way it is written."""
        return in_line(self.full_name)

    def age_on(self, today: date) -> int | None:
        """Return the age in whole years on a day; None without a birth date, or year, before it.

        Of a year alone it is the age that is reached within that day's year.
        """
        born = self.birth_date
        if born is None and self.birth_year is not None and self.birth_year <= today.year:
            return today.year - self.birth_year
        if born is None or born > today:
            return None
        return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity of the patient's own (PSFS), scored at visits 0–10, higher is better."""

    name: str
    activity_id: ActivityId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverRevision:
    """A presumed driver and the day it was judged so."""

    on: date
    driver: Driver


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstAssessment:
    """The assessment a course begins with (clinical-rules.md section 9); None not recorded.

    Attributes:
        drivers: Presumed drivers, oldest first; the last one holds.
        distribution: Where it is felt, in words.
        asked_once: What does not change, yes or no; an item that is not in it was not asked.
        diagnosis_codes: ICD-10-CM codes as offered.
        version: Of the course it was read from; None until stored.
    """

    side: Side | None = None
    onset_date: date | None = None
    drivers: tuple[DriverRevision, ...] = ()
    distribution: str | None = None
    quality: frozenset[Quality] = frozenset()
    aggravators: frozenset[Aggravator] = frozenset()
    limits: str | None = None
    asked_once: Mapping[AskedOnce, bool] = field(default_factory=lambda: NEVER_ASKED)
    diagnosis_codes: tuple[str, ...] = ()
    recall: Recall = Recall.AVERAGE_SINCE_VISIT
    activities: tuple[Activity, ...] = ()
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if len(self.activities) > ACTIVITIES_MAX:
            raise ValueOutOfRangeError(
                "activities", len(self.activities), tr("at most {most}", most=ACTIVITIES_MAX)
            )

    @property
    def driver(self) -> Driver | None:
        """Return the driver presumed now; None when not recorded."""
        return self.drivers[-1].driver if self.drivers else None

    @property
    def lasting_flags(self) -> frozenset[RedFlag]:
        """Return the red flags that follow from what was asked once."""
        return frozenset(flag for one, flag in RAISED_ONCE.items() if self.asked_once.get(one))

    @property
    def activity_names(self) -> dict[ActivityId, str]:
        """Return what the stored activities are called."""
        named = self.activities
        return {one.activity_id: one.name for one in named if one.activity_id is not None}

    def duration_days(self, on: date) -> int | None:
        """Return the days since onset; None without an onset date."""
        return None if self.onset_date is None else (on - self.onset_date).days

    def acuteness(self, on: date) -> Acuteness | None:
        """Return how long the complaint has lasted on a day; None without an onset date."""
        days = self.duration_days(on)
        if days is None:
            return None
        if days < ACUTE_UNDER_WEEKS * _WEEK_DAYS:
            return Acuteness.ACUTE
        is_chronic = days > CHRONIC_OVER_WEEKS * _WEEK_DAYS
        return Acuteness.CHRONIC if is_chronic else Acuteness.SUBACUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One episode of care of one patient: a start, visits, an end.

    Attributes:
        patient: Whose course.
        number: 1, 2, … within the patient.
        visits: In order of entry; the rules order them by date themselves.
        ended_on: Day the course was ended; None while it is active.
        end_reason: Why it ended.
        events: What happened beside the treatment, by date.
        plan: Visits, interval, goal, next visit, and what a payer authorised.
        rules: By which it is judged: those in force in its clinic.
    """

    patient: Patient
    number: int = 1
    assessment: FirstAssessment = FirstAssessment()
    visits: tuple[Visit, ...] = ()
    ended_on: date | None = None
    end_reason: str | None = None
    course_id: CourseId | None = None
    events: tuple[CourseEvent, ...] = ()
    plan: CoursePlan = NO_PLAN
    rules: Rules = BOOK_RULES

    def __post_init__(self) -> None:
        check_whole("course", self.number, 1, 10_000)

    @property
    def is_active(self) -> bool:
        """Return whether the course has not been ended."""
        return self.ended_on is None

    @property
    def reassessed_on(self) -> tuple[date, ...]:
        """Return the days on which it was reassessed."""
        return tuple(sorted(one.on for one in self.events if one.kind.is_reassessment))

    def is_reassessed_since(self, day: date) -> bool:
        """Return whether it was reassessed on a day or after it."""
        return any(on >= day for on in self.reassessed_on)
