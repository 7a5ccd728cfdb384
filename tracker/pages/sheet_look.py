"""The two looks of the patient's sheet, usual and large print: one content, other sizes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tracker.charts.catalog import LEG_STRIP, PAIN, SENSORY
from tracker.charts.viewing import Viewing
from tracker.language import marked
from tracker.pages.blocks import LARGE_PRINT, USUAL_PRINT, TextSizes

FOR_THE_PATIENT: Final = Viewing(is_plain=True)
LOWER: Final = marked("Lower is better ↓")


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxLook:
    """A box around text, in points.

    Attributes:
        side: Room left and right of the text.
        above: Room above the text, and below.
        gap: Kept free below the box.
    """

    side: float
    above: float
    radius: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadLook:
    """The four phases, in points.

    Attributes:
        per_row: Phases on a row; a row of all four is joined by lines.
        disc: Radius.
        name_gap: From disc to name.
        baseline: From the middle of a disc down to the name's baseline.
        here_size: Of "you are here".
        here_below: From there down to its baseline.
        height: Of a row, without ``here_room`` for "you are here".
    """

    per_row: int
    disc: float
    name_gap: float
    baseline: float
    here_size: float
    here_below: float
    height: float
    here_room: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLook:
    """How a patient's sheet is set, in points.

    Attributes:
        sizes: Of head, text and foot.
        chart_text: Of words within charts.
        lead: Of the sentences that say what changed.
        heading: Of the heading above the clinician's words.
        chart_heading: Of a chart's heading, with the gap below it.
        rule: Width of the line below the head and the gap below that.
        next_gap: Below the next visit.
        sentences: The box of what changed.
        safety: The box of when to call.
        chart_words: Beside a chart's title.
        chart_heights: Wanted, least and most.
        runs_over: Nothing is shortened: what does not fit goes to another page, tiles are rows, and
            the clinic stands above the title: side by side, both would break into narrow lines.
    """

    sizes: TextSizes
    chart_text: float
    lead: float
    heading: float
    chart_heading: tuple[float, float]
    rule: tuple[float, float]
    next_gap: float
    road: RoadLook
    sentences: BoxLook
    safety: BoxLook
    chart_words: Mapping[str, str]
    chart_heights: Mapping[str, tuple[float, float, float]]
    runs_over: bool = False


USUAL: Final = SheetLook(
    sizes=USUAL_PRINT, chart_text=8.0, lead=11.0, heading=10.5, chart_heading=(10.5, 2),
    rule=(1.2, 9), next_gap=6,
    road=RoadLook(per_row=4, disc=9.5, name_gap=6, baseline=3.6, here_size=8, here_below=10.6,
        height=31.0, here_room=0, gap=8),
    sentences=BoxLook(side=10.0, above=8.5, radius=6, gap=9),
    safety=BoxLook(side=9.0, above=6.5, radius=4, gap=0),
    chart_words={
        PAIN.name: marked("0 = none, 10 = worst you can imagine. Lower is better ↓"),
        LEG_STRIP.name: marked("Shorter is better. Dark is where the pain ends."),
        SENSORY.name: LOWER,
    },
    chart_heights={
        PAIN.name: (150, 92, 176), LEG_STRIP.name: (88, 62, 104), SENSORY.name: (86, 62, 104),
    },
)  # fmt: skip

LARGE: Final = SheetLook(
    sizes=LARGE_PRINT, chart_text=14.0, lead=17.0, heading=18.0, chart_heading=(16.0, 3),
    rule=(1.5, 10), next_gap=4,
    road=RoadLook(per_row=2, disc=15.0, name_gap=8, baseline=6, here_size=16.0, here_below=19.0,
        height=32.0, here_room=19.0, gap=5),
    sentences=BoxLook(side=11.0, above=9.5, radius=6, gap=10),
    safety=BoxLook(side=11.0, above=9.5, radius=6, gap=10),
    chart_words={
        PAIN.name: marked("0 = none, 10 = worst. Lower is better ↓"),
        LEG_STRIP.name: marked("Shorter is better."),
        SENSORY.name: LOWER,
    },
    chart_heights={
        PAIN.name: (240.0, 240.0, 240.0), LEG_STRIP.name: (150.0, 150.0, 150.0),
        SENSORY.name: (165.0, 165.0, 165.0),
    },
    runs_over=True,
)  # fmt: skip
