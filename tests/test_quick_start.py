"""What is left out while the program starts, and comes back afterwards."""

import subprocess
import sys

IMPORTED = """
import gc, linecache
from tracker import quick_start
quick_start.begin()
import tracker.app
print(gc.isenabled(), any("main_window" in name for name in linecache.cache))
"""
ENDED = """
import gc
from tracker import quick_start
quick_start.begin()
quick_start.end()
print(gc.isenabled(), gc.get_freeze_count() > 0)
"""


def _said_by(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_a_quick_start_searches_no_dead_objects_and_keeps_no_source() -> None:
    assert _said_by(IMPORTED) == "False False"


def test_after_the_start_dead_objects_are_searched_for_among_later_ones() -> None:
    assert _said_by(ENDED) == "True True"
