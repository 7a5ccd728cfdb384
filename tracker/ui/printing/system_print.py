"""A finished PDF sent as it is to the system's printer, through its print command."""

import shutil
import subprocess
from typing import Final

from tracker.errors import TrackerError
from tracker.language import tr

COMMAND: Final = "lp"  # CUPS, POSIX; Qt's own printing would paint the page anew
WAIT_SECONDS: Final = 60  # a spooler that says nothing for so long is not there


def print_pdf(pdf: bytes, title: str) -> None:
    """Hand a PDF to the print command of the default printer; runs on the worker thread.

    Args:
        pdf: The bytes to print.
        title: What the print queue shows; no patient's name.

    Raises:
        TrackerError: There is no such command, or it refused.
    """
    command = shutil.which(COMMAND)
    if command is None:
        raise TrackerError(
            tr(
                "This computer has no print command (lp, of CUPS). Nothing was printed. "
                "Open the page and print it from there, or save a copy."
            )
        )
    try:
        subprocess.run(  # noqa: S603  # a fixed command; the title is one argument
            [command, "-t", title],
            input=pdf,
            capture_output=True,
            check=True,
            timeout=WAIT_SECONDS,
        )
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip()
        raise TrackerError(_refused(said)) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TrackerError(_refused(str(error))) from error


def _refused(said: str) -> str:
    return tr(
        "The print command did not take the page: {said} Nothing was printed. "
        "Check the printer, or save a copy.",
        said=said,
    )
