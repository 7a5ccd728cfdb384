"""What the clinic keeps ready to hand: texts for notes and the sheet, its own groups of points."""

from collections.abc import Callable
from typing import Generic, TypeVar

from sqlalchemy import select

from tracker.domain.values.changes import Changes
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.database import Database
from tracker.models.presets import Preset, PresetRecord

PresetId = TypeVar("PresetId", bound=int)

SETTINGS_CHANGED = Changes(has_settings=True)


class Presets(Generic[Preset, PresetId]):
    """The presets of one kind: snippets, texts for the sheet, or point groups.

    Args:
        database: Where they are stored.
        records: Their records.
        id_of: Returns a preset's own id; None until it is stored.
    """

    def __init__(
        self,
        database: Database,
        records: type[PresetRecord[Preset]],
        id_of: Callable[[Preset], PresetId | None],
    ) -> None:
        self._database = database
        self._records: type[PresetRecord[Preset]] = records
        self._id_of: Callable[[Preset], PresetId | None] = id_of

    def all(self) -> tuple[Preset, ...]:
        """Return every preset of the kind, by name."""
        with self._database.read() as session:
            found = session.scalars(select(self._records).order_by(self._records.name)).all()
        return tuple(record.to_domain() for record in found)

    def save(self, preset: Preset) -> tuple[PresetId, Changes]:
        """Store a new preset, or a stored one anew; one transaction.

        Raises:
            InputError: Another preset of the kind has the name.
        """
        own_id, records = self._id_of(preset), self._records
        with self._database.write() as session:
            taken_by = session.scalar(select(records.id).where(records.name == preset.name))
            if taken_by is not None and taken_by != own_id:
                raise InputError(_taken(preset.name))
            record = records() if own_id is None else session.get_one(records, own_id)
            record.take(preset)
            session.add(record)
            session.flush()
            stored_id = self._id_of(record.to_domain())
        if stored_id is None:
            raise RuntimeError("a stored preset has an id")
        return stored_id, SETTINGS_CHANGED

    def remove(self, preset_id: PresetId) -> Changes:
        """Remove a preset; notes, sheets and treatments that used it keep it; one transaction."""
        with self._database.write() as session:
            session.delete(session.get_one(self._records, preset_id))
        return SETTINGS_CHANGED


def _taken(name: str) -> str:
    return tr("The name “{name}” is taken. Nothing was saved. Choose another name.", name=name)
