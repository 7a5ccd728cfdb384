"""A kept page goes to the system's print command byte for byte, or the person is told why not."""

from pathlib import Path

import pytest

from tracker.errors import TrackerError
from tracker.ui.printing.system_print import print_pdf

PDF = b"%PDF-1.4\n\x00\xff page\n%%EOF\n"


def a_command(folder: Path, script: str) -> None:
    command = folder / "lp"
    command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    command.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which commands are looked for first."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def test_the_print_command_gets_the_kept_bytes(folder: Path) -> None:
    a_command(folder, f'cat > "{folder}/printed.pdf"; echo "$2" > "{folder}/title"')

    print_pdf(PDF, "plain-2026-11-22.pdf")

    assert (folder / "printed.pdf").read_bytes() == PDF
    assert (folder / "title").read_text(encoding="utf-8") == "plain-2026-11-22.pdf\n"


def test_a_print_command_that_refuses_is_told(folder: Path) -> None:
    a_command(folder, 'echo "lp: no default destination" >&2; exit 1')

    with pytest.raises(TrackerError, match="no default destination"):
        print_pdf(PDF, "page")


def test_a_computer_without_a_print_command_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(TrackerError, match="no print command"):
        print_pdf(PDF, "page")
