"""A clinic with a visit, opened as somebody of any role, in a file and on a server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import psycopg
import pytest
from sqlalchemy import make_url

from tests.makers import a_visit
from tests.services.beside import owner
from tracker.domain.people.roles import Role
from tracker.domain.values.course import CourseId
from tracker.services.encryption import unlock
from tracker.services.workspace import Workspace

WORDS = "four words of {name}"
Open = Callable[[Role], Workspace]


@pytest.fixture
def visit_course(workspace: Workspace, course_id: CourseId) -> CourseId:
    """Return the id of a course with one visit."""
    workspace.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")
    return course_id


@pytest.fixture
def open_as(workspace: Workspace, visit_course: CourseId) -> Iterator[Open]:
    """Yield what opens that clinic as somebody of a role; on a server by a login of their own."""
    with ExitStack() as at_end:
        opened: list[Workspace] = []

        def open_it(role: Role) -> Workspace:
            if workspace.path is not None:
                opened.insert(0, _open_file(workspace, role))
                return opened[0]
            name = f"{role.value}_{make_url(workspace.address).database}"
            at_end.callback(_drop, workspace, name)
            _create(workspace, name)
            workspace.people.add(name, role)
            address = workspace.address.replace("://clinic@", f"://{name}@")
            opened.insert(0, Workspace.open(address))
            return opened[0]

        yield open_it
        for one in opened:
            one.close()


def _open_file(workspace: Workspace, role: Role) -> Workspace:
    assert workspace.path is not None
    if not workspace.is_encrypted:
        workspace.encryption.turn_on("Owner", WORDS.format(name="Owner"))
    name = role.value.capitalize()
    workspace.people.add(name, role, WORDS.format(name=name))
    found = unlock(workspace.path, WORDS.format(name=name), name)
    return Workspace.open(workspace.path, unlocked=found)


def _create(workspace: Workspace, name: str) -> None:
    with owner(workspace) as server:
        server.execute(psycopg.sql.SQL("CREATE ROLE {} LOGIN").format(psycopg.sql.Identifier(name)))


def _drop(workspace: Workspace, name: str) -> None:
    who = psycopg.sql.Identifier(name)
    with owner(workspace) as server:
        server.execute(psycopg.sql.SQL("DROP OWNED BY {}").format(who))
        server.execute(psycopg.sql.SQL("DROP ROLE {}").format(who))
