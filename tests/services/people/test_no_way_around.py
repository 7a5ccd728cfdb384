"""What no statement holds an assistant or a reader to: the key file, the whole file, a move."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.makers import a_visit, day
from tests.services.people.conftest import WORDS, Open
from tracker.domain.people.roles import Role
from tracker.domain.values.course import CourseId
from tracker.models.unusable import NotAllowedError
from tracker.services.backup import restore_over_damaged
from tracker.services.encryption import unlock
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.file_only
NEW = "quite other words"
Deed = Callable[[Workspace, str, Path], object]

DEEDS: dict[str, Deed] = {
    "be a clinician": lambda clinic, me, _: clinic.people.change(me, Role.CLINICIAN),
    "be one by the key file": lambda clinic, me, _: clinic.encryption.set_role(me, Role.CLINICIAN),
    "add a person": lambda clinic, _, __: clinic.people.add("Other", Role.CLINICIAN, NEW),
    "take another's passphrase": lambda clinic, _, __: clinic.encryption.set_passphrase(
        "Owner", NEW
    ),
    "be one by a passphrase": lambda clinic, me, _: clinic.encryption.set_passphrase(
        me, NEW, Role.CLINICIAN
    ),
    "remove a person": lambda clinic, _, __: clinic.people.remove("Owner"),
    "make a recovery sheet": lambda clinic, _, __: clinic.encryption.renew_recovery(),
    "take encryption away": lambda clinic, _, __: clinic.encryption.turn_off(),
    "restore a backup": lambda clinic, _, copy: clinic.backups.restore(copy),
    "restore an archive": lambda clinic, _, copy: clinic.archives.restore(copy),
    "move to a server": lambda clinic, _, __: clinic.house.to_server("postgresql://nowhere/x"),
    "move to a file": lambda clinic, _, copy: clinic.house.to_file(copy.with_name("moved")),
    "set rows aside": lambda clinic, _, copy: clinic.soundness.set_aside(copy.with_name("rows")),
}


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.READER])
@pytest.mark.parametrize("deed", list(DEEDS))
def test_nobody_else_does_what_is_a_clinicians(
    open_as: Open, workspace: Workspace, tmp_path: Path, role: Role, deed: str
) -> None:
    copy = workspace.backups.backup(tmp_path)
    clinic = open_as(role)
    before = dict(clinic.encryption.roles)

    with pytest.raises(NotAllowedError, match="You may not do this"):
        DEEDS[deed](clinic, role.value.capitalize(), copy)

    assert workspace.path is not None
    assert clinic.is_encrypted
    assert dict(clinic.encryption.roles) == before
    assert unlock(workspace.path, WORDS.format(name="Owner"), "Owner").role is Role.CLINICIAN


@pytest.mark.parametrize("role", list(Role))
def test_ones_own_passphrase_is_ones_own(open_as: Open, role: Role) -> None:
    clinic, name = open_as(role), role.value.capitalize()

    clinic.encryption.set_passphrase(name, NEW)

    assert clinic.path is not None
    found = unlock(clinic.path, NEW)
    assert (found.person, found.role) == (name, role)


def test_a_damaged_clinic_is_not_replaced_by_a_reader(
    open_as: Open, workspace: Workspace, tmp_path: Path
) -> None:
    copy = workspace.backups.backup(tmp_path)
    assert open_as(Role.READER).path == workspace.path
    assert workspace.path is not None
    words = WORDS.format(name="Reader")

    with pytest.raises(NotAllowedError):
        restore_over_damaged(copy, workspace.path, unlocked=unlock(workspace.path, words))

    assert not list(workspace.path.parent.glob("*damaged*"))


def test_a_window_is_held_to_whoever_unlocked_it(
    open_as: Open, workspace: Workspace, visit_course: CourseId
) -> None:
    open_as(Role.READER)

    workspace.hold_to(Role.READER)
    with pytest.raises(NotAllowedError):
        workspace.courses.log_visit(visit_course, a_visit(day(7), leg_pain=1), by="Reader")
    workspace.hold_to(Role.CLINICIAN)
    workspace.courses.log_visit(visit_course, a_visit(day(7), leg_pain=1), by="Owner")

    assert len(workspace.courses.course(visit_course).visits) == 2
