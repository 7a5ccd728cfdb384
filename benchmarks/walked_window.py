"""Walks through the program's own window on a clinic of any size, and says what it cost.

Opens courses, searches, filters, scrolls and saves, by keys and clicks on widgets of stable names.
Every figure is printed as soon as it is known, a line of JSON each, so that a walk that takes too
long has said what it could. The clinic is written to: give it a copy.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from statistics import median, quantiles
from typing import Final, TypeVar

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QObject,
    Qt,
    QTimer,
    SignalInstance,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from benchmarks.clinics.names import clinic_id_of, person
from benchmarks.heartbeat import Heartbeat
from benchmarks.memory import peak_memory_mb
from benchmarks.timed_window import window_on
from tracker.ui.shell.main_window import MainWindow

APART_MS: Final = 300  # between keys: whatever one does is over before the next
HELD_MS: Final = 33  # between two of a key that is held down
START_LIMIT_MS: Final = 60_000
LIMIT_MS: Final = 10_000  # for one thing to happen
STEP_LIMIT_S: Final = 40.0  # for all of a step
OPENED: Final = 12
HELD_PAGES: Final = 60
FILTERED: Final = 3
SAVED: Final = 8
SAVED_MS: Final = 1500
ENTER: Final = Qt.Key.Key_Return
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
VISIT_KEYS: Final = (ENTER, "4", "5")  # into the form, pain of back and leg: every course asks both

Found = TypeVar("Found", bound=QWidget)
Item = TypeVar("Item")


def searched_texts() -> tuple[str, ...]:
    """Return what is typed into the search box: people of both sizes, in several ways."""
    spanish, japanese, korean = person(0), person(1), person(13)
    texts = (
        "nunez", "elena fue", spanish.family_name, japanese.family_name, korean.given_name,
        clinic_id_of(42), str(person(11).birth_date),
    )  # fmt: skip
    return tuple(text for text in texts if text)


@dataclass(slots=True)
class Cost:
    """What one key or click cost.

    Attributes:
        ui_ms: What the UI thread worked until the next one.
        shown_ms: When the list had painted other rows because of it; None when it did not.
        whole_ms: When it had painted the last of them; nothing in it changed after that.
    """

    ui_ms: float
    shown_ms: float | None = None
    whole_ms: float | None = None


@dataclass(slots=True)
class Costs:
    """What several keys or clicks of one kind cost."""

    ui_ms: list[float] = field(default_factory=list)
    shown_ms: list[float] = field(default_factory=list)
    whole_ms: list[float] = field(default_factory=list)

    def add(self, cost: Cost) -> None:
        """Count one more."""
        self.ui_ms.append(cost.ui_ms)
        if cost.shown_ms is not None:
            self.shown_ms.append(cost.shown_ms)
        if cost.whole_ms is not None:
            self.whole_ms.append(cost.whole_ms)


class ListWatch(QObject):
    """Notes when the rows of a list were painted first and last after they had changed."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.first_painted_at: float | None = None
        self.painted_at: float | None = None
        self._has_changed = False
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._on_painted)
        model = view.model()
        for signal in (
            model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged,
            model.layoutChanged,
        ):  # fmt: skip
            signal.connect(self._on_changed)
        view.viewport().installEventFilter(self)

    def begin(self) -> None:
        """Forget what was."""
        self.first_painted_at, self.painted_at, self._has_changed = None, None, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the clock once a paint that is about to come is over."""
        if event.type() == QEvent.Type.Paint and self._has_changed:
            self._painted.start(0)
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        self._has_changed = True

    def _on_painted(self) -> None:
        self.painted_at, self._has_changed = time.perf_counter(), False
        if self.first_painted_at is None:
            self.first_painted_at = self.painted_at


class Walk:
    """The walk through one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._list = self._found(QListView, "patientList")
        self._watch = ListWatch(self._list)

    def go(self) -> None:
        """Walk; each figure is printed at the end of its step."""
        for step in (self._open_courses, self._search, self._filter, self._page_down, self._save):
            step()
        say("memory_mb", peak_memory_mb())

    def _open_courses(self) -> None:
        self._list.setFocus()
        taken = []
        for _ in within_limit(range(OPENED)):
            start = time.perf_counter()
            self._key(Qt.Key.Key_Down)
            if waited(self._window.course_painted):
                taken.append((time.perf_counter() - start) * 1000)
        say_median("course_opened_ms", taken)

    def _search(self) -> None:
        costs = Costs()
        for text in within_limit(searched_texts()):
            QTest.keyClick(self._window, Qt.Key.Key_K, CONTROL)
            self._found(QLineEdit, "patientSearch").setFocus()
            for sign in text:
                costs.add(self._cost(partial(self._type, sign)))
            if not self._list.model().rowCount():
                print(f"nobody was found for {text!r}", file=sys.stderr)
            self._key(Qt.Key.Key_Escape)
            pause(APART_MS)
        say_p95("search_key_ui_ms", costs.ui_ms)
        say_p95("search_key_rows_ms", costs.whole_ms)

    def _filter(self) -> None:
        costs: dict[str, Costs] = {"All": Costs(), "Attention": Costs(), "Active": Costs()}
        for _ in within_limit(range(FILTERED)):
            for name, taken in costs.items():
                taken.add(self._cost(self._found(QPushButton, f"show{name}").click))
        for name, taken in costs.items():
            say_median(f"filter_{name.lower()}_ms", taken.shown_ms)
            say_median(f"filter_{name.lower()}_whole_ms", taken.whole_ms)

    def _page_down(self) -> None:
        """Hold Page Down, then go on to the end as fast as the list can."""
        self._found(QPushButton, "showAll").click()
        pause(APART_MS)
        self._list.setFocus()
        self._key(Qt.Key.Key_Home)
        waited(self._window.course_painted)
        beat = Heartbeat()
        beat.begin()
        for _ in within_limit(range(HELD_PAGES)):
            self._key(Qt.Key.Key_PageDown)
            pause(HELD_MS)
        say("page_down_block_ms", beat.longest_ms)
        waited(self._window.course_painted, APART_MS)
        bar, pages, start = self._list.verticalScrollBar(), 0, time.perf_counter()
        bar.setValue(bar.minimum())
        beat.begin()
        while bar.value() < bar.maximum() and time.perf_counter() - start < STEP_LIMIT_S:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
            pages += 1
            pause(0)
        if bar.value() >= bar.maximum():
            say("scrolled_block_ms", beat.longest_ms)
            say("scrolled_page_ms", (time.perf_counter() - start) * 1000 / max(pages, 1))
        beat.stop()

    def _save(self) -> None:
        self._list.setFocus()
        self._key(Qt.Key.Key_Home)
        waited(self._window.course_painted, APART_MS)
        costs = Costs()
        for _ in within_limit(range(SAVED)):
            self._list.setFocus()
            self._key(Qt.Key.Key_PageDown)  # past those who went to the top for being seen today
            if not waited(self._window.course_painted):
                continue
            for key in VISIT_KEYS:
                pause(APART_MS // 3)
                self._key(key)
            pause(APART_MS)
            save = self._found(QPushButton, "saveVisit")
            cost = self._cost(save.click, SAVED_MS)
            if cost.shown_ms is not None:  # else something was asked first, and nothing saved
                costs.add(cost)
        say_median("saving_key_ui_ms", costs.ui_ms)
        say_median("saved_to_row_ms", costs.whole_ms)

    def _cost(self, action: Callable[[], object], within_ms: int = APART_MS) -> Cost:
        """Return what an action and everything that follows of it cost."""
        self._watch.begin()
        start, worked = time.perf_counter(), time.thread_time()
        action()
        pause(within_ms)
        first, last = self._watch.first_painted_at, self._watch.painted_at
        return Cost(
            ui_ms=(time.thread_time() - worked) * 1000,
            shown_ms=None if first is None else (first - start) * 1000,
            whole_ms=None if last is None else (last - start) * 1000,
        )

    def _key(self, key: Qt.Key | str) -> None:
        focused = self._window.focusWidget()
        target = self._window if focused is None else focused
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)

    def _type(self, sign: str) -> None:
        """Type any sign; QTest knows those of ASCII only."""
        focused = self._window.focusWidget()
        target = self._window if focused is None else focused
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(target, event)

    def _found(self, kind: type[Found], name: str) -> Found:
        widget = self._window.findChild(kind, name)
        if not isinstance(widget, kind):
            raise SystemExit(f"the window has no {name}")
        return widget


