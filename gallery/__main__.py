"""Draw the whole gallery: ``python -m gallery DIR [--only WORD]``."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Final, NoReturn

from tqdm import tqdm

from gallery.index import write_index
from gallery.looks import LOOKS, Look
from gallery.pages import pages_of
from gallery.report import Told, read
from gallery.scenes import ALL, THEIR_OWN, scenes_of

PLAIN_SCREEN: Final = LOOKS[0]
WORKERS: Final = min(4, os.cpu_count() or 1)


def main() -> int:
    """Draw, write the index, and return 1 when something could not be drawn."""
    wanted = _read_arguments()
    if shutil.which("pdftoppm") is None:
        print("gallery: pdftoppm is missing (Debian package poppler-utils)", file=sys.stderr)
        return 1
    folder: Path = wanted.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    told = _draw(folder, wanted.only, wanted.look)
    problems = [one for one in told if one.problem]
    index = write_index(folder, [one for one in told if not one.problem], problems)
    for one in problems:
        name = one.path.relative_to(folder).as_posix()
        print(f"gallery: not drawn: {name}: {one.problem}", file=sys.stderr)
    if len(told) == len(problems):
        print("gallery: nothing has such a name", file=sys.stderr)
        return 1
    print(f"{len(told) - len(problems)} pictures: {index}")
    return 1 if problems else 0


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./run gallery", description="Draw every screen, dialog, state of the form and page."
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="where pictures and index go")
    parser.add_argument(
        "--only", default="", metavar="WORD", help="only what has this in its file's name"
    )
    parser.add_argument(
        "--look", default="", choices=[look.name for look in LOOKS], metavar="LOOK",
        help="every screen in this one look: " + ", ".join(look.name for look in LOOKS),
    )  # fmt: skip
    return parser.parse_args()


def _draw(folder: Path, only: str, look: str) -> list[Told]:
    """Draw in as many processes as there are cores; return what each picture became."""
    told: list[Told] = []
    with tempfile.TemporaryDirectory(prefix="gallery-") as name, tqdm(
        unit=" pictures", disable=None
    ) as progress, ThreadPoolExecutor(WORKERS) as pool:  # fmt: skip
        place = Path(name)
        clinic = place / "made.sqlite3"
        commands = tuple(_commands(folder, clinic, only, look))
        if commands:
            _make_clinic(clinic, place)
        jobs = [
            pool.submit(list, _told_by(command, screen, place, progress))
            for command, screen in commands
        ]
        for job in as_completed(jobs):
            told.extend(job.result())
    return told


def _make_clinic(clinic: Path, place: Path) -> None:
    command = (sys.executable, "-m", "gallery.clinic", str(clinic))
    subprocess.run(command, check=True, env=_surroundings(PLAIN_SCREEN, place))


def _commands(
    folder: Path, clinic: Path, only: str, chosen: str
) -> Iterator[tuple[Sequence[str], Look]]:
    rest = str(folder), str(clinic), only
    if not chosen and any(pages_of(only)):
        yield (sys.executable, "-m", "gallery.pages", *rest), PLAIN_SCREEN
    for look in LOOKS:
        which = ALL if look.name == chosen else THEIR_OWN
        if chosen in ("", look.name) and any(scenes_of(look, only, which)):
            yield (sys.executable, "-m", "gallery.session", look.name, which, *rest), look


def _told_by(
    command: Sequence[str], look: Look, place: Path, progress: "tqdm[NoReturn]"
) -> Iterator[Told]:
    """Run a process and yield what it tells; it tells nothing more when it breaks down."""
    name = f"{command[2].removeprefix('gallery.')}-{look.name}"
    with (place / f"{name}.log").open("w+", encoding="utf-8") as log, subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=log, text=True, env=_surroundings(look, place)
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            one = read(line)
            if one is not None:
                progress.update()
                yield one
        if process.wait() != 0:
            log.seek(0)
            last = (log.read().strip().splitlines() or [""])[-1]
            problem = f"the process ended with {process.returncode}: {last}"
            yield Told(path=Path(command[-3]) / name, problem=problem)


def _surroundings(look: Look, place: Path) -> dict[str, str]:
    """Return what a process is started with: no display, a screen, a home of its own."""
    width, height = look.screen
    screen = place / f"{look.name}-screen.json"
    one = {"name": look.name, "x": 0, "y": 0, "width": width, "height": height,
           "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
    screen.write_text(json.dumps({"screens": [one]}), "utf-8")
    return os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(look.scale),
        "QT_LOGGING_RULES": "*.debug=false",
        "TRACKER_DATA": str(place / f"home-{look.name}"),
    }


if __name__ == "__main__":
    sys.exit(main())
