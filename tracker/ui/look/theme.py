"""Light and dark: every colour on screen by its role, switched live with the system."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tracker.ui.look.stylesheet import stylesheet

DARK_BELOW: Final = 128  # of 255, lightness of a window in a dark scheme
FONT_POINTS: Final = 9.75  # 13 px at 96 dpi, the size of the design's pictures


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
    amber_soft="#FEF7F2", pain_reach="#B23A22", pain_path="#D89484", tingling="#6E4490",
    leg_blank="#E7E3DC", arrow="arrow-down-light.svg", check="check-light.svg",
    phases=("#9C4430", "#7D5A0C", "#245C86", "#2C6546"),
    bands=("#F6E3DD", "#F8EED4", "#DCEAF4", "#DDEFE4"),
)  # fmt: skip

DARK: Final = Tokens(
    ink="#ECE9E3", muted="#A8A39B", line="#343A42", border="#4A525C", edge="#7D8793",
    ground="#15181C", card="#1D2228", panel="#1D2228", field="#181C21",
    accent="#86BEEA", on_accent="#10202C",
    accent_soft="#22303B", alarm="#FF9C8A", alarm_soft="#45201A", amber="#E9C46C",
    amber_soft="#2A211B", pain_reach="#FF8B70", pain_path="#98584B", tingling="#C9A3E6",
    leg_blank="#3A414A", arrow="arrow-down-dark.svg", check="check-dark.svg",
    phases=("#F2A48F", "#E9C46C", "#86BEEA", "#8FD3A8"),
    bands=("#3A231C", "#3A2F14", "#182C3D", "#183022"),
)  # fmt: skip


class ThemeChoice(Enum):
    """Follow the system, or stay with one."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The colours in force; widgets that paint themselves repaint on ``changed``.

    Signals:
        changed: The tokens are others now.
    """

    changed = Signal()

    def __init__(self, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self._choice = choice
        self.tokens = self._tokens_in_force()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def is_dark(self) -> bool:
        """Return whether the dark colours are in force."""
        return self.tokens is DARK

    @property
    def choice(self) -> ThemeChoice:
        """Return what was chosen."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system or stay with one theme, at once."""
        self._choice = choice
        self._on_scheme_changed()

    def apply(self) -> None:
        """Give the application its font and style sheet: all the empty frame needs."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        font = QFont("Tracker Sans")
        font.setPointSizeF(FONT_POINTS)
        app.setFont(font)
        rules = stylesheet(self.tokens)
        if app.styleSheet() != rules:  # the same again would polish every widget anew
            app.setStyleSheet(rules)

    def apply_palette(self) -> None:
        """Give the application its palette; not before the first paint, see main_window.py."""
        QApplication.setPalette(_palette(self.tokens))

    def _on_scheme_changed(self) -> None:
        tokens = self._tokens_in_force()
        if tokens is self.tokens:
            return
        self.tokens = tokens
        self.apply()
        self.apply_palette()
        self.changed.emit()

    def _tokens_in_force(self) -> Tokens:
        if self._choice is ThemeChoice.SYSTEM:
            # Fusion's own palette follows the system's scheme; asking for the scheme itself would
            # make Qt's enums before the first paint.
            return DARK if _system_window().lightness() < DARK_BELOW else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT


def _system_window() -> QColor:
    return QApplication.style().standardPalette().window().color()


def _palette(tokens: Tokens) -> QPalette:
    """Return the colours for what the style sheet does not reach: placeholders, links, views."""
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, tokens.ground),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.field),
        (role.AlternateBase, tokens.ground),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.muted),
        (role.Button, tokens.card),
        (role.ButtonText, tokens.ink),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.ToolTipBase, tokens.card),
        (role.ToolTipText, tokens.ink),
        (role.Link, tokens.accent),
    ):
        palette.setColor(where, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, where, QColor(tokens.muted))
    return palette
