"""Every colour of window, charts and pages, once, by its role."""

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one theme as ``#RRGGBB``; the four of phases run from calming to prevention.

    Attributes:
        name: Of the theme; the pictures of its arrows and check marks carry it.
        ground: What cards stand on.
        line: Borders of cards.
        border: Borders of fields.
        edge: Of whatever one operates, and of the figure.
        phases: Text on a phase's band or on a card.
        bands: Fill of a phase's band.
        band_border: Around it.
        grid: Lines across a chart.
        pain_path: Zones of the figure that pain passes on its way to the furthest.
        leg_blank: Its zones that pain does not reach.
    """

    name: str
    ink: str
    muted: str
    line: str
    border: str
    edge: str
    ground: str
    card: str
    panel: str
    field: str
    accent: str
    on_accent: str
    accent_soft: str
    alarm: str
    alarm_soft: str
    amber: str
    amber_soft: str
    phases: tuple[str, str, str, str]
    bands: tuple[str, str, str, str]
    band_border: str
    grid: str
    back_pain: str
    pain_reach: str
    pain_reach_right: str
    pain_path: str
    leg_blank: str
    tingling: str
    numbness: str
    session: str

    def phase(self, number: int) -> tuple[str, str]:
        """Return text and band colour of a phase, 1 to 4."""
        return self.phases[number - 1], self.bands[number - 1]


LIGHT: Final = Palette(
    name="light", ink="#1F2933", muted="#6B6660", line="#E0DCD4", border="#C9C4BA", edge="#8A847A",
    ground="#F4F2EE", card="#FFFFFF", panel="#FFFFFF", field="#FFFFFF",
    accent="#2F6F9F", on_accent="#FFFFFF", accent_soft="#E8EFF6",
    alarm="#A3271B", alarm_soft="#FBE4E0", amber="#7D5A0C", amber_soft="#FEF7F2",
    phases=("#9C4430", "#7D5A0C", "#245C86", "#2C6546"),
    bands=("#F6E3DD", "#F8EED4", "#DCEAF4", "#DDEFE4"), band_border="#CFC9BF", grid="#D9D4CB",
    back_pain="#77726C", pain_reach="#B23A22", pain_reach_right="#7A2413", pain_path="#E6AFA1",
    leg_blank="#EFECE6",     tingling="#6E4490", numbness="#2F6F9F", session="#2C6546",
)  # fmt: skip

DARK: Final = Palette(
    name="dark", ink="#ECE9E3", muted="#A8A39B", line="#343A42", border="#4A525C", edge="#7D8793",
    ground="#15181C", card="#1D2228", panel="#1D2228", field="#181C21",
    accent="#86BEEA", on_accent="#10202C", accent_soft="#22303B",
    alarm="#FF9C8A", alarm_soft="#45201A", amber="#E9C46C", amber_soft="#2A211B",
    phases=("#F2A48F", "#E9C46C", "#86BEEA", "#8FD3A8"),
    bands=("#3A231C", "#3A2F14", "#182C3D", "#183022"), band_border="#4A4F57", grid="#454B53",
    back_pain="#A8A39B", pain_reach="#FF8B70", pain_reach_right="#FFC2B3", pain_path="#7F4A40",
    leg_blank="#2B323A",     tingling="#C9A3E6", numbness="#86BEEA", session="#8FD3A8",
)  # fmt: skip

GREY: Final = replace(
    LIGHT,
    ink="#000000", muted="#555555", line="#BBBBBB", ground="#F2F2F2",
    phases=("#222222",) * 4, bands=("#F1F1F1", "#FFFFFF", "#F1F1F1", "#FFFFFF"),
    band_border="#888888", grid="#CCCCCC",
    back_pain="#777777", pain_reach="#222222", pain_reach_right="#777777",
    border="#BBBBBB", edge="#777777", pain_path="#ABABAB", leg_blank="#E6E6E6",
    tingling="#222222", numbness="#777777", session="#444444",
)  # fmt: skip
