"""A second start on the same database file brings the window that is open to the front.

Whoever holds the lock of a small file is the window of that database; the system lets go of it with
the process, so that nothing stale is ever in the way. Beside it the window answers on a local
socket. Both lie in a folder of the user's own, never beside the database: that may be on a stick.
"""

import os
import socket
import stat
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final
from zlib import crc32

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtWidgets import QWidget

from tracker.paths import runtime_folder

try:
    import fcntl
except ImportError:  # no such system: each start has a window of its own
    fcntl = None  # type: ignore[assignment]

SHOWN: Final = b"shown"
MESSAGE_MAX: Final = 8192  # bytes: a path and a token
WITHIN_S: Final = 5.0  # a window that is starting, or busy, may take so long to answer
HEARD_S: Final = 1.0  # whoever asks sends at once
ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"  # what Wayland wants from whoever comes to the front


class Place:
    """The right to be the window of one database file, held by this process.

    Attributes:
        listening: The socket others ask on.
    """

    def __init__(self, file: Path) -> None:
        """Take the place.

        Raises:
            OSError: Another process has it, or the folder cannot be used.
        """
        self._file = file.resolve()
        base = _base_of(self._file)
        with ExitStack() as undoing:
            self._lock = os.open(f"{base}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            undoing.callback(os.close, self._lock)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            undoing.callback(self.listening.close)
            self._address = Path(f"{base}.socket")
            self._address.unlink(missing_ok=True)  # of a process that was killed
            self.listening.bind(str(self._address))
            self.listening.listen()
            self.listening.settimeout(0)
            undoing.pop_all()

    def answer(self) -> str | None:
        """Answer whoever asks; return what the screen wants of who comes to the front.

        Returns:
            None when nobody asked for this file.
        """
        try:
            asking, _ = self.listening.accept()
        except OSError:
            return None
        with asking:
            asking.settimeout(HEARD_S)
            with suppress(OSError):
                name, _, token = asking.recv(MESSAGE_MAX).partition(b"\0")
                if name == os.fsencode(self._file):
                    asking.sendall(SHOWN)
                    return token.decode("ascii", "ignore")
        return None

    def release(self) -> None:
        """Let another start be the window of this file."""
        self._address.unlink(missing_ok=True)
        self.listening.close()
        os.close(self._lock)


class FrontDoor(QObject):
    """Brings a window to the front whenever another start asks."""

    def __init__(self, place: Place, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._window = place, window
        read = QSocketNotifier.Type.Read
        self._asked = QSocketNotifier(place.listening.fileno(), read, self)
        self._asked.activated.connect(self._on_asked)

    def close(self) -> None:
        """Answer nobody any more."""
        self._asked.setEnabled(False)
        self._place.release()

    def _on_asked(self) -> None:
        token = self._place.answer()
        if token is None:
            return
        if token:
            os.environ[ACTIVATION] = token  # Qt gives it to the screen and forgets it
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def find_place(file: Path) -> Place | None:
    """Return the place of a database's window; None when another has it, or there is no way."""
    if fcntl is None:
        return None
    with suppress(OSError):
        return Place(file)
    return None


def is_brought_to_front(file: Path) -> bool:
    """Return whether the window that is open on a database came to the front."""
    if fcntl is None:
        return False
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asking:
        asking.settimeout(WITHIN_S)
        found = file.resolve()
        asking.connect(f"{_base_of(found)}.socket")
        token = os.environ.get(ACTIVATION, "")
        asking.sendall(os.fsencode(found) + b"\0" + token.encode("ascii", "ignore"))
        return asking.recv(len(SHOWN)) == SHOWN
    return False


def _base_of(file: Path) -> Path:
    """Return where lock and socket of a file lie, but for their endings.

    Two files may share them: whoever asks says which is meant.

    Raises:
        OSError: There is no folder that is the user's alone.
    """
    folder = runtime_folder()
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is not the user's alone")
    return folder / f"{crc32(os.fsencode(file)):08x}"
