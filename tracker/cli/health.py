"""``tracker health``: the program's health check on a terminal, for people or for programs."""

import argparse
import os
from datetime import UTC, datetime

from tracker import paths
from tracker.cli.records import open_workspace
from tracker.cli.terminal import progress_bar
from tracker.services.health.lines import (
    HealthLine,
    HealthTopic,
    no_clinic_line,
    report_json,
    report_text,
)
from tracker.services.health.machine import machine_lines


def run_health(options: argparse.Namespace) -> int:
    """Print a line for each thing that was looked at.

    Returns:
        1 when a record is damaged, 3 when the records could not be read, else 0.
    """
    lines = (*_clinic(options), *_machine())
    now = datetime.now(UTC).astimezone()
    text = report_json(lines, now) if options.json else report_text(lines, now).rstrip("\n")
    print(text)
    if any(line.is_damaged for line in lines):
        return 1
    is_read = all(line.is_fine for line in lines if line.topic is HealthTopic.RECORDS)
    return 0 if is_read else 3


def _clinic(options: argparse.Namespace) -> tuple[HealthLine, ...]:
    """Return how the clinic is; looking makes none where there is none yet."""
    if not getattr(options, "database", None) and not paths.default_database().exists():
        return (no_clinic_line(),)
    with open_workspace(options) as workspace, progress_bar("Reading") as progress:
        return (*workspace.health.lines(), workspace.health.records(progress))


def _machine() -> tuple[HealthLine, ...]:
    """Return what this computer has; typefaces are Qt's to tell, without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qVersion  # noqa: PLC0415  # only the typefaces need Qt
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from tracker.pages.lacking_scripts import lacking_scripts  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication([])
    lines = machine_lines(paths.log_folder(), lacking_scripts(), qVersion())
    del application  # Qt needed it until here
    return lines
