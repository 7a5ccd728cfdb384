"""Text files are read in the encoding they are in, and parted where their cells end."""

import pytest

from tracker.errors import InputError
from tracker.services.spreadsheets.grid import Choice, grid_of
from tracker.services.spreadsheets.text_files import find_encoding, shape_of

GERMAN = "Name;Größe;Übung\nMüller;5;täglich\nJäger;6;nie\n"
SPANISH = "Paciente;Fecha;Dolor pierna\nMuñoz;3;más\nGarcía Ibáñez;4;mañana\n"


@pytest.mark.parametrize("text", [GERMAN, SPANISH], ids=["German", "Spanish"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
     "cp1252"],
)  # fmt: skip
def test_the_encoding_of_a_list_is_found(text: str, encoding: str) -> None:
    rows = [row for _, row in grid_of(text.encode(encoding), "list.csv").rows()]

    assert [[cell.lstrip("\ufeff") for cell in row] for row in rows] == [
        line.split(";") for line in text.splitlines()
    ]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Пациент;Дата;боль в ноге\nИванов;5;6\nПетров;сегодня хуже\n", "cp1251"),
        ("Žalud;Řehoř;Novák\nžluťoučký kůň;1;2\n", "cp1250"),
        ("患者;日期;腿痛\n王;3;今天好多了\n李明;5;不好\n", "gb18030"),
    ],
)
def test_other_scripts_are_found_as_well(text: str, encoding: str) -> None:
    assert find_encoding(text.encode(encoding)) == encoding


def test_another_encoding_can_be_chosen() -> None:
    content = "Größe;Straße\nä;ö\n".encode("cp850")

    rows = list(grid_of(content, "list.csv", Choice(encoding="cp850")).rows())

    assert rows[0] == (1, ["Größe", "Straße"])
    with pytest.raises(InputError, match="'ebcdic' is not an encoding that is read"):
        grid_of(content, "list.csv", Choice(encoding="ebcdic"))


@pytest.mark.parametrize("chosen", ["utf-16", "utf-32"])
@pytest.mark.parametrize("order", ["-le", "-be"])
def test_an_encoding_that_was_chosen_is_read_in_the_order_of_its_bytes(
    chosen: str, order: str
) -> None:
    content = GERMAN.encode(chosen + order)

    rows = list(grid_of(content, "list.csv", Choice(encoding=chosen)).rows())

    assert rows[1] == (2, ["Müller", "5", "täglich"])


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b;c\n1,5;2;3\n1,6;2;3\n", ";"),
        ("a,b,c\n1;5,2,3\n", ","),
        ("a\tb\n1,2\t3,4\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ('a,b\n"x;y;z",2\n"x;y;z",2\n', ","),
        ("sep=;\na,x;b\n", ";"),
        ("SEP=|\r\na|b\n", "|"),
    ],
)
def test_what_parts_the_cells_is_found(text: str, delimiter: str) -> None:
    assert shape_of(text.encode(), "list.csv").delimiter == delimiter
