"""An encrypted clinic on the command line: a file, the environment or a prompt opens it."""

from pathlib import Path

import pytest

from tracker.cli import main
from tracker.cli.unlocking import VARIABLE
from tracker.models.sqlite_driver import is_encrypted
from tracker.paths import resource
from tracker.services.workspace import Workspace

WORDS = "three words apart"
NAME = "Dr. Sample"


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    database = tmp_path / "clinic.sqlite3"
    assert run("import", resource("example", "clinic.csv"), "--database", database) == 0
    return database


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase"
    file.write_text(f"{WORDS}\n", "utf-8")
    return file


def recovery_key(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.partition("Recovery key: ")[2].splitlines()[0]


def test_there_and_back_exports_the_same_file(clinic: Path, key_file: Path, tmp_path: Path) -> None:
    before, during, after = (tmp_path / f"{number}.csv" for number in range(3))
    with_key = ("--database", clinic, "--key-file", key_file)
    run("export", before, "--database", clinic)

    assert run("encrypt", "--person", NAME, *with_key) == 0
    assert is_encrypted(clinic)
    assert run("export", during, *with_key) == 0
    assert run("decrypt", *with_key) == 0

    assert not is_encrypted(clinic)
    assert run("export", after, "--database", clinic) == 0
    assert before.read_bytes() == during.read_bytes() == after.read_bytes()
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(".keys")]


def test_the_passphrase_or_the_recovery_key_in_the_environment_opens_it(
    clinic: Path,
    key_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    capsys.readouterr()
    run("encrypt", "--person", NAME, "--database", clinic, "--key-file", key_file)
    recovery = recovery_key(capsys)

    for secret in (WORDS, recovery, recovery.lower().replace("-", " ")):
        monkeypatch.setenv(VARIABLE, secret)
        assert run("check", "--database", clinic) == 0


def test_a_wrong_passphrase_and_none_are_refused_with_code_3(
    clinic: Path,
    key_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("encrypt", "--person", NAME, "--database", clinic, "--key-file", key_file)

    monkeypatch.setenv(VARIABLE, "another passphrase")
    assert run("check", "--database", clinic) == 3
    assert "does not open" in capsys.readouterr().err
    monkeypatch.delenv(VARIABLE)
    assert run("check", "--database", clinic) == 3
    assert "--key-file" in capsys.readouterr().err


@pytest.mark.parametrize("passphrase", ["short", "aaaaaaaaaaaaaaaaaa", NAME])
def test_an_easy_passphrase_changes_nothing(clinic: Path, tmp_path: Path, passphrase: str) -> None:
    file = tmp_path / "easy"
    file.write_text(passphrase, "utf-8")

    assert run("encrypt", "--person", NAME, "--database", clinic, "--key-file", file) == 2

    assert not is_encrypted(clinic)
    assert not clinic.with_name("clinic.sqlite3.keys").exists()


def test_a_missing_key_file_is_named(
    clinic: Path, key_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("encrypt", "--person", NAME, "--database", clinic, "--key-file", key_file)
    clinic.with_name("clinic.sqlite3.keys").unlink()

    assert run("check", "--database", clinic, "--key-file", key_file) == 3

    assert "its name with .keys" in capsys.readouterr().err


def test_encrypting_twice_and_decrypting_a_plain_clinic_are_refused(
    clinic: Path, key_file: Path
) -> None:
    assert run("decrypt", "--database", clinic, "--key-file", key_file) == 2
    run("encrypt", "--person", NAME, "--database", clinic, "--key-file", key_file)

    assert run("encrypt", "--person", NAME, "--database", clinic, "--key-file", key_file) == 2


def test_people_are_added_changed_and_removed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, secret, new = (tmp_path / name for name in ("clinic.sqlite3", "secret", "new"))
    Workspace.open(file).close()
    secret.write_text("four words of one")
    new.write_text("four words of another")
    where = ("--key-file", str(secret), "--database", str(file))
    assert main(["encrypt", "--person", "Ana", *where]) == 0

    assert (
        main(["people", "add", "Ben", "--role", "assistant", "--new-key-file", str(new), *where])
        == 0
    )
    assert "Ben: assistant" in capsys.readouterr().out
    assert main(["people", "change", "Ben", "--role", "reader", *where]) == 0
    assert "Ben: reader" in capsys.readouterr().out
    assert main(["people", "change", "Ana", "--role", "reader", *where]) == 2
    assert "Somebody must be a clinician" in capsys.readouterr().err
    assert main(["people", "change", "Ben", *where]) == 2
    assert main(["people", "add", "Cleo", "--new-key-file", str(new), *where]) == 2
    assert capsys.readouterr().err.count("Say as what: tracker people") == 2
    as_ben = ("--key-file", str(new), "--database", str(file))
    assert main(["people", "change", "Ben", "--role", "clinician", *as_ben]) != 0
    assert "You may not do this" in capsys.readouterr().err
    assert main(["people", "remove", "Ben", *where]) == 0
    assert capsys.readouterr().out == "Ana: clinician\n"
    assert main(["people", "remove", *where]) == 2
