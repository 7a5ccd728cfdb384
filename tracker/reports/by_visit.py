"""What visits recorded, told once for all that say the same: ``light (visit 5: moderate)``."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tracker.language import tr

Said = Mapping[int, str]
"""What each visit says, by the visit's number; a visit that says nothing is not in it."""


class Matter(NamedTuple):
    """What visits say something of: its name, and what stands before it, if anything has to."""

    name: str
    label: str = ""

    def labelled(self, words: str) -> str:
        """Return words behind the label."""
        return f"{self.label}: {words}" if self.label else words


def visits_words(numbers: Sequence[int]) -> str:
    """Return visits by their numbers, in order: ``visit 5``, ``visits 2–4, 7``."""
    starts = [numbers[0], *(here for before, here in pairwise(numbers) if here > before + 1)]
    ends = [*(before for before, here in pairwise(numbers) if here > before + 1), numbers[-1]]
    spans = [
        str(start) if start == end else f"{start}{'–' if end > start + 1 else ', '}{end}"
        for start, end in zip(starts, ends, strict=True)
    ]
    return tr("visit(s) {numbers}", "", len(numbers), numbers=", ".join(spans))


def by_words(said: Said) -> dict[str, list[int]]:
    """Return which visits say each text, the texts in the order they were first said."""
    found: dict[str, list[int]] = {}
    for number, words in sorted(said.items()):
        found.setdefault(words, []).append(number)
    return found


def texts_by_visit(said: Said) -> str:
    """Return every text after the visits that say it: ``visit 6: long drive; visit 7: rested``."""
    return "; ".join(
        f"{visits_words(numbers)}: {words}" for words, numbers in by_words(said).items()
    )


def matters_by_visit(matters: Mapping[Matter, Said], every: Sequence[int]) -> list[str]:
    """Return what visits say of each matter.

    What few visits say of several matters, all alike, stands together behind these visits.

    Args:
        matters: What each visit says of each matter.
        every: The visits that could say something.
    """
    found: list[str] = []
    few: dict[str, list[str]] = {}
    for matter, said in matters.items():
        words, *others = by_words(said)
        if others or len(said) * 2 > len(every):
            found.append(matter.labelled(visits_by_text(said, every)))
        else:
            few.setdefault(visits_words(sorted(said)), []).append(matter.labelled(words))
    return found + [f"{visits}: {'; '.join(texts)}" for visits, texts in few.items()]


def visits_by_text(said: Said, every: Sequence[int]) -> str:
    """Return every text with the visits that say it in brackets, and what most say alone.

    Args:
        said: What each visit says of one matter.
        every: The visits that could say something of it.
    """
    found = by_words(said)
    usual = max(found, key=lambda words: len(found[words]))
    if len(found[usual]) * 2 <= len(every):
        return ", ".join(_with_visits(words, numbers) for words, numbers in found.items())
    others = {number: words for number, words in said.items() if words != usual}
    silent = [number for number in every if number not in said]
    exceptions = [texts_by_visit(others)] if others else []
    if silent:
        exceptions.append(tr("not at {visits}", visits=visits_words(silent)))
    return f"{usual} ({'; '.join(exceptions)})" if exceptions else usual


def _with_visits(words: str, numbers: Sequence[int]) -> str:
    return f"{words} ({visits_words(numbers)})"
