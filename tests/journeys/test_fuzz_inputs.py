"""Whatever a file or a field holds is read, or refused in words."""

from tests.journeys.fuzz_inputs import kinds, run

COUNT = 700  # a recorded run has 100,000


def test_altered_inputs_are_read_or_refused_in_words() -> None:
    refused, faults = run(COUNT)

    assert faults == []
    assert refused.keys() <= kinds().keys()
    assert refused["csv"] > 0
