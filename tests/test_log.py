"""The log: what happened, for the user alone, and never whom it was about."""

import faulthandler
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker import __version__, log
from tracker.errors import InputError
from tracker.log import (
    LOG_NAME,
    OLDER_FILES,
    find_log,
    kept_log,
    note_migration,
    note_refusal,
    start_log,
    stop_log,
)


@pytest.fixture(autouse=True)
def log_closed() -> Iterator[None]:
    yield
    stop_log()


def refuse() -> InputError:
    try:
        try:
            raise FileNotFoundError(2, "No such file", "Keller.csv")
        except OSError as error:
            raise InputError("Keller.csv is not there") from error
    except InputError as refused:
        return refused


def lines(folder: Path) -> list[str]:
    return (folder / LOG_NAME).read_text(encoding="utf-8").splitlines()


def test_a_start_names_program_and_versions(tmp_path: Path) -> None:
    start_log(tmp_path, "window", qt="6.9.1")

    (line,) = lines(tmp_path)
    python = ".".join(str(part) for part in sys.version_info[:3])
    assert line.endswith(
        f"started: window, tracker {__version__}, Python {python}, Qt 6.9.1, {sys.platform}"
    )


def test_a_refusal_is_noted_once_with_its_cause_and_no_message(tmp_path: Path) -> None:
    start_log(tmp_path, "import")
    refused = refuse()

    note_refusal(refused)
    note_refusal(refused)

    _, line = lines(tmp_path)
    assert line.endswith(
        "refused: tracker.errors.InputError from builtins.FileNotFoundError (ENOENT)"
    )


def test_migrations_are_noted(tmp_path: Path) -> None:
    start_log(tmp_path, "window")

    note_migration(None, "0002")
    note_migration("0001", "0002")

    assert [line.split("database: ")[1] for line in lines(tmp_path)[1:]] == [
        "made at 0002",
        "0001 became 0002",
    ]


def test_a_crash_of_a_command_is_noted_and_goes_on(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), kept_log(tmp_path, "assess"):
        raise ZeroDivisionError("Keller")

    assert lines(tmp_path)[-1] == "builtins.ZeroDivisionError"
    assert find_log() is None


def test_the_files_are_the_users_alone_those_of_older_versions_too(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    folder.mkdir(mode=0o755)
    for name in (LOG_NAME, f"{LOG_NAME}.1", "errors.log", "fault.log"):
        folder.joinpath(name).touch(0o644)

    start_log(folder, "window")

    modes = {file.stat().st_mode & 0o777 for file in folder.iterdir()}
    assert (folder.stat().st_mode & 0o777, modes) == (0o700, {0o600})


def test_the_log_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "FILE_MAX_BYTES", 1_000)
    start_log(tmp_path, "window")

    for _ in range(200):
        note_migration("0001", "0002")

    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    modes = {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert set(sizes) == {LOG_NAME, *(f"{LOG_NAME}.{older + 1}" for older in range(OLDER_FILES))}
    assert (max(sizes.values()) <= 1_000, modes) == (True, {0o600})


def test_a_folder_that_cannot_be_written_stops_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "log"
    folder.write_text("a file where the folder should be")

    start_log(folder, "window")
    note_refusal(refuse())

    assert find_log() is None
    assert capsys.readouterr() == ("", "")


def test_the_log_goes_on_when_it_can_be_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    folder.write_text("a file where the folder should be")
    start_log(folder, "window")
    folder.unlink()

    note_refusal(refuse())

    assert find_log() == folder / LOG_NAME
    assert len(lines(folder)) == 1


def test_a_native_fault_is_written_there_too(tmp_path: Path) -> None:
    code = (
        "import faulthandler, sys; from pathlib import Path; from tracker.log import start_log\n"
        "start_log(Path(sys.argv[1]), 'window'); faulthandler._sigabrt()"
    )

    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], timeout=60, check=False)

    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in "\n".join(lines(tmp_path))
    assert faulthandler.is_enabled()  # pytest's own
