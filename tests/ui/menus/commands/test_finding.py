"""What a few letters mean among the commands."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.menus.commands.finding import Command, matching


def a_command(name: str, title: str, menu: str = "File") -> Command:
    return Command(name=name, title=title, menu=menu, keys="", lacking="")


PRINT = a_command("print", "Print progress")
SEVERAL = a_command("several", "Print several")
CHART = a_command("chart", "Copy chart", "Edit")
COURSES = a_command("courses", "The clinic's courses", "View")
END = a_command("end", "Beendigung für später", "Patient")
ALL = (PRINT, SEVERAL, CHART, COURSES, END)


def names(found: tuple[Command, ...]) -> list[str]:
    return [one.name for one in found]


def test_nothing_typed_lists_everything_in_the_order_of_the_menus() -> None:
    assert matching(ALL, "  ") == ALL


def test_words_count_in_any_order_and_from_their_beginning() -> None:
    assert names(matching(ALL, "prog pri")) == ["print"]


def test_a_menu_s_name_counts_too() -> None:
    assert names(matching(ALL, "edit")) == ["chart"]


def test_accents_and_capitals_do_not_matter() -> None:
    assert names(matching(ALL, "FUR SPAT")) == ["end"]


def test_a_title_that_begins_so_comes_before_a_word_and_a_word_before_letters_within() -> None:
    within = a_command("within", "Uncovered", "Help")
    word = a_command("word", "To cover", "Help")
    start = a_command("start", "Cover the page", "Help")

    assert names(matching((within, word, start), "cover")) == ["start", "word", "within"]


def test_of_equals_the_one_used_last_comes_first() -> None:
    assert names(matching(ALL, "print", used=("several", "print"))) == ["several", "print"]


def test_what_nothing_is_called_finds_nothing() -> None:
    assert matching(ALL, "xyzzy") == ()


@given(st.text(max_size=12))
def test_whatever_is_typed_finds_each_command_at_most_once(typed: str) -> None:
    found = names(matching(ALL, typed))

    assert len(found) == len(set(found))
    assert set(found) <= {one.name for one in ALL}
