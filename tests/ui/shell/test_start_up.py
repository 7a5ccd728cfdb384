"""What must not be loaded before the window is painted."""

import subprocess
import sys

CHECK = """
import sys
import tracker.app
import tracker.ui.shell.main_window
heavy = {"sqlalchemy", "matplotlib", "numpy", "scipy", "alembic", "tracker.services"}
heavy |= {"tracker.charts"}
print(sorted(heavy & set(sys.modules)))
"""


def test_the_window_s_modules_load_neither_sqlalchemy_nor_matplotlib() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHECK], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "[]"


COURSE = """
import sys
import tracker.ui.course.page
import tracker.ui.open_course.open_course
print(sorted({"sqlalchemy", "matplotlib", "numpy", "scipy", "alembic"} & set(sys.modules)))
"""


def test_the_pages_the_window_opens_load_no_drawing_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COURSE], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "[]"


EARLY = """
import sys
from datetime import date
import tracker.ui.visit.building
from tracker.app import early_course_finder, first_list_finder
first_list_finder("none")(date(2026, 1, 5))
early_course_finder("none")(1)
print(sorted({"sqlalchemy", "matplotlib", "numpy", "cattrs"} & set(sys.modules)))
"""


def test_the_first_list_and_course_need_neither_sqlalchemy_nor_matplotlib() -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "[]"


FRAME = """
import sys
from tracker.app import application
from tracker.language import Language
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.start import start_speaking
start_speaking(application(), Language.ENGLISH)
window = MainWindow()
window.show()
window.grab()
print("xml.etree.ElementTree" in sys.modules)
"""


def test_an_english_frame_is_painted_before_a_catalogue_is_read() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FRAME], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "False"


CLINIC = """
import sys
import tracker.ui.menus.clinic_menu
import tracker.services.clinic_page
print(sorted({"matplotlib", "numpy", "scipy"} & set(sys.modules)))
"""


def test_the_clinic_s_page_loads_its_libraries_when_it_counts() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLINIC], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.strip() == "[]"


MENUS = """
import sys
import tracker.ui.shell.clinic_parts
records = [name for name in sys.modules if name.startswith("tracker.ui.menus.records.")]
print([name for name in records if name.endswith("_dialog")])
"""


def test_the_dialogs_that_put_records_right_are_loaded_when_they_are_opened() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MENUS], capture_output=True, text=True, check=True, timeout=60
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
