"""Whatever a file or a field holds is read, or refused in words."""

from tests.journeys.fuzz_inputs import run

COUNT = 700  # a recorded run has 100,000
INPUTS = ("csv", "draft", "days", "keys", "manifest", "points", "preferences")
ARCHIVES = ("archive", "archived")
LISTS = ("list", "sheet", "workbook")  # a process of its own for each workbook: not as many
BUNDLES = ("bundle", "resource")
EACH = 20


def test_altered_inputs_are_read_or_refused_in_words() -> None:
    refused, faults = run(COUNT, only=INPUTS)

    assert faults == []
    assert refused.keys() <= set(INPUTS)
    assert refused["csv"] > 0


def test_altered_lists_are_imported_whole_or_refused_in_words() -> None:
    refused, faults = run(EACH * len(LISTS), only=LISTS)

    assert faults == []
    assert refused.keys() <= set(LISTS)
    assert 0 < refused["list"] < EACH


def test_altered_archives_are_restored_whole_or_refused_in_words() -> None:
    refused, faults = run(EACH * len(ARCHIVES), only=ARCHIVES)

    assert faults == []
    assert refused["archive"] > EACH // 2
    assert refused["archived"] > 0


def test_altered_bundles_are_taken_in_whole_or_refused_in_words() -> None:
    refused, faults = run(EACH * len(BUNDLES), only=BUNDLES)

    assert faults == []
    assert refused["bundle"] > 0
    assert 0 < refused["resource"] <= EACH
