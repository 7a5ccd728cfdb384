"""The rule book and the formats are in the house, and what cites them finds what it cites."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.cli import main
from tracker.domain.values.red_flags import TIER_A
from tracker.domain.values.rules import NEWEST_VERSION
from tracker.paths import safety_document
from tracker.services.visit_files.columns import COLUMN_NAMES

ROOT = Path(__file__).parents[1]
RULES = (ROOT / "docs" / "clinical-rules.md").read_text(encoding="utf-8")
FORMATS = (ROOT / "docs" / "data-formats.md").read_text(encoding="utf-8")
NUMBER = r"\d+(?:\.\d+)?"
CITED_SECTIONS = re.compile(rf"sections? ({NUMBER}(?:(?:,| and| to) {NUMBER})*)")
DOCUMENT = re.compile(r"[\w./-]+\.md")


def texts() -> Iterator[tuple[str, str]]:
    """Yield every file that may cite a document, with its text on one line."""
    for folder in ("tracker", "tests", "docs", "benchmarks", ".ci"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in (".py", ".md", "") and file.is_file() and file != Path(__file__):
                text = file.read_text(encoding="utf-8")
                yield str(file.relative_to(ROOT)), re.sub(r"\s+(?:# )?", " ", text)


TEXTS = tuple(texts())


def sections() -> set[str]:
    """Return the numbers of the rule book's headings, and of the rules numbered under one."""
    found = set()
    heading = ""
    for line in RULES.splitlines():
        if match := re.match(rf"#+ ({NUMBER})\.? ", line):
            heading = match[1]
            found.add(heading)
        elif match := re.match(r"(\d+)\. ", line):
            found.add(f"{heading}.{match[1]}")
    return found


def test_every_cited_section_is_in_the_rule_book() -> None:
    cited = {
        (where, number)
        for where, text in TEXTS
        for match in CITED_SECTIONS.finditer(text)
        for number in re.findall(NUMBER, match[1])
    }

    assert len(cited) > 30
    assert {(where, number) for where, number in cited if number not in sections()} == set()


def test_every_cited_heading_is_in_the_formats() -> None:
    headings = {name.replace("`", "") for name in re.findall(r"^## (.+)$", FORMATS, re.MULTILINE)}
    cited = {
        (where, match[1])
        for where, text in TEXTS
        for match in re.finditer(r'data-formats\.md(?:, "([^"]+)")?', text)
        if not where.startswith("docs")
    }

    assert len(cited) > 5
    assert {(where, name) for where, name in cited if name not in headings} == set()


def test_a_cited_document_is_in_the_repository() -> None:
    known = {file.name for file in ROOT.glob("*.md")} | {
        file.name for file in (ROOT / "docs").glob("*.md")
    }
    cited = {(where, name) for where, text in TEXTS for name in DOCUMENT.findall(text)}

    assert {(where, name) for where, name in cited if Path(name).name not in known} == set()


def test_the_rule_book_names_the_version_the_program_proposes_by() -> None:
    said = re.findall(r"\*\*The program proposes by rule version (\S+) today\.\*\*", RULES)

    assert said == [NEWEST_VERSION.value]


def test_the_formats_name_every_column_and_every_red_flag() -> None:
    table = FORMATS.partition("## Visit CSV")[2].partition("\n## ")[0]
    first_cells = re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)
    (items,) = re.findall(r"item ids joined by `;` \(([^)]+)\)", table)

    assert re.findall(r"`(\w+)`", " ".join(first_cells)) == list(COLUMN_NAMES)
    assert re.findall(r"`(\w+)`", items) == [item.value for item in TIER_A]


def test_assess_prints_what_the_formats_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    section = FORMATS.partition("## `assess --json`")[2]
    (file,) = re.findall(r"```csv\n(.+?)```", section, re.DOTALL)
    (printed,) = re.findall(r"```json\n(.+?)```", section, re.DOTALL)
    path = tmp_path / "visits.csv"
    path.write_text(file, encoding="utf-8")

    assert main(["assess", str(path), "--json"]) == 0

    assert json.loads(capsys.readouterr().out) == json.loads(printed)


def test_the_formats_name_every_option_of_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    section = FORMATS.partition("## Command line")[2].partition("\n## ")[0]
    said = set(re.findall(r"--[a-z][a-z-]+", section)) - {"--help"}
    known = set()
    commands = (
        "assess", "report", "import", "export", "deidentify", "backup", "restore", "check",
        "encrypt", "archive", "restore-archive", "fhir", "import-fhir",
    )  # fmt: skip
    for command in ((), *((name,) for name in commands)):
        with pytest.raises(SystemExit):
            main([*command, "--help"])
        known |= set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))

    assert said == known - {"--help", "--version"}


def test_every_hazard_names_a_test_that_is_there() -> None:
    text = (ROOT / "docs" / "hazards.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and "test" in line]
    named = {name for row in rows[1:] for name in re.findall(r"tests/[\w/]+\.py", row)}

    assert len(named) > 20
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_the_documents_about_safety_are_found_in_a_checkout() -> None:
    for name in ("SECURITY.md", "hazards.md"):
        assert safety_document(name).is_file()
    with pytest.raises(FileNotFoundError):
        safety_document("none.md")
