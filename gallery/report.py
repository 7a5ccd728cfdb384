"""What the processes that draw tell the one that waits for them: one line for each picture."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One picture, or why there is none.

    Attributes:
        path: Its file.
        group: The screen it belongs to; empty when it was not drawn.
        name: Of the state.
        caption: Theme, language and size.
        problem: Why it was not drawn; empty when it was.
    """

    path: Path
    group: str = ""
    name: str = ""
    caption: str = ""
    problem: str = ""


def drawn(path: Path, group: str, name: str, caption: str) -> None:
    """Tell of a picture."""
    _tell(path=str(path), group=group, name=name, caption=caption)


def not_drawn(path: Path, problem: str) -> None:
    """Tell that there is none."""
    _tell(path=str(path), problem=problem)


def _tell(**parts: str) -> None:
    print(json.dumps(parts), flush=True)


def read(line: str) -> Told | None:
    """Return what a line tells; None for a line that is something else."""
    if not line.startswith('{"path"'):
        return None
    parts: dict[str, str] = json.loads(line)
    return Told(path=Path(parts.pop("path")), **parts)
