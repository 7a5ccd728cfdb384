"""Where data, logs and resources live; nothing here creates a folder unless its name says so."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

import platformdirs

APP_NAME: Final = "sciatica-course-tracker"
DATABASE_NAME: Final = "clinic.sqlite3"

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file shipped with the program, installed or in a checkout.

    Raises:
        FileNotFoundError: No such resource is shipped.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resource {'/'.join(parts)} is not shipped with the program")


def safety_document(name: str) -> Path:
    """Return one of the documents about safety, ``SECURITY.md`` or ``hazards.md``.

    Raises:
        FileNotFoundError: There is no such document.
    """
    checkout = _PACKAGE.parent
    places = (_PACKAGE / "resources" / "safety", checkout, checkout / "docs")
    for place in places:
        if (place / name).is_file():
            return place / name
    raise FileNotFoundError(f"{name} is not shipped with the program")


def data_folder() -> Path:
    """Return the folder of the clinic's data; TRACKER_DATA overrides the platform's."""
    chosen = os.environ.get("TRACKER_DATA")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def default_database() -> Path:
    """Return the clinic's own database file."""
    return data_folder() / DATABASE_NAME


def preferences_file() -> Path:
    """Return the file of what this computer remembers for whoever works at it."""
    chosen = os.environ.get("TRACKER_DATA")
    folder = chosen or platformdirs.user_config_dir(APP_NAME, appauthor=False)
    return Path(folder) / "preferences.json"


def log_folder() -> Path:
    """Return the folder of the program's log."""
    chosen = os.environ.get("TRACKER_DATA")
    if chosen:
        return Path(chosen) / "log"
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def runtime_folder() -> Path:
    """Return the folder of what lives only while the program runs, the user's alone."""
    given = os.environ.get("XDG_RUNTIME_DIR")
    if given and Path(given).is_dir():
        return Path(given) / APP_NAME
    import tempfile  # noqa: PLC0415  # hardly ever

    return Path(tempfile.gettempdir()) / f"{APP_NAME}-{os.getuid()}"


def opened_pages_folder() -> Path:
    """Return the folder of the pages that other programs show, each window's in one of its own."""
    chosen = os.environ.get("TRACKER_DATA")
    folder = chosen or platformdirs.user_cache_dir(APP_NAME, appauthor=False)
    return Path(folder) / "opened-pages"


def use_own_matplotlib_folder() -> None:
    """Keep matplotlib's font cache in the program's own folder, unless the user chose one."""
    if "MPLCONFIGDIR" not in os.environ:
        folder = Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False)) / "matplotlib"
        with suppress(OSError):  # matplotlib finds a place of its own then
            folder.mkdir(parents=True, exist_ok=True)
            os.environ["MPLCONFIGDIR"] = str(folder)
