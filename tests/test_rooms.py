"""The house is as its map says, and no room is overfull."""

from collections import Counter

from tests.rooms import MAP, TOP, drawn

FILES_MAX = 30  # in one folder, its __init__ counted
STEPS = TOP / "tracker" / "models" / "migrations" / "versions"  # one more with every new schema


def test_the_map_of_the_rooms_is_drawn_from_todays_imports() -> None:
    assert MAP.read_text(encoding="utf-8") == drawn(), "run `python -m tests.rooms`"


def test_no_folder_holds_more_than_thirty_source_files() -> None:
    sources = (TOP / "tracker").rglob("*.py")
    files = Counter(file.parent for file in sources if file.parent != STEPS)

    overfull = [folder.relative_to(TOP) for folder, count in files.items() if count > FILES_MAX]

    assert overfull == []
