"""The two looks of the patient's sheet, usual and large print: one content, other sizes."""

from dataclasses import dataclass, replace
from typing import Final

from tracker.charts.viewing import Viewing
from tracker.pages.blocks import TextSizes

FOR_THE_PATIENT: Final = Viewing(is_plain=True)
USUAL_SIZES: Final = TextSizes(title=22.0, clinic=12.0, address=10.5, text=12.0, footer=9.0)
TEXT_LEADING: Final = 4 / 3  # from line to line, of the size
LEAST_LARGE: Final = 1.35  # of the usual sizes: nothing is below 12 points


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLook:
    """How a patient's sheet is set, in points.

    Attributes:
        scale: Of every size.
        head_scale: Of title and clinic, which are read without being large.
        leading: From line to line, of a text's size.
        spacing: Of the gaps between parts.
        runs_over: Nothing is shortened: what does not fit goes to another page, and the clinic
            stands above the title: side by side, both would break into narrow lines.
        names_every_phase: Whether the road names all four, not only the present one.
        is_brief: Whether sentences that rows repeat are left out.
        squeeze: Of the least heights that charts usually have.
    """

    scale: float = 1.0
    head_scale: float = 1.0
    leading: float = TEXT_LEADING
    spacing: float = 1.0
    runs_over: bool = False
    names_every_phase: bool = True
    is_brief: bool = False
    squeeze: float = 1.0

    @property
    def sizes(self) -> TextSizes:
        """Return the sizes of head, text and foot."""
        usual, scale, head = USUAL_SIZES, self.scale, self.head_scale
        return TextSizes(
            title=usual.title * head,
            clinic=usual.clinic * head,
            address=usual.address * head,
            text=usual.text * scale,
            footer=usual.footer * min(scale, LEAST_LARGE),
        )

    @property
    def subtitle(self) -> float:
        """Return the size of whose page it is."""
        return USUAL_SIZES.text * self.head_scale

    @property
    def lead(self) -> float:
        """Return the size of the first sentence."""
        return 15.0 * self.scale

    @property
    def row(self) -> float:
        """Return the size of the rows from start to now."""
        return 11.5 * self.scale

    @property
    def safety(self) -> float:
        """Return the size of when to call for help."""
        return self.row if self.runs_over else 10.5 * self.scale

    @property
    def axis(self) -> float:
        """Return the size of words within charts and beside their titles."""
        return 10.0 * self.scale

    @property
    def gap(self) -> float:
        """Return how much larger than usual the gaps between parts are."""
        return self.spacing if self.runs_over else self.scale * self.spacing

    @property
    def least(self) -> float:
        """Return the size below which nothing is set."""
        return 9.0 * self.scale


USUAL: Final = SheetLook()
_CLOSE: Final = replace(USUAL, spacing=0.5, leading=1.2)
# the first in which every chart fits: gaps, lines and sentences give way before a chart does
ONE_PAGE: Final = (
    USUAL, replace(USUAL, spacing=0.75), replace(USUAL, spacing=0.5), _CLOSE,
    replace(_CLOSE, squeeze=0.9), replace(_CLOSE, squeeze=0.9, is_brief=True),
    replace(_CLOSE, squeeze=0.85, is_brief=True, spacing=0.3),
)  # fmt: skip
_LARGE_LOOKS: Final = tuple(
    SheetLook(scale=scale, head_scale=1.2, leading=1.25, runs_over=True, names_every_phase=False)
    for scale in (1.5, 1.45, 1.4, LEAST_LARGE)
)
_BRIEF: Final = replace(_LARGE_LOOKS[-1], is_brief=True)
# the first whose words, up to when to call for help, fill no more than the first page
LARGE: Final = (*_LARGE_LOOKS, _BRIEF, replace(_BRIEF, head_scale=1.15, leading=1.15, spacing=0.7))
