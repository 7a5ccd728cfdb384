"""The most memory this process ever held."""

from pathlib import Path


def peak_memory_mb() -> float:
    """Return the peak in MB; not ``ru_maxrss``, which begins with what the parent held."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return float("nan")
