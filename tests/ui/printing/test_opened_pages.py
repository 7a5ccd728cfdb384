"""Pages that another program shows: private, gone with the window, and after a kill at the next."""

import os
import subprocess
import sys
from pathlib import Path

from tracker.ui.printing.opened_pages import OpenedPages

KILLED = """
import os, signal, sys
from pathlib import Path
from tracker.ui.printing.opened_pages import OpenedPages
OpenedPages(Path(sys.argv[1])).put("page.pdf", b"a patient's page")
os.kill(os.getpid(), signal.SIGKILL)
"""


def files_in(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]


def test_a_copy_is_for_this_account_alone_and_only_read(tmp_path: Path) -> None:
    copy = OpenedPages(tmp_path / "pages").put("page.pdf", b"a page")

    assert copy.read_bytes() == b"a page"
    assert copy.stat().st_mode & 0o777 == 0o400
    assert {one.stat().st_mode & 0o777 for one in copy.parents[:2]} == {0o700}


def test_copies_go_with_the_window(tmp_path: Path) -> None:
    pages = OpenedPages(tmp_path / "pages")
    pages.put("page.pdf", b"a page")

    pages.close()

    assert files_in(tmp_path) == []


def test_copies_of_a_window_that_was_killed_go_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False, env=os.environ)
    assert [one.name for one in files_in(folder) if one.suffix] == ["page.pdf"]

    OpenedPages(folder).remove_left()

    assert files_in(folder) == []


def test_copies_of_another_open_window_stay(tmp_path: Path) -> None:
    copy = OpenedPages(tmp_path / "pages")
    shown = copy.put("page.pdf", b"a page")

    OpenedPages(tmp_path / "pages").remove_left()

    assert shown.exists()
