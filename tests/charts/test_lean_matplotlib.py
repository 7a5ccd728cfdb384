"""matplotlib imported without what nothing asks of it draws as ever."""

import subprocess
import sys

import pytest

DRAWN = """
import hashlib
import sys
from tracker.charts.lean_matplotlib import import_matplotlib
if {is_lean}:
    import_matplotlib()
from matplotlib.backends.backend_agg import FigureCanvasAgg
from tracker.charts.course_card.ahead import draw_ahead
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.style import LIGHT
from tracker.domain.rules.status import status_of
from tests.makers import a_course, weekly_visits
status = status_of(a_course(*weekly_visits(leg_pain=(8, 6, 3), pain_reach_left=(5, 4, 2))))
drawn = draw_ahead(ShownCourse(status=status, saved=status), LIGHT, (700, 430))
canvas = FigureCanvasAgg(drawn.figure)
canvas.draw()
print(hashlib.sha256(bytes(canvas.buffer_rgba())).hexdigest())
print("mpl_toolkits.mplot3d.axes3d" in sys.modules)
"""
LATER = """
from tracker.charts.lean_matplotlib import import_matplotlib
import_matplotlib()
from mpl_toolkits.mplot3d import Axes3D
print(Axes3D.__name__)
"""


def _said_by(program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    assert not done.stderr
    return done.stdout.split()


@pytest.fixture(scope="module")
def plain() -> list[str]:
    return _said_by(DRAWN.format(is_lean=False))


def test_a_course_looks_the_same(plain: list[str]) -> None:
    picture, has_more = _said_by(DRAWN.format(is_lean=True))

    assert picture == plain[0]
    assert (has_more, plain[1]) == ("False", "True")


def test_what_was_left_out_is_found_by_whoever_asks_for_it() -> None:
    assert _said_by(LATER) == ["Axes3D"]
