"""An import whose process is killed leaves nothing behind."""

import signal
import subprocess
import sys
import textwrap

import pytest

from tests.makers import day
from tracker.services.workspace import Workspace

IMPORTER = textwrap.dedent(
    """
    import os, signal, sys
    from datetime import date, timedelta
    from pathlib import Path
    from tests.makers import a_patient, a_visit, day
    from tracker.domain.values.course_rows import CourseRows
    from tracker.services.workspace import Workspace

    def die(done, total):
        if done >= int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)

    visits = tuple(a_visit(day(number), leg_pain=number % 11) for number in range(1000))
    rows = CourseRows(patient=a_patient(), visits=visits)
    Workspace.open(Path(sys.argv[1])).transfer.import_courses([rows], by="x", progress=die)
    """
)


@pytest.mark.file_only(reason="of a server the other end is killed")
@pytest.mark.parametrize("rows_done", [250, 1000])
def test_a_killed_import_leaves_nothing(workspace: Workspace, rows_done: int) -> None:
    command = [sys.executable, "-c", IMPORTER, str(workspace.path), str(rows_done)]

    done = subprocess.run(command, check=False)

    assert done.returncode == -signal.SIGKILL
    assert workspace.patients.rows(day(0)) == ()
    assert workspace.backups.check().is_healthy
