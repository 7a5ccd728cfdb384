"""No dialog is larger than the smallest screen a clinic has."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

SCREEN: Final = {
    "name": "small", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
}  # fmt: skip
SIZES: Final = {150: (911, 512), 200: (683, 384)}  # of 1366 x 768, by percent
WHERE: Final = Path(__file__).with_name("on_a_small_screen.py")


@pytest.mark.parametrize("percent", SIZES)
def test_no_dialog_outgrows_an_enlarged_screen_of_1366_by_768(tmp_path: Path, percent: int) -> None:
    config = tmp_path / "screen.json"
    width, height = SIZES[percent]
    screen = SCREEN | {"width": width, "height": height}
    config.write_text(json.dumps({"windowFrameMargins": True, "screens": [screen]}))
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-p", "no:xdist", str(WHERE)],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout[-4000:]
