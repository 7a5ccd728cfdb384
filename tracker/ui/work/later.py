"""Something that is done once, a while after it was last asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance


def later(owner: QObject, call: Callable[[], object] | SignalInstance, ms: int = 0) -> QTimer:
    """Return a timer that calls once after every start, which also begins its wait anew.

    Args:
        owner: Whose it is; it ends with it.
        call: What is called, or the signal that is emitted.
        ms: How long it waits, in milliseconds; 0 until the event loop is next free.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(ms)
    timer.timeout.connect(call)
    return timer
