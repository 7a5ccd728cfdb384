"""Who may open an encrypted clinic, and that nobody else can, nor change who may."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.domain.people.roles import Role
from tracker.errors import InputError
from tracker.models.encryption.key_file import KeyFile, Unlocked, make_key_file
from tracker.models.encryption.key_wrapping import Holder, Stretching, wrap
from tracker.models.sqlite_driver import DataKey, key_file_of
from tracker.models.unusable import KeyFileError, WrongKeyError

ANA, BEN = "Ana Sample", "Ben Example"
MADE, KEY, RECOVERY = make_key_file(ANA, "ana's passphrase")
BOTH = MADE.with_person(KEY, BEN, "ben's passphrase")


def test_each_person_opens_it_with_their_own_passphrase() -> None:
    assert BOTH.people == (ANA, BEN)
    assert BOTH.unlock("ana's passphrase") == Unlocked(key=KEY, person=ANA, role=Role.CLINICIAN)
    assert BOTH.unlock("ben's passphrase", BEN) == Unlocked(
        key=KEY, person=BEN, role=Role.CLINICIAN
    )


@pytest.mark.parametrize("person", [None, ANA, BEN])
def test_the_recovery_sheet_opens_it_for_everybody(person: str | None) -> None:
    assert BOTH.unlock(RECOVERY, person) == Unlocked(key=KEY, person=None, role=Role.CLINICIAN)


def test_the_sheet_is_read_however_it_is_typed() -> None:
    typed = RECOVERY.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert MADE.unlock(typed).key == KEY


@pytest.mark.parametrize(
    ("secret", "person"), [("ben's passphrase", ANA), ("", None), ("Ana's passphrase", None)]
)
def test_any_other_secret_opens_nothing(secret: str, person: str | None) -> None:
    with pytest.raises(WrongKeyError):
        BOTH.unlock(secret, person)


def test_a_composed_and_a_decomposed_letter_are_the_same() -> None:
    file = MADE.with_person(KEY, BEN, "cami\N{LATIN SMALL LETTER N WITH TILDE}o de arena")

    assert file.unlock("camin\N{COMBINING TILDE}o de arena").person == BEN


def test_a_new_passphrase_ends_the_old_one() -> None:
    changed = BOTH.with_person(KEY, ANA, "another passphrase")

    assert changed.unlock("another passphrase").person == ANA
    assert set(changed.people) == {ANA, BEN}
    with pytest.raises(WrongKeyError):
        changed.unlock("ana's passphrase")


def test_a_new_recovery_sheet_ends_the_old_one() -> None:
    changed, recovery = BOTH.with_recovery(KEY)

    assert changed.unlock(recovery).key == KEY
    with pytest.raises(WrongKeyError):
        changed.unlock(RECOVERY)


def test_who_is_taken_out_opens_nothing_and_the_last_one_stays() -> None:
    alone = BOTH.without_person(KEY, ANA)

    with pytest.raises(WrongKeyError):
        alone.unlock("ana's passphrase")
    with pytest.raises(InputError, match="Add a person first"):
        alone.without_person(KEY, BEN)


@pytest.mark.parametrize("name", ["", " ", " Ana", "x" * 81])
def test_a_name_has_its_limits(name: str) -> None:
    with pytest.raises(InputError, match="80 letters at most"):
        MADE.with_person(KEY, name, "some passphrase")


def test_a_person_added_by_something_else_is_found() -> None:
    intruder = wrap(KEY, "let me in, please", holder=Holder.PERSON, name="X", clinic=MADE.clinic)
    altered = replace(MADE, keys=(*MADE.keys, intruder))

    with pytest.raises(KeyFileError, match="changed by something other"):
        altered.unlock("ana's passphrase")


def test_a_person_taken_out_by_something_else_is_found() -> None:
    altered = replace(BOTH, keys=tuple(key for key in BOTH.keys if key.name != BEN))

    with pytest.raises(KeyFileError, match="changed by something other"):
        altered.unlock("ana's passphrase")


def test_a_key_of_another_clinic_opens_nothing() -> None:
    with pytest.raises(WrongKeyError):
        replace(MADE, clinic="0" * 32).unlock("ana's passphrase")


def test_it_comes_back_from_its_file_and_names_no_key(tmp_path: Path) -> None:
    database = tmp_path / "clinic.sqlite3"

    BOTH.write(database, KEY)

    assert KeyFile.read(database) == BOTH
    text = key_file_of(database).read_bytes()
    assert KEY.secret.hex().encode() not in text
    assert key_file_of(database).stat().st_mode & 0o077 == 0


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match=r"clinic\.sqlite3\.keys"):
        KeyFile.read(tmp_path / "clinic.sqlite3")


def test_a_newer_version_is_said_to_be_newer() -> None:
    newer = json.loads(MADE.text()) | {"version": 2}

    with pytest.raises(KeyFileError, match="newer version"):
        KeyFile.parse(json.dumps(newer).encode())


@pytest.mark.usefixtures("as_costly_as_ever")
def test_a_passphrase_is_as_costly_to_guess_as_rfc_9106_recommends(tmp_path: Path) -> None:
    made, key, recovery = make_key_file(ANA, "ana's passphrase")
    both = made.with_person(key, BEN, "ben's passphrase").with_recovery(key)[0]

    both.write(tmp_path / "clinic.sqlite3", key)

    read = KeyFile.read(tmp_path / "clinic.sqlite3")
    costs = [
        (one.stretching.time_cost, one.stretching.memory_kib, one.stretching.lanes)
        for one in read.keys
    ]
    assert costs == [(3, 64 * 1024, 4)] * 3
    assert read.unlock("ben's passphrase").key == key
    assert made.unlock(recovery).key == key


@pytest.mark.usefixtures("as_costly_as_ever")
@pytest.mark.parametrize(
    "costs",
    [
        {"time_cost": 0},
        {"time_cost": 11},
        {"memory_kib": 31},
        {"memory_kib": 256 * 1024 + 1},
        {"lanes": 0},
        {"lanes": 9},
    ],
)
def test_a_costly_stretching_is_refused_before_it_costs(costs: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="out of range"):
        Stretching(salt=bytes(16), **costs)


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_damaged_file_is_refused_in_words_at_once(data: st.DataObject) -> None:
    text = bytearray(BOTH.text())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))

    try:
        KeyFile.parse(bytes(text)).check_seal(KEY)
    except KeyFileError:
        return
    assert json.loads(text) == json.loads(BOTH.text())


@given(text=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@settings(max_examples=200)
def test_anything_else_is_refused_in_words(text: bytes) -> None:
    with pytest.raises(KeyFileError):
        KeyFile.parse(text)


@pytest.mark.parametrize("content", [b"[]", b"null", b"1", b'"x"', b"{}", b"[" * 100_000])
def test_other_json_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(KeyFileError):
        KeyFile.parse(content)


def test_a_data_key_says_nothing_of_itself() -> None:
    assert repr(DataKey(bytes(range(32)))) == "DataKey()"


@pytest.mark.parametrize("seal", ["\u0800", "\ud800", ""])
def test_a_seal_of_any_signs_is_refused_in_words(seal: str) -> None:
    with pytest.raises(KeyFileError, match="changed by something other"):
        replace(MADE, seal=seal).check_seal(KEY)