def within_limit(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items until a step has taken too long."""
    start = time.perf_counter()
    for item in items:
        if time.perf_counter() - start > STEP_LIMIT_S:
            return
        yield item


def pause(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def waited(signal: SignalInstance, limit_ms: int = LIMIT_MS) -> bool:
    """Let the window work until a signal; return whether it came in time."""
    loop, limit = QEventLoop(), QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    signal.connect(loop.quit)
    limit.start(limit_ms)
    loop.exec()
    signal.disconnect(loop.quit)
    return limit.isActive()


def say(name: str, value: float) -> None:
    """Print one figure."""
    print(json.dumps({name: value}), flush=True)


def say_median(name: str, values: Sequence[float]) -> None:
    """Print the middle of several values; nothing when there are none."""
    if values:
        say(name, median(values))


def say_p95(name: str, values: Sequence[float]) -> None:
    """Print what nineteen of twenty values stay within; nothing when there are too few."""
    if len(values) > 1:
        say(name, quantiles(values, n=20, method="inclusive")[-1])


def main(database: str) -> None:
    """Open the window, walk, close it."""
    window = window_on(database)
    window.show()
    window.activateWindow()
    if waited(window.course_painted, START_LIMIT_MS):
        pause(3 * APART_MS)
        Walk(window).go()
        window.close()
    else:
        say("gave_up_s", START_LIMIT_MS / 1000)
        sys.stdout.flush()
        os._exit(0)  # what works behind the window may go on for hours


if __name__ == "__main__":
    main(sys.argv[1])
