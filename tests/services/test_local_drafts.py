"""Drafts that waited on this computer for a server: whose they are, and when they go."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest

from tests.keychains import MemoryKeyring, keychain_in_memory
from tests.makers import MORNING, a_patient, an_assessment
from tests.servers import Server
from tracker.domain.values.course import CourseId, PatientId
from tracker.services.drafts import Brought
from tracker.services.local_drafts import (
    ASIDE,
    FOLDER,
    SEALED,
    Kept,
    LocalDraft,
    LocalDrafts,
    Looked,
)
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always
AT = "postgresql+psycopg://ana@server.example/clinic"
LONG_AGO = MORNING - timedelta(days=9)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def keychain() -> Iterator[MemoryKeyring]:
    """Yield the keychain of whoever is logged in at this computer."""
    with keychain_in_memory() as made:
        yield made


@pytest.fixture
def clinic(server: Server) -> Iterator[Workspace]:
    """Yield a clinic on a server."""
    with server.lent() as address:
        opened = Workspace.open(address)
        yield opened
        opened.close()


@pytest.fixture
def patient(clinic: Workspace) -> PatientId:
    return clinic.patients.add(a_patient())[0]


@pytest.fixture
def course(clinic: Workspace, patient: PatientId) -> CourseId:
    return clinic.courses.begin(patient, an_assessment())[0]


@pytest.fixture
def local(clinic: Workspace) -> LocalDrafts:
    """Return what waits on this computer for that server."""
    return LocalDrafts(clinic.address)


def a_local_draft(course_id: int, words: str = "typed while it was away") -> LocalDraft:
    return LocalDraft(
        course_id=course_id,
        visit_id=None,
        window="another",
        version=None,
        content={"note": words},
        saved_at=LONG_AGO,
    )


def on_server(clinic: Workspace) -> list[Mapping[str, object]]:
    return [one.content for one in clinic.drafts.all()]


@pytest.mark.parametrize(
    "other",
    [
        "postgresql+psycopg://bea@server.example/clinic",
        "postgresql+psycopg://ana@SERVER.example:5432/clinic?sslrootcert=/etc/new.crt",
        "postgresql://ana@server.example/clinic?sslmode=verify-full",
    ],
)
def test_another_login_finds_what_waits_for_the_same_clinic(other: str) -> None:
    LocalDrafts("postgresql+psycopg://ana@server.example/clinic").keep(a_local_draft(1))

    (found,) = LocalDrafts(other).look().waiting

    assert found.draft == a_local_draft(1)


@pytest.mark.parametrize(
    "other",
    [
        "postgresql+psycopg://ana@server.example/other",
        "postgresql+psycopg://ana@server.example:5433/clinic",
        "postgresql+psycopg://ana@another.example/clinic",
        "postgresql+psycopg://ana@/clinic?host=/run/postgresql",
    ],
)
def test_what_waits_for_another_clinic_is_not_found(other: str) -> None:
    LocalDrafts("postgresql+psycopg://ana@server.example/clinic").keep(a_local_draft(1))

    assert LocalDrafts(other).look().waiting == ()


def test_what_waited_is_brought_and_is_here_no_more(
    clinic: Workspace, course: CourseId, local: LocalDrafts
) -> None:
    local.keep(a_local_draft(course))

    brought = clinic.drafts.bring_local()

    assert brought == Brought(count=1, gone=0)
    assert on_server(clinic) == [{"note": "typed while it was away"}]
    assert local.look().waiting == ()


def test_nothing_stays_here_of_a_patient_who_was_erased(
    clinic: Workspace, patient: PatientId, course: CourseId, local: LocalDrafts
) -> None:
    stays = clinic.courses.begin(clinic.patients.add(a_patient("2"))[0], an_assessment())[0]
    local.keep(a_local_draft(course, "of one who was erased"))
    local.keep(a_local_draft(stays, "of one who is there"))
    clinic.erasing.erase(patient, typed_id=a_patient().clinic_id, reason="asked for it")

    brought = clinic.drafts.bring_local()

    assert brought == Brought(count=1, gone=1)
    assert local.look().waiting == ()
    assert on_server(clinic) == [{"note": "of one who is there"}]


def test_an_older_draft_is_not_put_over_a_newer_one_of_its_window(
    clinic: Workspace, course: CourseId, local: LocalDrafts
) -> None:
    clinic.drafts.save(course, {"note": "typed since"})
    (stored,) = clinic.drafts.all()
    local.keep(replace(a_local_draft(course), window=stored.window))

    brought = clinic.drafts.bring_local()

    assert brought == Brought(count=0, gone=0)
    assert on_server(clinic) == [{"note": "typed since"}]
    assert local.look().waiting == ()


def test_a_newer_draft_takes_the_place_of_the_older_one(
    clinic: Workspace, course: CourseId, local: LocalDrafts
) -> None:
    clinic.drafts.save(course, {"note": "before it went away"})
    (stored,) = clinic.drafts.all()
    later = stored.saved_at + timedelta(seconds=1)
    local.keep(replace(a_local_draft(course), window=stored.window, saved_at=later))

    assert clinic.drafts.bring_local().count == 1

    assert on_server(clinic) == [{"note": "typed while it was away"}]


def test_what_was_typed_since_it_was_read_stays_here(local: LocalDrafts) -> None:
    local.keep(a_local_draft(1, "read"))
    (read,) = local.look().waiting
    local.keep(a_local_draft(1, "typed since"))

    read.remove()

    (left,) = local.look().waiting
    assert (read.is_as_it_was, left.draft.content) == (False, {"note": "typed since"})


def without_keychain() -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]


def folder(tmp_path: Path) -> Path:
    """Return the folder of the one clinic whose drafts wait."""
    (found,) = (tmp_path / "home" / FOLDER).iterdir()
    return found


def files(tmp_path: Path) -> list[Path]:
    return [one for one in (tmp_path / "home").rglob("*") if one.is_file()]


def a_plain_draft(tmp_path: Path, stored: str | None = None) -> Path:
    """Return a file as an earlier version of the program kept a draft."""
    LocalDrafts(AT).keep(a_local_draft(2))
    LocalDrafts(AT).drop(a_local_draft(2).key)
    file = folder(tmp_path) / "1-new-another.json"
    said = asdict(a_local_draft(1)) | {"saved_at": LONG_AGO.isoformat()}
    file.write_text(json.dumps(said) if stored is None else stored, "utf-8")
    return file


def test_the_folder_says_nothing_of_a_patient(tmp_path: Path, keychain: MemoryKeyring) -> None:
    words = "Keller, Anna, P-4711, sleeps badly"

    kept = LocalDrafts(AT).keep(replace(a_local_draft(987654, words), visit_id=123456))

    assert kept is Kept.HERE
    told = b"".join(bytes(one) + one.read_bytes() for one in files(tmp_path))
    (key,) = keychain.held.values()
    secrets = ["Keller", "Anna", "4711", "sleeps", "note", "another", "987654", "123456", key]
    assert [one for one in secrets if one.encode() in told or one in str(files(tmp_path))] == []
    assert bytes.fromhex(key) not in told
    modes = {oct(one.stat().st_mode & 0o777) for one in files(tmp_path)}
    assert (modes, oct(folder(tmp_path).stat().st_mode & 0o777)) == ({"0o600"}, "0o700")


def test_a_draft_whose_key_is_gone_is_named_once_and_set_aside(
    tmp_path: Path, keychain: MemoryKeyring
) -> None:
    LocalDrafts(AT).keep(a_local_draft(1))
    keychain.held.clear()

    looked, again = LocalDrafts(AT).look(), LocalDrafts(AT).look()

    (aside,) = looked.aside
    assert aside.file.parent == folder(tmp_path) / ASIDE
    assert aside.file.is_file()
    assert (looked.waiting, again) == ((), Looked(waiting=()))


def test_what_was_set_aside_is_taken_up_again_when_its_key_is_back(
    tmp_path: Path, keychain: MemoryKeyring
) -> None:
    LocalDrafts(AT).keep(a_local_draft(1))
    before = dict(keychain.held)
    keychain.held.clear()
    LocalDrafts(AT).look()
    keychain.held.update(before)

    (found,) = LocalDrafts(AT).look().waiting

    assert found.draft == a_local_draft(1)
    found.remove()
    assert files(tmp_path) == []


@pytest.mark.parametrize("length", [0, 5, 20, -1])
def test_a_file_that_was_cut_short_is_set_aside_and_the_others_wait(
    tmp_path: Path, length: int
) -> None:
    local = LocalDrafts(AT)
    local.keep(a_local_draft(1))
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:length])
    local.keep(a_local_draft(2))

    looked = local.look()

    assert [one.draft.course_id for one in looked.waiting] == [2]
    assert [one.file.name for one in looked.aside] == [file.name]


def test_one_file_does_not_pass_for_another(tmp_path: Path) -> None:
    local = LocalDrafts(AT)
    local.keep(a_local_draft(1))
    (file,) = files(tmp_path)
    file.rename(file.with_name(f"{'0' * 32}{SEALED}"))

    assert local.look().waiting == ()


def test_an_earlier_version_s_draft_is_read_and_encrypted(tmp_path: Path) -> None:
    plain = a_plain_draft(tmp_path)

    (found,) = LocalDrafts(AT).look().waiting

    assert found.draft == a_local_draft(1)
    assert not plain.exists()
    assert b"typed" not in b"".join(one.read_bytes() for one in files(tmp_path))
    LocalDrafts(AT).drop(found.draft.key)
    assert files(tmp_path) == []


def test_an_earlier_version_s_damaged_draft_is_encrypted_and_set_aside(tmp_path: Path) -> None:
    plain = a_plain_draft(tmp_path, '{"course_id": 1, "content": {"note": "typed wh')

    looked = LocalDrafts(AT).look()

    assert (looked.waiting, len(looked.aside), plain.exists()) == ((), 1, False)
    assert b"typed" not in looked.aside[0].file.read_bytes()


def test_without_a_keychain_nothing_is_written_and_what_is_typed_waits_in_memory(
    tmp_path: Path, clinic: Workspace, course: CourseId, local: LocalDrafts
) -> None:
    without_keychain()

    assert local.keep(a_local_draft(course)) is Kept.UNTIL_END
    assert (local.outlive_end, clinic.drafts.count_until_end()) == (False, 1)
    assert files(tmp_path) == []
    assert clinic.drafts.bring_local() == Brought(count=1, gone=0)

    assert on_server(clinic) == [{"note": "typed while it was away"}]
    assert clinic.drafts.count_until_end() == 0


def test_without_a_keychain_an_earlier_version_s_draft_waits_until_the_server_has_it(
    tmp_path: Path,
) -> None:
    plain = a_plain_draft(tmp_path)
    without_keychain()

    (found,) = LocalDrafts(AT).look().waiting

    assert (found.draft, plain.exists()) == (a_local_draft(1), True)
    found.remove()
    assert files(tmp_path) == []


def test_a_locked_keychain_leaves_what_waits_as_it_is(
    tmp_path: Path, keychain: MemoryKeyring
) -> None:
    LocalDrafts(AT).keep(a_local_draft(1))
    before = files(tmp_path)
    keychain.is_refusing = True

    assert LocalDrafts(AT).look() == Looked(waiting=(), unopened=1)

    assert files(tmp_path) == before
    keychain.is_refusing = False
    assert len(LocalDrafts(AT).look().waiting) == 1


def test_another_account_s_keychain_opens_nothing_and_takes_nothing_away(
    tmp_path: Path, keychain: MemoryKeyring
) -> None:
    of_ana = LocalDrafts(AT)
    of_ana.keep(a_local_draft(1, "Ana's"))
    theirs = MemoryKeyring()
    keyring.set_keyring(theirs)
    of_ben = LocalDrafts(AT.replace("ana@", "ben@"))
    of_ben.keep(a_local_draft(2, "Ben's"))

    seen = of_ben.look()
    keyring.set_keyring(keychain)
    of_ana = LocalDrafts(AT)

    assert set(keychain.held.values()).isdisjoint(theirs.held.values())
    assert [one.draft.content for one in seen.waiting] == [{"note": "Ben's"}]
    assert [one.draft.content for one in of_ana.look().waiting] == [{"note": "Ana's"}]
    assert [one.draft.content for one in of_ben.look().waiting] == [{"note": "Ben's"}]
