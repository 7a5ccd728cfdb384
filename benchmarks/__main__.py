"""Measure everything and print it."""

import os
import sys
import tempfile
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from benchmarks.batch import batch_figures
from benchmarks.figures import show
from benchmarks.pictures import picture_figures
from benchmarks.records import rows_of, storage_figures
from benchmarks.start_up import start_up_figures
from benchmarks.typing import typing_figures
from tracker.services.workspace import Workspace


def main() -> int:
    """Print the table; return 0 whatever it says, for figures are read by people."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        clinic = folder / "clinic.sqlite3"
        workspace = Workspace.open(clinic)
        workspace.transfer.import_courses(rows_of(60, 12), by="benchmark")
        workspace.close()
        show(
            [
                *start_up_figures(clinic),
                *typing_figures(folder),
                *storage_figures(folder),
                *picture_figures(folder),
                *batch_figures(),
            ]
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
