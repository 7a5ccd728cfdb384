"""A colour stands in the palette and nowhere else."""

import re
from pathlib import Path

from tracker import palette

TRACKER = Path(palette.__file__).parent


def test_no_colour_is_written_beside_the_palette() -> None:
    files = [path for path in TRACKER.rglob("*.py") if path.name != "palette.py"]

    written = {
        f"{path.name}: {found}"
        for path in files
        for found in re.findall(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    }

    assert written == set()
