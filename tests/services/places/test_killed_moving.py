"""A move that is killed leaves the old place in use, or the new one whole."""

from pathlib import Path

from tests.servers import Server
from tests.services.places.kill_while_moving import kill


def test_a_killed_move_leaves_one_whole_place(tmp_path: Path, server: Server) -> None:
    assert kill(tmp_path, server, count=4, seed=5) == []
