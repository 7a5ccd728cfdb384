"""``tracker assess`` as a script sees it (data-formats.md, "assess --json")."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from tracker.cli import main
from tracker.paths import resource

VIGNETTES: Final = Path(__file__).parents[1] / "domain" / "vignettes.csv"
EXPECTED: Final = {
    "1": VIGNETTES.with_suffix(".json"),
    "2": VIGNETTES.with_name("vignettes-v2.json"),
}


def assess(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert main(["assess", str(path), "--json", *options]) == 0
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


def test_the_json_has_exactly_the_names_of_the_contract(
    capsys: pytest.CaptureFixture[str],
) -> None:
    result = assess(resource("example", "maria.csv"), capsys)

    (course,) = result["courses"]
    first = course["visits"][0]
    assert list(result) == ["rule_version", "courses"]
    assert list(course) == ["patient_id", "course", "index", "centralization", "visits"]
    assert list(first) == ["date", "phase", "flags", "reach", "reasons", "summary"]
    assert first == {
        "date": "2026-08-17",
        "phase": 1,
        "flags": [],
        "reach": {"left": 5, "right": None},
        "reasons": [
            {
                "measure": "leg_pain",
                "start": 8,
                "before": None,
                "now": 8,
                "test": "first_visit",
                "threshold": None,
            }
        ],
        "summary": "First visit: Phase 1, calming.",
    }
    assert course["centralization"] == {
        "headline": "centralized",
        "left": {
            "label": "centralized",
            "zones": None,
            "fluctuating": False,
            "was_nearer_before": False,
        },
        "right": None,
    }


@pytest.mark.parametrize("version", ["1", "2"])
def test_every_worked_course_has_its_phases(
    version: str, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = json.loads(EXPECTED[version].read_text("utf-8"))

    result = assess(VIGNETTES, capsys, "--rule-version", version)

    assert result["rule_version"] == version
    assert [
        (course["patient_id"], [(visit["date"], visit["phase"]) for visit in course["visits"]])
        for course in result["courses"]
    ] == [
        (course["patient_id"], [(visit["date"], visit["phase"]) for visit in course["expected"]])
        for course in expected
    ]


def test_two_rows_of_one_day_give_one_entry_the_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "twice.csv"
    path.write_text("patient_id,visit_date,leg_pain\n1,2026-01-05,8\n1,2026-01-05,6\n")

    (course,) = assess(path, capsys)["courses"]

    assert [visit["reasons"][0]["now"] for visit in course["visits"]] == [6]


def test_a_course_without_start_has_no_index(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "blank.csv"
    path.write_text("patient_id,visit_date,tingling\n1,2026-01-05,8\n1,2026-01-06,8\n")

    (course,) = assess(path, capsys)["courses"]

    assert course["index"] is None
    assert course["visits"][1]["flags"] == ["no_start", "not_assessed"]
    assert course["centralization"] == {
        "headline": "no_starting_reach", "left": None, "right": None,
    }  # fmt: skip


def test_bad_input_is_told_on_standard_error_with_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("patient_id,visit_date,leg_pain\n1,2026-01-05,11\n1,soon,3\n")

    code = main(["assess", str(path), "--json"])

    output = capsys.readouterr()
    assert code == 2
    assert output.out == ""
    assert "line 2, leg_pain: '11'" in output.err
    assert "line 3, visit_date: 'soon'" in output.err


def test_a_person_gets_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(resource("example", "maria.csv"))]) == 0

    printed = capsys.readouterr().out
    assert "1042 · Example, Maria · course 1" in printed
    assert "Two measures agree: Phase 2, improvement." in printed


def test_wrong_usage_ends_with_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["assess"])

    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_assess_needs_neither_qt_nor_a_database() -> None:
    script = (
        "import sys; from tracker.cli import main; main(['assess', sys.argv[1]]);"
        "print([m for m in ('PySide6', 'sqlalchemy', 'matplotlib') if m in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(resource("example", "maria.csv"))],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stdout.splitlines()[-1] == "[]"
