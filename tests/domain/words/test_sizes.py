"""How large something is, as the screen and a terminal say it."""

import pytest

from tracker.domain.words.spans import size_words
from tracker.ui.backups import copy_words


@pytest.mark.parametrize(
    ("byte_count", "words"),
    [
        (0, "0.0 MB"), (1_500_000, "1.5 MB"), (999_000_000, "999.0 MB"),
        (25_100_000_000, "25.1 GB"),
    ],
)  # fmt: skip
def test_a_size_is_said_in_the_unit_that_reads_best(byte_count: int, words: str) -> None:
    assert size_words(byte_count) == words
    assert copy_words.size_words(byte_count) == (words if byte_count else "–")
