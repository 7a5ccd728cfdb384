"""Which scripts no typeface of this machine knows; ``./run`` asks once and adds what lacks.

Our own typeface has Latin, Greek and Cyrillic letters. A name in another script borrows from the
machine; where there is nothing to borrow from, it would print as empty boxes.
"""

import sys
from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication

_System = QFontDatabase.WritingSystem
SCRIPTS: Final = {
    "Chinese": _System.SimplifiedChinese,
    "Japanese": _System.Japanese,
    "Korean": _System.Korean,
    "Arabic": _System.Arabic,
    "Hebrew": _System.Hebrew,
    "Armenian": _System.Armenian,
    "Georgian": _System.Georgian,
    "Lao": _System.Lao,
    "Thai": _System.Thai,
    "Devanagari": _System.Devanagari,
    "Bengali": _System.Bengali,
    "Gujarati": _System.Gujarati,
    "Gurmukhi": _System.Gurmukhi,
    "Tamil": _System.Tamil,
    "Telugu": _System.Telugu,
    "Kannada": _System.Kannada,
    "Malayalam": _System.Malayalam,
    "Sinhala": _System.Sinhala,
}


def lacking_scripts() -> tuple[str, ...]:
    """Return the scripts without a typeface; needs a QGuiApplication."""
    return tuple(name for name, system in SCRIPTS.items() if not QFontDatabase.families(system))


def main() -> None:
    """Write each on a line."""
    application = QGuiApplication(sys.argv)
    for name in lacking_scripts():
        sys.stdout.write(f"{name}\n")
    del application


if __name__ == "__main__":
    main()
