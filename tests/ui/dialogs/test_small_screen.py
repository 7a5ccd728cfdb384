"""No dialog is larger than the smallest screen a clinic has."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

SCREEN: Final = {
    "name": "small", "x": 0, "y": 0, "width": 683, "height": 384, "logicalDpi": 96,
    "logicalBaseDpi": 96, "dpr": 1,
}  # fmt: skip  # 1366 x 768 at 200 %
WHERE: Final = Path(__file__).with_name("on_a_small_screen.py")


def test_no_dialog_outgrows_a_screen_of_1366_by_768_at_200_percent(tmp_path: Path) -> None:
    config = tmp_path / "screen.json"
    config.write_text(json.dumps({"windowFrameMargins": True, "screens": [SCREEN]}))
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-p", "no:xdist", str(WHERE)],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout[-4000:]
