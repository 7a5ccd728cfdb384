"""Light and dark: every colour on screen by its role, switched live with the system."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tracker.palette import DARK, LIGHT, Palette
from tracker.ui.look.stylesheet import stylesheet

DARK_BELOW: Final = 128  # of 255, lightness of a window in a dark scheme
FONT_POINTS: Final = 9.75  # 13 px at 96 dpi, the size of the design's pictures


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

    def _tokens_in_force(self) -> Palette:
        if self._choice is ThemeChoice.SYSTEM:
            # Fusion's own palette follows the system's scheme; asking for the scheme itself would
            # make Qt's enums before the first paint.
            return DARK if _system_window().lightness() < DARK_BELOW else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT


def _system_window() -> QColor:
    return QApplication.style().standardPalette().window().color()


def _palette(tokens: Palette) -> QPalette:
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
