"""How charts look: colour tokens of every theme, and what tells series apart without colour."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Final

from tracker.domain.values.phase import Phase


class Role(Enum):
    """What a line, marker or legend entry stands for."""

    LEG_PAIN = "leg_pain"
    BACK_PAIN = "back_pain"
    TINGLING = "tingling"
    NUMBNESS = "numbness"
    PAIN_REACH = "pain_reach"
    PAIN_REACH_RIGHT = "pain_reach_right"
    SENSORY_REACH = "sensory_reach"
    SENSORY_REACH_RIGHT = "sensory_reach_right"
    SLEEP_TROUBLE = "sleep_trouble"
    SITTING = "sitting_minutes"
    WALKING = "walking_minutes"
    EVENT = "event"
    CARRIED = "carried"
    NOT_ASKED = "not_asked"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class SeriesLook:
    """What tells a series apart in grey.

    Attributes:
        marker: matplotlib's marker; empty for none.
        dash: Lengths on and off in line widths; empty is solid.
        width: Line width in points.
        glyph: The marker as a character, for legends.
    """

    marker: str
    dash: tuple[float, ...]
    width: float
    glyph: str


LOOKS: Final[Mapping[Role, SeriesLook]] = MappingProxyType(
    {
        Role.LEG_PAIN: SeriesLook("o", (), 2.0, "●"),
        Role.BACK_PAIN: SeriesLook("s", (3.2, 1.8), 1.3, "■"),
        Role.TINGLING: SeriesLook("^", (), 1.7, "▲"),
        Role.NUMBNESS: SeriesLook("s", (2.2, 1.4), 1.7, "■"),
        Role.PAIN_REACH: SeriesLook("o", (), 2.0, "●"),
        Role.PAIN_REACH_RIGHT: SeriesLook("s", (3.2, 1.2), 2.0, "■"),
        Role.SENSORY_REACH: SeriesLook("", (4.0, 2.4), 1.1, "– –"),
        Role.SENSORY_REACH_RIGHT: SeriesLook("", (1.5, 1.7), 1.1, "···"),
        Role.SLEEP_TROUBLE: SeriesLook("o", (), 1.7, "●"),
        Role.SITTING: SeriesLook("o", (), 1.7, "●"),
        Role.WALKING: SeriesLook("s", (2.6, 1.6), 1.7, "■"),
        Role.EVENT: SeriesLook("v", (), 0.0, "▼"),
        Role.CARRIED: SeriesLook("o", (), 0.0, "○"),
        Role.NOT_ASKED: SeriesLook("", (), 0.0, "?"),
        Role.SESSION: SeriesLook("v", (), 1.0, "↓"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """The colour tokens of one theme, as ``#RRGGBB``, and the text size.

    Attributes:
        card: What charts stand on.
        ground: What cards stand on.
        line: Borders.
        grid: Lines across a panel.
        phase_texts: Text on the phase's band or on a card.
        phase_bands: Fill of the phase's band.
        border: Outline of a leg that was not asked about.
        edge: Outline of a leg, and of whatever one operates.
        leg_empty: Zones of a leg the pain does not reach.
        leg_passed: Zones the pain passes on its way to the furthest.
        text_size: Points; other sizes follow from it.
    """

    ink: str
    muted: str
    line: str
    grid: str
    ground: str
    card: str
    accent: str
    phase_texts: Mapping[Phase, str]
    phase_bands: Mapping[Phase, str]
    band_border: str
    colors: Mapping[Role, str]
    border: str
    edge: str
    leg_empty: str
    leg_passed: str
    text_size: float = 8.0

    def color(self, role: Role) -> str:
        """Return the colour of a series."""
        return self.colors[role]


HOLLOW_GLYPHS: Final[Mapping[str, str]] = MappingProxyType({"o": "○", "s": "□", "^": "△"})


def hollow_glyph(role: Role) -> str:
    """Return a series' marker as it is drawn for a carried value, as a character."""
    return HOLLOW_GLYPHS[LOOKS[role].marker]


def _phases(*colors: str) -> Mapping[Phase, str]:
    return MappingProxyType(dict(zip(Phase, colors, strict=True)))


def _roles(
    ink: str, back: str, reach: tuple[str, str], sensory: tuple[str, str], session: str
) -> Mapping[Role, str]:
    tingling, numbness = sensory
    return MappingProxyType(
        {
            Role.LEG_PAIN: ink,
            Role.BACK_PAIN: back,
            Role.TINGLING: tingling,
            Role.NUMBNESS: numbness,
            Role.PAIN_REACH: reach[0],
            Role.PAIN_REACH_RIGHT: reach[1],
            Role.SENSORY_REACH: tingling,
            Role.SENSORY_REACH_RIGHT: tingling,
            Role.SLEEP_TROUBLE: numbness,
            Role.SITTING: ink,
            Role.WALKING: numbness,
            Role.EVENT: ink,
            Role.CARRIED: ink,
            Role.SESSION: session,
            Role.NOT_ASKED: reach[0],
        }
    )


LIGHT: Final = ChartStyle(
    ink="#1F2933",
    muted="#6B6660",
    line="#E0DCD4",
    grid="#D9D4CB",
    ground="#F4F2EE",
    card="#FFFFFF",
    accent="#2F6F9F",
    phase_texts=_phases("#9C4430", "#7D5A0C", "#245C86", "#2C6546"),
    phase_bands=_phases("#F6E3DD", "#F8EED4", "#DCEAF4", "#DDEFE4"),
    band_border="#CFC9BF",
    colors=_roles("#1F2933", "#77726C", ("#B23A22", "#7A2413"), ("#6E4490", "#2F6F9F"), "#2C6546"),
    border="#C9C4BA",
    edge="#8A847A",
    leg_empty="#EFECE6",
    leg_passed="#E6AFA1",
)

DARK: Final = ChartStyle(
    ink="#ECE9E3",
    muted="#A8A39B",
    line="#333941",
    grid="#454B53",
    ground="#15181C",
    card="#1D2228",
    accent="#86BEEA",
    phase_texts=_phases("#F2A48F", "#E9C46C", "#86BEEA", "#8FD3A8"),
    phase_bands=_phases("#3A231C", "#3A2F14", "#182C3D", "#183022"),
    band_border="#4A4F57",
    colors=_roles("#ECE9E3", "#A8A39B", ("#FF8B70", "#FFC2B3"), ("#C9A3E6", "#86BEEA"), "#8FD3A8"),
    border="#4A525C",
    edge="#7D8793",
    leg_empty="#2B323A",
    leg_passed="#7F4A40",
)

PAPER: Final = LIGHT

GREY: Final = replace(
    LIGHT,
    ink="#000000",
    muted="#555555",
    line="#BBBBBB",
    grid="#CCCCCC",
    ground="#F2F2F2",
    accent="#333333",
    phase_texts=_phases("#222222", "#222222", "#222222", "#222222"),
    phase_bands=_phases("#F1F1F1", "#FFFFFF", "#F1F1F1", "#FFFFFF"),
    band_border="#888888",
    colors=_roles("#000000", "#777777", ("#222222", "#777777"), ("#222222", "#777777"), "#444444"),
    border="#BBBBBB",
    edge="#777777",
    leg_empty="#E6E6E6",
    leg_passed="#ABABAB",
)
