"""What others did is told, however slowly it is read."""

from collections.abc import Callable
from threading import Event

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeMessenger
from tracker.domain.values.changes import Changes, Heard
from tracker.services.elsewhere import Elsewhere, SeenElsewhere
from tracker.ui.work.elsewhere_watch import ElsewhereWatch
from tracker.ui.work.operations import Operations
from tracker.ui.work.tasks import TaskRunner

SLOWER_S = 0.05  # than the watch asks


class SlowElsewhere(Elsewhere):
    """Answers more slowly than it is asked, as while a long write holds the database."""

    def __init__(self) -> None:
        self.first_mark = 0
        self._line = None

    def listen(self, told: Callable[[Heard], None]) -> bool:  # noqa: ARG002  # nobody tells
        return False

    def since(self, mark: int) -> SeenElsewhere:
        Event().wait(SLOWER_S)
        return SeenElsewhere(mark + 1, Changes(has_settings=True, is_elsewhere=True))


def test_an_answer_that_takes_longer_than_the_watch_waits_is_told(qtbot: QtBot) -> None:
    window, tasks = QWidget(), TaskRunner()
    qtbot.addWidget(window)
    window.show()
    operations = Operations(tasks, FakeMessenger())
    watch = ElsewhereWatch(SlowElsewhere(), operations, window, every_ms=1)

    with qtbot.waitSignal(operations.changed):
        pass

    watch.stop()
    tasks.shutdown()
