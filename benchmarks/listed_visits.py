"""A clinic's own list opened as the window does, every row read; prints a line of JSON."""

import json
import sys
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Final

from benchmarks.memory import peak_memory_mb
from tracker.preferences import PreferenceFile
from tracker.services.spreadsheets.opening import RememberedMaps, check_list, open_list

TODAY: Final = date(2026, 11, 29)


def main(file: Path) -> None:
    """Guess what the columns of a list mean, and read every row with its faults."""
    maps = RememberedMaps(PreferenceFile(file.with_suffix(".maps.json")))
    began = perf_counter()
    checked = check_list(open_list(file, TODAY, maps), TODAY)
    seconds = perf_counter() - began
    if not checked.is_ready:
        raise SystemExit(f"{checked.missing} {checked.open_headings} {checked.checked.faulty[:3]}")
    print(json.dumps({"mapped_s": seconds, "memory_mb": peak_memory_mb()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
