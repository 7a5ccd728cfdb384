"""Which charts the screen has, top to bottom: menus and cards follow it before matplotlib loads."""

from dataclasses import dataclass
from typing import Final

from tracker.language import marked


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedChart:
    """One chart, before it can be drawn; ``catalog`` draws it.

    Attributes:
        name: For files and object names.
        heading: The title in English.
        height_px: Of the figure on screen at 100 dpi, without the title's line.
        menu_text: Of the menu entry that shows it, with its mnemonic; empty when it always shows.
    """

    name: str
    heading: str
    height_px: int
    menu_text: str = ""

    @property
    def action(self) -> str:
        """Return the object name of its menu entry."""
        return f"{self.name}Chart"


PAIN: Final = ListedChart(name="pain", heading=marked("Pain, 0–10"), height_px=215)
REACH: Final = ListedChart(
    name="reach", heading=marked("Centralization: how far the pain reaches"), height_px=205
)
SENSORY: Final = ListedChart(
    name="sensory", heading=marked("Tingling and numbness, 0–10"), height_px=105
)
SLEEP: Final = ListedChart(
    name="sleep", heading=marked("Sleep trouble, 0–10"), height_px=105,
    menu_text=marked("&Sleep chart"),
)  # fmt: skip
FUNCTION: Final = ListedChart(
    name="function", heading=marked("Sitting and walking, minutes"), height_px=130,
    menu_text=marked("Sitting and wa&lking chart"),
)  # fmt: skip
SCALES: Final = ListedChart(
    name="scales", heading=marked("Pain in daily life and own activities, 0–10"), height_px=105,
    menu_text=marked("Daily li&fe and activities chart"),
)  # fmt: skip

LISTED_CHARTS: Final = (PAIN, REACH, SENSORY, SLEEP, FUNCTION, SCALES)
USUAL: Final = tuple(chart for chart in LISTED_CHARTS if not chart.menu_text)
ON_DEMAND: Final = tuple(chart for chart in LISTED_CHARTS if chart.menu_text)
