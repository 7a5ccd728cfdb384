"""Everything a visit measures, a row each: what it is called, how far it goes, where it is asked.

A row is a field of ``Visit`` and a column of its record by the same name. What the value checks
and the database refuses, the columns of CSV, tables and clinician's page, hover words, lists of
changes, and headings and legends of charts are made from the rows, and name no field themselves.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.checks import HOURS_MAX, MINUTES_MAX, NRS_MAX
from tracker.language import marked


class FieldKind(Enum):
    """What a number stands for, in the order files and tables have them."""

    SCORE = "score"  # points, 0 is none and less is better
    REACH = "reach"  # zones down the leg, less is better
    MINUTES = "minutes"  # longer is better
    HOURS = "hours"
    TOTAL = "total"  # points of a questionnaire, or its percentage; less is better
    ANSWER = "answer"  # one of several on a scale; less is better


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredField:
    """One whole number that a visit records, from 0 on; its texts are English, for ``tr``.

    Attributes:
        name: Of the visit's field, of the column in the database and in the CSV.
        kind: Its unit, which way is better, and how far from the last value is asked about.
        highest: The highest number allowed.
        label: In lists of changes and letters; names the unit when it is none of 0–10.
        is_in_csv: Whether the visit CSV has it.
        column: Heading of its column in the visits table, comment ``column``; empty for none
            of its own, there and on the clinician's page.
        page_column: The same on the clinician's page, where ``column`` would not do.
        spoken: Within a sentence, before the number; empty when charts do not tell of it.
        legend: In a chart's legend, comment ``legend``; empty when no chart draws it.
    """

    name: str
    kind: FieldKind
    highest: int
    label: str
    is_in_csv: bool = True
    column: str = ""
    page_column: str = ""
    spoken: str = ""
    legend: str = ""


MEASURED_FIELDS: Final = (
    MeasuredField(
        name="back_pain", kind=FieldKind.SCORE, highest=NRS_MAX, label=marked("Back pain"),
        column=marked("Back", "column"), spoken=marked("low back pain"),
        legend=marked("low back", "legend"),
    ),
    MeasuredField(
        name="leg_pain", kind=FieldKind.SCORE, highest=NRS_MAX, label=marked("Leg pain"),
        column=marked("Leg", "column"), spoken=marked("leg pain"), legend=marked("leg", "legend"),
    ),
    MeasuredField(
        name="pain_reach_left", kind=FieldKind.REACH, highest=max(Reach),
        label=marked("Pain reaches, left"),
    ),
    MeasuredField(
        name="pain_reach_right", kind=FieldKind.REACH, highest=max(Reach),
        label=marked("Pain reaches, right"),
    ),
    MeasuredField(
        name="tingling", kind=FieldKind.SCORE, highest=NRS_MAX, label=marked("Tingling"),
        column=marked("Tingl.", "column"), page_column=marked("Tng", "column"),
        spoken=marked("tingling"),
        legend=marked("tingling", "legend"),
    ),
    MeasuredField(
        name="numbness", kind=FieldKind.SCORE, highest=NRS_MAX, label=marked("Numbness"),
        column=marked("Numb.", "column"), page_column=marked("Nmb", "column"),
        spoken=marked("numbness"), legend=marked("numbness", "legend"),
    ),
    MeasuredField(
        name="sensory_reach_left", kind=FieldKind.REACH, highest=max(Reach),
        label=marked("Tingling or numbness reaches, left"),
    ),
    MeasuredField(
        name="sensory_reach_right", kind=FieldKind.REACH, highest=max(Reach),
        label=marked("Tingling or numbness reaches, right"),
    ),
    MeasuredField(
        name="sitting_minutes", kind=FieldKind.MINUTES, highest=MINUTES_MAX,
        label=marked("Sitting, minutes"), column=marked("Sit", "column"), spoken=marked("sitting"),
        legend=marked("sitting", "legend"),
    ),
    MeasuredField(
        name="walking_minutes", kind=FieldKind.MINUTES, highest=MINUTES_MAX,
        label=marked("Walking, minutes"), column=marked("Walk", "column"), spoken=marked("walking"),
        legend=marked("walking", "legend"),
    ),
    MeasuredField(
        name="sleep_trouble", kind=FieldKind.SCORE, highest=NRS_MAX,
        label=marked("Sleep trouble"), column=marked("Sleep", "column"),
        page_column=marked("Slp", "column"),
        spoken=marked("sleep trouble"), legend=marked("sleep trouble", "legend"),
    ),
    MeasuredField(
        name="flare_hours", kind=FieldKind.HOURS, highest=HOURS_MAX,
        label=marked("Flare settled after, hours"), is_in_csv=False,
    ),
    MeasuredField(
        name="flare_worst_pain", kind=FieldKind.SCORE, highest=NRS_MAX,
        label=marked("Worst pain of the flare"), is_in_csv=False,
    ),
    MeasuredField(
        name="interference_pain", kind=FieldKind.ANSWER, highest=NRS_MAX,
        label=marked("Pain on average"),
    ),
    MeasuredField(
        name="interference_enjoyment", kind=FieldKind.ANSWER, highest=NRS_MAX,
        label=marked("Takes the joy out of things"),
    ),
    MeasuredField(
        name="interference_activity", kind=FieldKind.ANSWER, highest=NRS_MAX,
        label=marked("Gets in the way of the day"),
    ),
    MeasuredField(
        name="odi_percent", kind=FieldKind.TOTAL, highest=100, label=marked("ODI, %"),
    ),
    MeasuredField(name="rmdq", kind=FieldKind.TOTAL, highest=24, label=marked("RMDQ")),
    MeasuredField(name="sbi", kind=FieldKind.TOTAL, highest=24, label=marked("SBI")),
    MeasuredField(
        name="start_back", kind=FieldKind.TOTAL, highest=9, label=marked("STarT Back"),
    ),
)  # fmt: skip
"""In the order the form asks and the visits table shows; the record's is ``RECORDED_FIELDS``."""

SCALE_MEANS: Final = (
    MeasuredField(
        name="interference", kind=FieldKind.SCORE, highest=NRS_MAX,
        label=marked("Pain in daily life"), spoken=marked("pain in daily life"),
        legend=marked("daily life", "legend"),
    ),
    MeasuredField(
        name="own_activities", kind=FieldKind.SCORE, highest=NRS_MAX,
        label=marked("Own activities"), spoken=marked("own activities"),
        legend=marked("activities", "legend"),
    ),
)  # fmt: skip
"""What charts draw of a scale's answers: no columns of their own, a visit works them out."""

_BY_NAME: Final = {field.name: field for field in (*MEASURED_FIELDS, *SCALE_MEANS)}


def measured_field(name: str) -> MeasuredField:
    """Return the row of a visit's field.

    Raises:
        KeyError: The visit measures nothing by that name.
    """
    return _BY_NAME[name]
