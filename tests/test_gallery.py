"""The gallery: what its tables hold, what it says of what could not be drawn."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from gallery.__main__ import main
from gallery.index import write_index
from gallery.looks import USUAL
from gallery.pages import every_page
from gallery.report import Told
from gallery.scenes import SCENES

TOP = Path(__file__).parents[1]


def gallery(folder: Path, word: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (sys.executable, "-m", "gallery", str(folder), "--only", word),
        capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(TOP)},
    )  # fmt: skip


def test_a_page_is_drawn_and_stands_in_the_index(tmp_path: Path) -> None:
    done = gallery(tmp_path, "page-active-plain-a4-grey-es")

    (picture,) = tmp_path.rglob("*.png")
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert f'src="{picture.relative_to(tmp_path).as_posix()}"' in (
        tmp_path / "index.html"
    ).read_text("utf-8")


def test_a_word_that_no_picture_has_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["gallery", str(tmp_path), "--only", "no such picture"])

    assert main() == 1
    assert "nothing has such a name" in capsys.readouterr().err


def test_what_could_not_be_drawn_stands_in_the_index_with_its_reason(tmp_path: Path) -> None:
    problem = Told(path=tmp_path / "dark" / "dialog-why.png", problem="nothing <opened>")

    index = write_index(tmp_path, [], [problem])

    assert "dark/dialog-why.png: nothing &lt;opened&gt;" in index.read_text("utf-8")


def test_a_process_that_breaks_down_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gallery.__main__.LOOKS", USUAL[:1])
    monkeypatch.setattr(sys, "argv", ["gallery", str(tmp_path), "--only", "window-nobody-open"])
    monkeypatch.setenv("PYTHONPATH", str(TOP))
    (tmp_path / USUAL[0].name).touch()  # where its folder should be

    assert main() == 1
    told = capsys.readouterr().err
    assert "not drawn: session-light: the process ended with 1: FileExistsError" in told


def test_every_picture_has_a_file_of_its_own() -> None:
    slugs = Counter([scene.slug for scene in SCENES] + [page.slug for page in every_page()])

    assert [slug for slug, count in slugs.items() if count > 1] == []
