"""The machine that was measured on, without its name."""

import os
import platform
from pathlib import Path

from PySide6.QtCore import qVersion

from tracker.models.sqlite_driver import driver


def machine_words() -> str:
    """Return what the figures stand on, in a line."""
    return (
        f"{os.cpu_count()} cores ({_field('/proc/cpuinfo', 'model name') or platform.machine()}), "
        f"{_memory_gb():.0f} GB memory, {platform.system()} {platform.release().split('-')[0]}, "
        f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {driver.sqlite_version}, "
        f"{os.environ.get('QT_QPA_PLATFORM') or 'a display'}; "
        f"load before the run {os.getloadavg()[0]:.1f}"
    )


def _memory_gb() -> float:
    words = _field("/proc/meminfo", "MemTotal")
    return int(words.split()[0]) / 2**20 if words else float("nan")


def _field(file: str, name: str) -> str:
    """Return what a file of the kernel's says under a name; empty when it does not."""
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except OSError:
        return ""
    found = (line.partition(":") for line in lines)
    return next((value.strip() for key, _, value in found if key.strip() == name), "")
