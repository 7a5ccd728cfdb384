"""The two looks of the patient's sheet, usual and large print: one content, other sizes."""

from dataclasses import dataclass
from typing import Final

from tracker.charts.viewing import Viewing
from tracker.pages.blocks import TextSizes

FOR_THE_PATIENT: Final = Viewing(is_plain=True)
USUAL_SIZES: Final = TextSizes(title=22.0, clinic=12.0, address=10.5, text=12.0, footer=9.0)
TEXT_LEADING: Final = 4 / 3  # from line to line, of the size


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLook:
    """How a patient's sheet is set, in points.

    Attributes:
        scale: Of every size.
        runs_over: Nothing is shortened: what does not fit goes to another page, and the clinic
            stands above the title: side by side, both would break into narrow lines. Words of help
            are as large as all others.
        names_every_phase: Whether the road names all four, not only the present one.
    """

    scale: float = 1.0
    runs_over: bool = False
    names_every_phase: bool = True

    @property
    def sizes(self) -> TextSizes:
        """Return the sizes of head, text and foot."""
        usual, scale = USUAL_SIZES, self.scale
        return TextSizes(
            title=usual.title * scale,
            clinic=usual.clinic * scale,
            address=usual.address * scale,
            text=usual.text * scale,
            footer=usual.footer * scale,
        )

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
        return self.sizes.text if self.runs_over else 10.5 * self.scale

    @property
    def axis(self) -> float:
        """Return the size of words within charts and beside their titles."""
        return 10.0 * self.scale

    @property
    def least(self) -> float:
        """Return the size below which nothing is set."""
        return 9.0 * self.scale


USUAL: Final = SheetLook()
LARGE: Final = SheetLook(scale=1.35, runs_over=True, names_every_phase=False)
