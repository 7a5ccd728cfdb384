"""Whether this machine can show a window, found out before Qt is imported."""

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

X_SOCKETS: Final = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen by convention
X_PORT: Final = 6000  # TCP port of display 0
PATIENCE_S: Final = 2.0
_X_DISPLAY = re.compile(r"(?P<host>[^:/]*):(?P<number>\d+)(?:\.\d+)?")


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether this machine can show a window, before Qt is imported.

    Qt aborts the process when the display it is told of does not answer.

    Args:
        environment: Names the display; only Linux is asked, other systems always have one.
    """
    if not sys.platform.startswith("linux"):
        return True
    wayland = environment.get("WAYLAND_DISPLAY")
    if wayland:
        socket_path = Path(environment.get("XDG_RUNTIME_DIR", "/run")) / wayland
        if _answers(socket.AF_UNIX, str(socket_path)):
            return True
    x_display = environment.get("DISPLAY")
    return bool(x_display) and _x_answers(x_display or "")


def _x_answers(display: str) -> bool:
    match = _X_DISPLAY.fullmatch(display)
    if match is None:
        return False
    number, host = int(match["number"]), match["host"]
    if host and host != "unix":
        return _answers(socket.AF_INET, (host, X_PORT + number))
    path = str(X_SOCKETS / f"X{number}")
    return _answers(socket.AF_UNIX, path) or _answers(socket.AF_UNIX, f"\0{path}")


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE_S)
            connection.connect(address)
    except (OSError, OverflowError):
        return False
    return True
