"""In which looks the screen is drawn."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way the screen may be.

    Attributes:
        name: Of the folder its pictures stand in.
        screen: Width and height of the screen in pixels.
        window: Width and height of the window in pixels divided by the scale.
        scale: Pixels of the screen for one of the window.
        language: Its code.
    """

    name: str
    screen: tuple[int, int] = (1920, 1080)
    window: tuple[int, int] = (1480, 940)
    scale: int = 1
    language: str = "en"
    is_dark: bool = False

    @property
    def caption(self) -> str:
        """Return theme, language and size in words."""
        theme = "dark" if self.is_dark else "light"
        width, height = self.window
        size = f"{width * self.scale} × {height * self.scale}"
        return f"{theme} · {self.language} · {size} · {self.scale * 100} %"


LIGHT: Final = Look(name="light")
DARK: Final = Look(name="dark", is_dark=True)
SPANISH: Final = Look(name="spanish", language="es")
SMALL: Final = Look(name="small", screen=(1366, 768), window=(1366, 768))
SCALED: Final = Look(name="scaled", screen=(1920, 1200), window=(960, 600), scale=2)
WIDE: Final = Look(name="wide", screen=(1920, 1200), window=(1920, 1200))
TOGETHER: Final = Look(
    name="together", screen=(1920, 1200), window=(960, 600), scale=2, language="es", is_dark=True
)
SMALLEST: Final = Look(
    name="smallest", screen=(1366, 768), window=(683, 384), scale=2, language="es", is_dark=True
)

USUAL: Final = (LIGHT, DARK, SPANISH, SMALL, SCALED)
LOOKS: Final = (*USUAL, WIDE, TOGETHER, SMALLEST)
