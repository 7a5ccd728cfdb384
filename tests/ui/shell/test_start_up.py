"""What must not be loaded before the window is painted."""

import subprocess
import sys

CHECK = """
import sys
import tracker.app
import tracker.ui.shell.main_window
heavy = {"sqlalchemy", "matplotlib", "numpy", "alembic", "tracker.services", "tracker.charts"}
print(sorted(heavy & set(sys.modules)))
"""


def test_the_window_s_modules_load_neither_sqlalchemy_nor_matplotlib() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHECK], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "[]"


WORKER = """
import sys
from tracker.ui.shell.loading import load_charts
load_charts()
print("PySide6" in sys.modules)
"""


def test_what_the_worker_loads_never_touches_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WORKER], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "False"
