"""Drafts that waited on this computer for a server: whose they are, and when they go."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.makers import MORNING, a_patient, an_assessment
from tests.servers import Server
from tracker.domain.values.course import CourseId, PatientId
from tracker.services.drafts import Brought
from tracker.services.local_drafts import LocalDraft, LocalDrafts
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always
LONG_AGO = MORNING - timedelta(days=9)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))


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

    (found,) = LocalDrafts(other).all()

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

    assert LocalDrafts(other).all() == ()


def test_what_waited_is_brought_and_is_here_no_more(
    clinic: Workspace, course: CourseId, local: LocalDrafts
) -> None:
    local.keep(a_local_draft(course))

    brought = clinic.drafts.bring_local()

    assert brought == Brought(count=1, gone=0)
    assert on_server(clinic) == [{"note": "typed while it was away"}]
    assert local.all() == ()


def test_nothing_stays_here_of_a_patient_who_was_erased(
    clinic: Workspace, patient: PatientId, course: CourseId, local: LocalDrafts
) -> None:
    stays = clinic.courses.begin(clinic.patients.add(a_patient("2"))[0], an_assessment())[0]
    local.keep(a_local_draft(course, "of one who was erased"))
    local.keep(a_local_draft(stays, "of one who is there"))
    clinic.erasing.erase(patient, typed_id=a_patient().clinic_id, reason="asked for it")

    brought = clinic.drafts.bring_local()

    assert brought == Brought(count=1, gone=1)
    assert local.all() == ()
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
    assert local.all() == ()


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
    (read,) = local.all()
    local.keep(a_local_draft(1, "typed since"))

    read.remove()

    (left,) = local.all()
    assert (read.is_as_it_was, left.draft.content) == (False, {"note": "typed since"})
