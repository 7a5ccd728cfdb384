"""How charts look: the colours of every theme, and what tells series apart without colour."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from types import MappingProxyType
from typing import Final

from tracker import palette
from tracker.domain.values.phase import Phase
from tracker.palette import Palette


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
    DAILY_LIFE = "interference"
    ACTIVITIES = "own_activities"
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
        Role.DAILY_LIFE: SeriesLook("s", (2.2, 1.4), 1.7, "■"),
        Role.ACTIVITIES: SeriesLook("^", (), 1.7, "▲"),
        Role.EVENT: SeriesLook("v", (), 0.0, "▼"),
        Role.CARRIED: SeriesLook("o", (), 0.0, "○"),
        Role.NOT_ASKED: SeriesLook("", (), 0.0, "?"),
        Role.SESSION: SeriesLook("v", (), 1.0, "↓"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """The colours of charts in one theme, as ``#RRGGBB``, and the text size.

    Attributes:
        card: What charts stand on.
        accent: What is being typed.
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


def style_of(colors: Palette) -> ChartStyle:
    """Return how charts look in the colours of a theme."""
    return ChartStyle(
        ink=colors.ink,
        muted=colors.muted,
        line=colors.line,
        grid=colors.grid,
        ground=colors.ground,
        card=colors.card,
        accent=colors.accent,
        phase_texts=MappingProxyType(dict(zip(Phase, colors.phases, strict=True))),
        phase_bands=MappingProxyType(dict(zip(Phase, colors.bands, strict=True))),
        band_border=colors.band_border,
        colors=_role_colors(colors),
        border=colors.border,
        edge=colors.edge,
        leg_empty=colors.leg_blank,
        leg_passed=colors.pain_path,
    )


def _role_colors(colors: Palette) -> Mapping[Role, str]:
    return MappingProxyType(
        {
            Role.LEG_PAIN: colors.ink,
            Role.BACK_PAIN: colors.back_pain,
            Role.TINGLING: colors.tingling,
            Role.NUMBNESS: colors.numbness,
            Role.PAIN_REACH: colors.pain_reach,
            Role.PAIN_REACH_RIGHT: colors.pain_reach_right,
            Role.SENSORY_REACH: colors.tingling,
            Role.SENSORY_REACH_RIGHT: colors.tingling,
            Role.SLEEP_TROUBLE: colors.numbness,
            Role.SITTING: colors.ink,
            Role.WALKING: colors.back_pain,
            Role.DAILY_LIFE: colors.numbness,
            Role.ACTIVITIES: colors.tingling,
            Role.EVENT: colors.ink,
            Role.CARRIED: colors.ink,
            Role.SESSION: colors.session,
            Role.NOT_ASKED: colors.pain_reach,
        }
    )


def counterparts(one: ChartStyle, other: ChartStyle) -> dict[str, str]:
    """Return by each colour of a style the one that stands in its place in another."""
    pairs: dict[str, str] = {}
    for part in fields(ChartStyle):
        here, there = getattr(one, part.name), getattr(other, part.name)
        if isinstance(here, str):
            pairs[here] = there
        elif isinstance(here, Mapping):
            pairs |= {color: there[key] for key, color in here.items()}
    return pairs


LIGHT: Final = style_of(palette.LIGHT)
DARK: Final = style_of(palette.DARK)
PAPER: Final = LIGHT
GREY: Final = style_of(palette.GREY)
