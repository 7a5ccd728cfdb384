"""How it stands with this computer: printer, typefaces, log and versions."""

import os
import platform
import shutil
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from tracker import __version__
from tracker.domain.values.rules import NEWEST_VERSION
from tracker.domain.words.spans import size_words
from tracker.language import tr
from tracker.log import LOG_NAME
from tracker.models.sqlite_driver import engine_versions
from tracker.services.health.lines import HealthLine, HealthTopic

ASKS: Final = "lpstat"  # of CUPS, beside lp
WAIT_SECONDS: Final = 5  # a spooler that says nothing for so long is not there
_USUAL: Final = "system default destination: "

AskSpooler = Callable[[str], str | None]


def machine_lines(
    log_folder: Path, lacking_scripts: Sequence[str], qt: str
) -> tuple[HealthLine, ...]:
    """Return what this computer has; asks its spooler and belongs on the worker.

    Args:
        log_folder: Where the log is kept.
        lacking_scripts: Scripts without a typeface, in English; asked of Qt beforehand.
        qt: Qt's version.
    """
    return (
        printer_line(),
        fonts_line(lacking_scripts),
        log_line(log_folder),
        versions_line(qt),
    )


def _ask_spooler(option: str) -> str | None:
    """Return what the spooler says to an option, in English; None where there is none."""
    command = shutil.which(ASKS)
    if command is None:
        return None
    try:
        said = subprocess.run(  # noqa: S603  # a fixed command
            [command, option],
            capture_output=True,
            check=False,
            timeout=WAIT_SECONDS,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return said.stdout.decode(errors="replace").strip()


def printer_line(ask: AskSpooler = _ask_spooler) -> HealthLine:
    """Return whether there is a printer that pages go to."""
    usual = ask("-d")
    if usual is None:
        return HealthLine(
            topic=HealthTopic.PRINTER,
            words=tr("this computer has no print service (CUPS), or it does not answer"),
            is_fine=False,
            way_out=tr("Start or install it; until then save pages as PDF: File ▸ Save PDF."),
        )
    if usual.startswith(_USUAL):
        name = usual.removeprefix(_USUAL)
        return HealthLine(topic=HealthTopic.PRINTER, words=tr("one is set up"), here=name)
    count = len((ask("-e") or "").split())
    if count:
        return HealthLine(
            topic=HealthTopic.PRINTER,
            words=tr("%n printer(s), none of them the usual one", "", count),
            is_fine=False,
            way_out=tr("Choose the usual one in the settings of this computer."),
        )
    return HealthLine(
        topic=HealthTopic.PRINTER,
        words=tr("none is set up"),
        is_fine=False,
        way_out=tr("Add one in the settings of this computer; until then save pages as PDF."),
    )


def fonts_line(lacking_scripts: Sequence[str]) -> HealthLine:
    """Return whether names in every script print as letters."""
    if not lacking_scripts:
        words = tr("names in every script the program knows print as letters")
        return HealthLine(topic=HealthTopic.FONTS, words=words)
    scripts = ", ".join(tr(name) for name in lacking_scripts)
    return HealthLine(
        topic=HealthTopic.FONTS,
        words=tr("Latin, Greek and Cyrillic; no letters for: {scripts}", scripts=scripts),
        is_fine=False,
        way_out=tr(
            "Names in these scripts print as boxes. “./run setup” adds a typeface for them."
        ),
    )


def log_line(folder: Path) -> HealthLine:
    """Return whether the program can note what goes wrong."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    size = 0
    for file in folder.glob(f"{LOG_NAME}*"):
        with suppress(OSError):  # a full one is renamed, the oldest removed
            size += file.stat().st_size
    if os.access(there, os.W_OK | os.X_OK):
        words = tr("kept in the log folder, {size}; it names no patient", size=size_words(size))
        return HealthLine(topic=HealthTopic.LOG, words=words, here=str(folder))
    return HealthLine(
        topic=HealthTopic.LOG,
        words=tr("cannot be written"),
        is_fine=False,
        way_out=tr("Let this user write in the folder; without a log a fault is hard to find."),
        here=str(folder),
    )


def versions_line(qt: str) -> HealthLine:
    """Return what runs here.

    Args:
        qt: Qt's version.
    """
    sqlite, cipher = engine_versions()
    words = tr(
        "program {program}, rules {rules}, Python {python}, Qt {qt}, SQLite {sqlite}, "
        "SQLCipher {cipher}, {system}",
        program=__version__,
        rules=NEWEST_VERSION.value,
        python=platform.python_version(),
        qt=qt,
        sqlite=sqlite,
        cipher=cipher,
        system=platform.system(),
    )
    return HealthLine(topic=HealthTopic.VERSIONS, words=words)
