"""A backup or restore that is killed leaves one whole state."""

from pathlib import Path

from tests.services.copies.kill_while_copying import kill


def test_a_killed_backup_or_restore_leaves_one_whole_state(tmp_path: Path) -> None:
    assert kill(tmp_path, count=3, seed=7) == []
