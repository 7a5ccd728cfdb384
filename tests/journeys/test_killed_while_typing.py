"""A killed program loses no saved visit, and no draft older than a second."""

from pathlib import Path

from tests.journeys.kill_while_typing import run

KILLS = 3  # the script alone runs hundreds: python -m tests.journeys.kill_while_typing


def test_killing_the_program_while_it_types_loses_nothing(tmp_path: Path) -> None:
    tally = run(KILLS, tmp_path / "clinic.sqlite3", seed=7, latest_s=1.5)

    assert tally.rounds == KILLS
