"""A topic of the program's own help: what one place is for, in a few sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from tracker.language import tr


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """What is told of a place, in English as it stands in the catalogues.

    Attributes:
        code: What the table of places knows it by.
        title: What it is about.
        lines: Its sentences, a paragraph each; ``{action}`` is the place of that action's keys.
    """

    code: str
    title: str
    lines: tuple[str, ...]

    def said(self, keys: Mapping[str, str]) -> tuple[str, ...]:
        """Return its paragraphs in the language in use.

        Args:
            keys: The keys in force, or what else leads there, by the name of the action.
        """
        return tuple(tr(line, **keys) for line in self.lines)

    @property
    def actions(self) -> frozenset[str]:
        """Return the names of the actions whose keys it names."""
        parts = (part for line in self.lines for part in Formatter().parse(line))
        return frozenset(name for _, name, _, _ in parts if name)
