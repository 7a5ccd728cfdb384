"""Measure everything and print it."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from benchmarks.batch import batch_figures
from benchmarks.clinics.store import Clinic, kept_clinic
from benchmarks.commands import command_figures, file_figures, service_figures
from benchmarks.document import write_document
from benchmarks.encrypted import encrypted_figures
from benchmarks.figures import Figure, Sized, as_json, show
from benchmarks.lists import list_figures
from benchmarks.machine import machine_words
from benchmarks.pictures import picture_figures
from benchmarks.records import storage_figures
from benchmarks.server import server_figures
from benchmarks.start_up import start_up_figures
from benchmarks.typing import typing_figures
from benchmarks.walk import walk_figures

SMALL: Final = 100  # patients, with twenty visits each
LARGE: Final = 100_000
OF_FILES: Final = 5_000  # whose visits are in the file that is assessed and imported
ENCRYPTED, SERVER, ONCE, EVERYTHING = "encrypted", "server", "once", "everything"
PARTS: Final = ("start", "walk", "services", "commands", "files", ENCRYPTED, SERVER, ONCE)


def main() -> int:
    """Print the tables; return 0 whatever they say, for figures are read by people."""
    options = _options()
    machine = machine_words()
    print(machine, flush=True)
    sizes = [SMALL] if options.quick else [SMALL, LARGE]
    clinics = [kept_clinic(patients) for patients in sizes]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sized = [row for part in options.parts for row in _sized_figures(part, clinics, folder)]
        heads = [f"{clinic.patients:,} patients" for clinic in clinics]
        show(("", "unit", *heads, "ratio" if len(heads) > 1 else "", "goal", ""), sized)
        is_wanted = ENCRYPTED in options.parts
        locked = list(encrypted_figures(clinics[-1], folder)) if is_wanted else []
        show(("", "unit", "plain", "encrypted", "ratio", "goal", ""), locked)
        is_wanted = SERVER in options.parts
        served = list(server_figures(clinics[0], folder)) if is_wanted else []
        show(("", "unit", "file", "server", "ratio", "goal", ""), served)
        once = list(_figures(folder)) if ONCE in options.parts else []
        show(("", "", "unit", "goal", "", "floor"), once)
    print(as_json([*sized, *locked, *served, *once]))
    if options.document:
        write_document(options.document, machine, (sized, locked, served, once))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts",
        nargs="*",
        choices=(*PARTS, EVERYTHING),
        default=EVERYTHING,  # a text: of several, Python 3.11 asks the list whether it is a choice
        metavar="PART",
        help=f"what is measured: {', '.join(PARTS)}; everything unless told",
    )
    parser.add_argument("--quick", action="store_true", help="the small clinic only")
    parser.add_argument("--document", type=Path, metavar="FILE", help="also write the tables there")
    options = parser.parse_args()
    if EVERYTHING in options.parts:
        options.parts = PARTS
    return options


def _sized_figures(part: str, clinics: Sequence[Clinic], folder: Path) -> Iterable[Sized]:
    files = [clinic.file for clinic in clinics]
    if part == "start":
        return start_up_figures(files)
    if part == "walk":
        return walk_figures(files, folder)
    if part == "services":
        return service_figures(clinics, folder)
    if part == "commands":
        return command_figures(clinics, folder)
    if part == "files":
        middle = [kept_clinic(OF_FILES)] if len(clinics) > 1 else []
        return (*file_figures([clinics[0], *middle], folder), *list_figures(folder))
    return ()


def _figures(folder: Path) -> Iterator[Figure]:
    yield from typing_figures(folder)
    yield from storage_figures(folder)
    yield from picture_figures(folder)
    yield from batch_figures(folder)


if __name__ == "__main__":
    sys.exit(main())
