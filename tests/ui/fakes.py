"""Fakes at our own protocols."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.services.visit_files.table import Fault
from tracker.ui.work.messages import Leaving


@dataclass
class FakeMessenger:
    """Remembers what was said and answers as told."""

    agrees: bool = True
    leaving: Leaving = Leaving.DISCARD
    chooses: int | None = None
    secrets: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)
    offered: list[tuple[str, ...]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def tell(self, title: str, text: str) -> None:
        self.titles.append(title)
        self.told.append(text)

    def warn(self, title: str, text: str) -> None:
        self.titles.append(title)
        self.warned.append(text)

    def list_faults(self, title: str, faults: Sequence[Fault]) -> None:
        self.titles.append(title)
        self.warned.append("\n".join((title, *(str(fault) for fault in faults))))

    def confirm(self, title: str, text: str, *, yes: str) -> bool:
        self.titles.append(f"{title} [{yes}]")
        self.asked.append(text)
        return self.agrees

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        self.titles.append(title)
        self.asked.append(text)
        self.offered.append(tuple(choices))
        return self.chooses

    def ask_secret(self, title: str, text: str, *, wanted: str = "") -> str | None:
        self.titles.append(title)
        self.asked.append(text)
        self.wanted.append(wanted)
        return self.secrets.pop(0) if self.secrets else None

    def ask_leaving(self, text: str) -> Leaving:
        self.asked.append(text)
        return self.leaving
