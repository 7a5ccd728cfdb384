"""The colours on screen by their role, light and dark."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme by role; phase tuples run from calming to prevention."""

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
    pain_reach: str
    pain_path: str
    tingling: str
    leg_blank: str
    arrow: str
    check: str
    phases: tuple[str, str, str, str]
    bands: tuple[str, str, str, str]

    def phase(self, number: int) -> tuple[str, str]:
        """Return text and band colour of a phase, 1 to 4."""
        return self.phases[number - 1], self.bands[number - 1]


LIGHT: Final = Tokens(
    ink="#1F2933", muted="#6B6660", line="#E0DCD4", border="#C9C4BA", edge="#8A847A",
    ground="#F4F2EE", card="#FFFFFF", panel="#FFFFFF", field="#FFFFFF",
    accent="#2F6F9F", on_accent="#FFFFFF",
    accent_soft="#E8EFF6", alarm="#A3271B", alarm_soft="#FBE4E0", amber="#7D5A0C",
    amber_soft="#FEF7F2", pain_reach="#B23A22", pain_path="#E6AFA1", tingling="#6E4490",
    leg_blank="#EFECE6", arrow="arrow-down-light.svg", check="check-light.svg",
    phases=("#9C4430", "#7D5A0C", "#245C86", "#2C6546"),
    bands=("#F6E3DD", "#F8EED4", "#DCEAF4", "#DDEFE4"),
)  # fmt: skip

DARK: Final = Tokens(
    ink="#ECE9E3", muted="#A8A39B", line="#343A42", border="#4A525C", edge="#7D8793",
    ground="#15181C", card="#1D2228", panel="#1D2228", field="#181C21",
    accent="#86BEEA", on_accent="#10202C",
    accent_soft="#22303B", alarm="#FF9C8A", alarm_soft="#45201A", amber="#E9C46C",
    amber_soft="#2A211B", pain_reach="#FF8B70", pain_path="#7F4A40", tingling="#C9A3E6",
    leg_blank="#2B323A", arrow="arrow-down-dark.svg", check="check-dark.svg",
    phases=("#F2A48F", "#E9C46C", "#86BEEA", "#8FD3A8"),
    bands=("#3A231C", "#3A2F14", "#182C3D", "#183022"),
)  # fmt: skip
