"""Altered archives: as they lie on a disk, and with manifests that fit what was altered inside."""

import warnings
from contextlib import closing
from functools import cached_property
from pathlib import Path

from tests.full_visit import FULL_ASSESSMENT, FULL_VISIT
from tests.makers import a_patient
from tests.services.archives.making import files_of, pack, sealed
from tracker.services.archives import layout
from tracker.services.archives.archives import restore_as
from tracker.services.workspace import Workspace

INSIDE = (layout.record_name(1), layout.CLINIC, layout.LOG, layout.CONTENTS, layout.MANIFEST)
_BETWEEN = b"\0\0\0\0"  # the name of a file inside, and what stands in it


class ArchiveReader:
    """Restores altered archives into a folder, in which nothing may be left of a refused one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "archives"
        self._folder.mkdir()

    @cached_property
    def good(self) -> Path:
        """Return an archive of a clinic with one patient."""
        file = self._folder / "good.zip"
        with closing(Workspace.open(self._folder / "good.sqlite3")) as clinic:
            patient_id, _ = clinic.patients.add(a_patient())
            course_id, _ = clinic.courses.begin(patient_id, FULL_ASSESSMENT)
            clinic.courses.log_visit(course_id, FULL_VISIT, by="Ana")
            clinic.archives.save(file)
        return file

    def parts(self) -> tuple[bytes, ...]:
        """Return files of the good archive, each behind its name."""
        files = files_of(self.good)
        return tuple(name.encode() + _BETWEEN + files[name] for name in INSIDE)

    def read_part(self, content: bytes) -> None:
        """Restore the good archive with one file as it was altered, or nothing of it."""
        name, _, said = content.partition(_BETWEEN)
        known = name.decode(errors="replace")
        changed = files_of(self.good) | {known: said}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a name is there twice is what may be tried
            self.read(pack(self._folder / "one.zip", sealed(changed)).read_bytes())

    def read(self, content: bytes) -> None:
        """Restore an archive, or nothing of it."""
        target = self._folder / "target"
        target.mkdir(exist_ok=True)
        file = self._folder / "one.zip"
        file.write_bytes(content)
        new = target / "new.sqlite3"
        try:
            restore_as(file, new)
            Workspace.open(new).close()
        finally:
            left = {one.name for one in target.iterdir()} - {new.name}
            new.unlink(missing_ok=True)
        assert not left, left
