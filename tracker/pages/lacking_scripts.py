"""Which scripts no typeface of this machine knows; ``./run`` asks once and adds what lacks.

Our own typeface has Latin, Greek and Cyrillic letters. A name in another script borrows from the
machine; where there is nothing to borrow from, it would print as empty boxes.
"""

import sys
from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication

SCRIPTS: Final = {
    "Chinese": QFontDatabase.WritingSystem.SimplifiedChinese,
    "Japanese": QFontDatabase.WritingSystem.Japanese,
    "Korean": QFontDatabase.WritingSystem.Korean,
    "Arabic": QFontDatabase.WritingSystem.Arabic,
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
