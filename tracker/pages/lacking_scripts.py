"""Which scripts no typeface of this machine knows; ``./run`` asks once and adds what lacks.

Our own typeface has Latin, Greek and Cyrillic letters. A name in another script borrows from the
machine; where there is nothing to borrow from, it would print as empty boxes.
"""

import sys
from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication

from tracker.language import marked

_System = QFontDatabase.WritingSystem
SCRIPTS: Final = {
    marked("Chinese"): _System.SimplifiedChinese,
    marked("Japanese"): _System.Japanese,
    marked("Korean"): _System.Korean,
    marked("Arabic"): _System.Arabic,
    marked("Hebrew"): _System.Hebrew,
    marked("Armenian"): _System.Armenian,
    marked("Georgian"): _System.Georgian,
    marked("Lao"): _System.Lao,
    marked("Thai"): _System.Thai,
    marked("Devanagari"): _System.Devanagari,
    marked("Bengali"): _System.Bengali,
    marked("Gujarati"): _System.Gujarati,
    marked("Gurmukhi"): _System.Gurmukhi,
    marked("Tamil"): _System.Tamil,
    marked("Telugu"): _System.Telugu,
    marked("Kannada"): _System.Kannada,
    marked("Malayalam"): _System.Malayalam,
    marked("Sinhala"): _System.Sinhala,
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
