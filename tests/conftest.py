"""What every test shares: an offscreen screen, and a guard against leaked windows and threads."""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zlib import crc32

import pytest

# It brings a plugin, so pytest would rewrite the whole of it, anew in every process.
_finders = sys.meta_path[:]
sys.meta_path[:] = [
    each for each in _finders if type(each).__module__ != "_pytest.assertion.rewrite"
]
from hypothesis import HealthCheck, settings  # noqa: E402

sys.meta_path[:] = _finders

from tests.servers import Server, choose_place, stop  # noqa: E402  # as above
from tracker.models.encryption.key_wrapping import Stretching  # noqa: E402  # as above

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SAMPLED = 3  # one of so many tests runs on a server, too
MANY_CASES = 14  # as above, of slow ones and of many alike
# on a busy machine a slow example is no fault of the code under test
settings.register_profile(
    "suite", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("suite")
# A passphrase is made costly to guess, hundreds of times in the suite; whoever asks about that
# very cost takes the fixture ``as_costly_as_ever``.
_COSTS = Stretching.__init__.__kwdefaults__
_CHEAP = {**(_COSTS or {}), "time_cost": 1, "memory_kib": 8, "lanes": 1}
Stretching.__init__.__kwdefaults__ = _CHEAP


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer ``--full``: every sheet and all that runs on a server, not only a sample."""
    parser.addoption("--full", action="store_true", help="all sheets and all on a server")


def pytest_configure(config: pytest.Config) -> None:
    """Name the markers, and where the workers find the server of the tests."""
    config.addinivalue_line(
        "markers", "file_only(reason): about a database file itself, not run on a server"
    )
    config.addinivalue_line(
        "markers", "server_always: runs on a server too, every time; of the others a sample does"
    )
    config.addinivalue_line("markers", "many_cases: a smaller sample of its cases, or slow there")
    choose_place()


def pytest_unconfigure() -> None:
    """End the server of the tests."""
    stop()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what uses an open clinic on a file and on a server, unless it is about the file."""
    if "engine" in metafunc.fixturenames:
        is_about_file = any(metafunc.definition.iter_markers("file_only"))
        metafunc.parametrize("engine", ["file"] if is_about_file else ["file", "server"])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Ask the server some of what the file is asked, always the same; all of it with ``--full``."""
    if config.getoption("full"):
        return
    left_out = [item for item in items if "[server" in item.nodeid and not _is_sampled(item)]
    config.hook.pytest_deselected(items=left_out)
    gone = set(left_out)
    items[:] = [item for item in items if item not in gone]


def _is_sampled(item: pytest.Item) -> bool:
    if item.get_closest_marker("server_always"):
        return True
    one_of = MANY_CASES if item.get_closest_marker("many_cases") else SAMPLED
    return crc32(item.nodeid.encode()) % one_of == 0


@pytest.fixture
def as_costly_as_ever() -> Iterator[None]:
    """Stretch passphrases as the program does."""
    Stretching.__init__.__kwdefaults__ = _COSTS
    yield
    Stretching.__init__.__kwdefaults__ = _CHEAP


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Yield the server of the tests."""
    running = Server()
    yield running
    running.close()


def pytest_collection_finish() -> None:
    """Let no later collection walk through what stays: every library and every test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _folder_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep whoever runs the tests out of them: their clinic, preferences, log and keychain."""
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["TRACKER_DATA"] = str(tmp_path_factory.mktemp("home"))


@pytest.fixture(autouse=True)
def _no_order_of_days_is_left() -> Iterator[None]:
    """Let no test read days in the order another one's clinic chose: it is the process's."""
    from tracker.domain.values.days import use_day_order  # noqa: PLC0415 - late, as below

    yield
    use_day_order(None)


@pytest.fixture(autouse=True)
def _nothing_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a window or a thread behind, or a widget to the collector.

    A widget that only Python holds is taken down by the collector piece by piece, which now and
    then ends the whole process; so nothing is collected before the test is over.
    """
    is_gui = "qtbot" in request.fixturenames or "qapp" in request.fixturenames
    if not is_gui:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer  # noqa: PLC0415 - rules need no Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from tests.window.dialogs import WAITING  # noqa: PLC0415

    windows = set(QApplication.topLevelWidgets())
    threads = set(threading.enumerate())
    gc.disable()
    yield
    gc.enable()
    application = QApplication.instance()
    for timer in [] if application is None else application.findChildren(QTimer, WAITING):
        timer.stop()  # a failed test waits no more for dialogs, which are the next one's
        timer.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    held = _names_of_windows_but(windows)
    # pytest lets go of what a test was given only later: frozen, it would stay for ever, window
    # after window.
    request.node.funcargs.clear()
    gc.collect()
    gc.freeze()  # what has survived is not walked through again after every later test
    left = _names_of_windows_but(windows)
    running = [thread.name for thread in threading.enumerate() if thread not in threads]
    assert not left, f"windows left open: {left}"
    assert not held, f"widgets left to the collector: {held}"
    assert not running, f"threads left running: {running}"


def _names_of_windows_but(known: set["QWidget"]) -> list[str]:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    found = [window for window in QApplication.topLevelWidgets() if window not in known]
    return [f"{type(window).__name__} {window.objectName()!r}" for window in found]
