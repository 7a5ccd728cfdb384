"""A data or log folder that may not be entered or written, and what is no file: said in words."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tracker.cli import main
from tracker.paths import resource

NOBODY = 65534
COMMANDS = [
    ("check",),
    ("backup",),
    ("export", "out.csv"),
    ("export", "out.csv", "--history", "history.csv"),
    ("import", "visits.csv"),
    ("restore", "copy.sqlite3"),
    ("report", "--patient", "1042", "--pdf", "out.pdf"),
]
CODES = {2, 3}


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder that a plain user may enter, with a clinic, visits and a copy."""
    # Where others may go too: the tests' own temporary folder is for one account.
    made = Path(tempfile.mkdtemp(prefix="refusing-", dir="/tmp"))
    made.chmod(0o777)
    monkeypatch.setenv("TRACKER_DATA", str(made / "data"))
    monkeypatch.chdir(made)
    shutil.copy(resource("example", "clinic.csv"), made / "visits.csv")
    assert main(["import", "visits.csv"]) == 0
    shutil.copy(made / "data" / "clinic.sqlite3", made / "copy.sqlite3")
    yield made
    make_usable(made)
    shutil.rmtree(made)


def make_usable(folder: Path) -> None:
    for one in (folder, *folder.rglob("*")):
        if one.is_dir() and not one.is_symlink():
            one.chmod(0o700)


@contextmanager
def plain_user() -> Iterator[None]:
    """Let a test that root runs meet what a plain user meets."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def may_not_be_entered(folder: Path) -> None:
    (folder / "data").chmod(0)


def may_not_be_written(folder: Path) -> None:
    (folder / "data").chmod(0o555)


def is_a_file(folder: Path) -> None:
    shutil.rmtree(folder / "data")
    (folder / "data").write_text("a file where the folder should be")


def is_another_user_s(folder: Path) -> None:
    (folder / "data").chmod(0o700)


def database_may_not_be_read(folder: Path) -> None:
    (folder / "data").chmod(0o777)
    (folder / "data" / "clinic.sqlite3").chmod(0)


def is_a_broken_link(folder: Path) -> None:
    shutil.rmtree(folder / "data")
    (folder / "data").symlink_to(folder / "unplugged")
    folder.chmod(0o555)


HINDERED = [
    may_not_be_entered, may_not_be_written, is_a_file, is_another_user_s,
    database_may_not_be_read, is_a_broken_link,
]  # fmt: skip


@pytest.mark.parametrize("hinder", HINDERED)
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_refuses_in_words(
    folder: Path, hinder: object, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(hinder)
    hinder(folder)
    capsys.readouterr()

    with plain_user():
        code = main(list(words))

    said = capsys.readouterr().err
    assert code in CODES, said
    assert said.startswith("tracker: ")


@pytest.mark.parametrize("log", ["entered", "written", "a file"])
def test_a_log_that_cannot_be_written_stops_nobody(
    folder: Path, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder / "data" / "log"
    shutil.rmtree(place)
    (folder / "data").chmod(0o777)
    if log == "a file":
        place.write_text("no folder")
    else:
        place.mkdir(mode=0 if log == "entered" else 0o555)
    for one in (folder / "data").glob("clinic*"):
        os.chown(one, NOBODY, NOBODY)

    with plain_user():
        code = main(["check"])

    assert code == 0, capsys.readouterr().err


def test_what_is_no_file_is_refused_at_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    for place in (pipe, folder, Path("/dev/zero"), Path("/dev/null")):
        for words in COMMANDS[:2]:
            code = main([*words, "--database", str(place)])

            assert code == 3
            assert "cannot be opened" in capsys.readouterr().err


def test_a_pipe_in_the_place_of_the_clinic_s_own_database_is_refused(folder: Path) -> None:
    (folder / "data" / "clinic.sqlite3").unlink()
    os.mkfifo(folder / "data" / "clinic.sqlite3")

    codes = {main(list(words)) for words in COMMANDS}

    assert codes <= CODES
