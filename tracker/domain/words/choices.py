"""The fixed answers of a record in words: what a form offers, what a table and a page say.

Their codes, as files and the database keep them, are the values of the enums and never change
with the language.
"""

from enum import Enum
from typing import Final

from tracker.domain.values.anatomy import Leg, Side
from tracker.domain.values.course import Acuteness, Aggravator, Driver, Quality, Recall, Sex
from tracker.domain.values.days import DayOrder
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.texts import visible
from tracker.domain.values.treatment import (
    AdverseEvent,
    AdverseKind,
    DeQi,
    InsertionSet,
    SessionResponse,
    Severity,
    Stimulation,
    TreatmentPart,
)
from tracker.domain.values.visit import Reaction
from tracker.language import marked, tr

_WORDS: Final[dict[Enum, str]] = {
    Leg.LEFT: marked("left", "leg"),
    Leg.RIGHT: marked("right", "leg"),
    Side.LEFT: marked("left", "side"),
    Side.RIGHT: marked("right", "side"),
    Side.BOTH: marked("both", "side"),
    PointSide.LEFT: marked("left", "side"),
    PointSide.RIGHT: marked("right", "side"),
    PointSide.BOTH: marked("both", "side"),
    PointSide.MIDLINE: marked("midline", "side"),
    Sex.FEMALE: marked("female", "sex"),
    Sex.MALE: marked("male", "sex"),
    Sex.OTHER: marked("other", "sex"),
    Driver.DISC: marked("disc", "driver"),
    Driver.PIRIFORMIS: marked("piriformis", "driver"),
    Driver.STENOSIS: marked("stenosis", "driver"),
    Driver.COMBINATION: marked("combination", "driver"),
    Driver.OTHER: marked("other", "driver"),
    Acuteness.ACUTE: marked("acute", "course"),
    Acuteness.SUBACUTE: marked("subacute", "course"),
    Acuteness.CHRONIC: marked("chronic", "course"),
    Quality.BURNING: marked("burning", "pain"),
    Quality.ELECTRIC: marked("electric", "pain"),
    Quality.ACHING: marked("aching", "pain"),
    Quality.CRAMPING: marked("cramping", "pain"),
    Quality.STABBING: marked("stabbing", "pain"),
    Quality.PULLING: marked("pulling", "pain"),
    Aggravator.SITTING: marked("sitting", "posture"),
    Aggravator.STANDING: marked("standing", "posture"),
    Aggravator.WALKING: marked("walking", "posture"),
    Aggravator.BENDING: marked("bending", "posture"),
    Aggravator.LIFTING: marked("lifting", "posture"),
    Aggravator.COUGHING: marked("coughing", "posture"),
    Aggravator.LYING: marked("lying", "posture"),
    Recall.AVERAGE_SINCE_VISIT: marked(
        "average since the last visit, at most the last 7 days", "scores"
    ),
    Recall.AVERAGE_24_HOURS: marked("average over the last 24 hours", "scores"),
    Recall.WORST_24_HOURS: marked("worst over the last 24 hours", "scores"),
    Recall.RIGHT_NOW: marked("right now", "scores"),
    Recall.AVERAGE_7_DAYS: marked("average over the last 7 days", "scores"),
    Reaction.BETTER: marked("better", "reaction"),
    Reaction.SAME: marked("same", "reaction"),
    Reaction.FLARE: marked("flare", "reaction"),
    Weakness.NONE: marked("none", "weakness"),
    Weakness.STABLE: marked("stable", "weakness"),
    Weakness.NEW: marked("new", "weakness"),
    Weakness.WORSE: marked("worse", "weakness"),
    Stimulation.NONE: marked("none", "stimulation"),
    Stimulation.LIGHT: marked("light", "stimulation"),
    Stimulation.MODERATE: marked("moderate", "stimulation"),
    Stimulation.STRONG: marked("strong", "stimulation"),
    DeQi.NOT_SOUGHT: marked("not sought", "de qi"),
    DeQi.OBTAINED: marked("obtained", "de qi"),
    DeQi.NOT_OBTAINED: marked("not obtained", "de qi"),
    AdverseKind.BLEEDING: marked("bleeding or bruise", "adverse event"),
    AdverseKind.FAINTING: marked("fainting", "adverse event"),
    AdverseKind.FORGOTTEN_NEEDLE: marked("forgotten needle", "adverse event"),
    AdverseKind.FLARE: marked("flare", "adverse event"),
    AdverseKind.OTHER: marked("other", "adverse event"),
    Severity.MILD: marked("mild", "severity"),
    Severity.MODERATE: marked("moderate", "severity"),
    Severity.SEVERE: marked("severe", "severity"),
    TreatmentPart.NEEDLE: marked("needle and depth", "fields"),
    TreatmentPart.ELECTRO: marked("electroacupuncture", "fields"),
    TreatmentPart.TECHNIQUES: marked("moxa, cupping, tuina …", "fields"),
    TreatmentPart.HERBS: marked("herbs", "fields"),
    TreatmentPart.ADVICE: marked("advice and exercise", "fields"),
    TreatmentPart.BEFORE_AFTER: marked("before and after", "fields"),
    TreatmentPart.NEXT_VISIT: marked("next visit", "fields"),
    TreatmentPart.INSERTION_SETS: marked("insertion sets with minutes", "fields"),
    DayOrder.DAY_FIRST: marked("day first", "days"),
    DayOrder.MONTH_FIRST: marked("month first", "days"),
    SessionResponse.LOOSER: marked("looser", "session"),
    SessionResponse.NO_CHANGE: marked("no change", "session"),
    SessionResponse.WORSE: marked("worse", "session"),
}
_ABOUT: Final[dict[type[Enum], str]] = {
    Leg: "leg",
    Side: "side",
    PointSide: "side",
    Sex: "sex",
    Driver: "driver",
    Acuteness: "course",
    Quality: "pain",
    Aggravator: "posture",
    Recall: "scores",
    Reaction: "reaction",
    Weakness: "weakness",
    Stimulation: "stimulation",
    DeQi: "de qi",
    SessionResponse: "session",
    AdverseKind: "adverse event",
    Severity: "severity",
    TreatmentPart: "fields",
    DayOrder: "days",
}  # what tells two uses of one English word apart; the comments of the words above


def choice_words(choice: Enum) -> str:
    """Return a fixed answer in the language in use, e.g. ``not sought``."""
    return tr(_WORDS[choice], _ABOUT[type(choice)])


def point_words(point: NeedledPoint) -> str:
    """Return a point as needled, e.g. ``EX-B2 L4:both``; code and pinyin know no language."""
    code = f"{point.code} {point.place}" if point.place else point.code
    return code if point.side is None else f"{code}:{choice_words(point.side)}"


def adverse_words(event: AdverseEvent) -> str:
    """Return an adverse event, e.g. ``fainting, mild: sat up after a minute``."""
    severity = "" if event.severity is None else choice_words(event.severity)
    words = ", ".join(part for part in (choice_words(event.kind), severity) if part)
    return tr("{event}: {words}", event=words, words=visible(event.text)) if event.text else words


def set_words(one: InsertionSet) -> str:
    """Return a set of needles, e.g. ``8 needles, 15 min face to face``."""
    needles = tr("%n needle(s)", "", one.needles)
    if one.minutes is None:
        return needles
    return tr("{needles}, {minutes} min face to face", needles=needles, minutes=one.minutes)
