"""What the clinic keeps ready to hand: texts for notes and the sheet, its own groups of points."""

from functools import partial
from typing import Generic

from sqlalchemy import select

from tracker.domain.values.changes import Changes
from tracker.domain.values.presets import PresetId
from tracker.domain.values.record_versions import Subject, content_of
from tracker.errors import InputError
from tracker.language import tr
from tracker.models.damage.unreadable import Scope
from tracker.models.database import Database
from tracker.models.history.record_versions import (
    keeping_version,
    note_added,
    note_removed,
    refuse_older,
)
from tracker.models.presets import Preset, PresetRecord
from tracker.models.reading_errors import readable
from tracker.models.server.together import ask_ahead, find_next_id
from tracker.services.recording import Recorder

SETTINGS_CHANGED = Changes(has_settings=True)


class Presets(Generic[Preset]):
    """The presets of one kind: snippets, texts for the sheet, or point groups."""

    def __init__(
        self,
        database: Database,
        records: type[PresetRecord[Preset]],
        recorder: Recorder | None = None,
    ) -> None:
        self._database = database
        self._recorder = recorder or Recorder()
        self._records: type[PresetRecord[Preset]] = records
        self._rows = Scope(tables=(records.__tablename__,))

    def all(self) -> tuple[Preset, ...]:
        """Return every preset of the kind that can be read, by name."""
        records = self._records
        with self._database.read(self._rows) as session:
            ids = session.scalars(select(records.id).order_by(records.name)).all()
            return tuple(readable(ids, lambda number: session.get_one(records, number).to_domain()))

    def why_unreadable(self) -> str:
        """Return in words which of them cannot be read; empty when all can."""
        return self._database.why_unreadable(self._rows)

    def save(self, preset: Preset) -> tuple[PresetId, Changes]:
        """Store a new preset, or a stored one anew; one transaction.

        Raises:
            InputError: Another preset of the kind has the name.
            RecordChangedElsewhereError: It was changed since it was read; carries both.
        """
        own_id, records, saving = preset.preset_id, self._records, self._recorder.saving()
        with self._database.write() as session:
            ask_number = partial(find_next_id, session, records.__tablename__)
            if own_id is None:
                ask_ahead(session, ask_number)
            taken_by = session.scalar(select(records.id).where(records.name == preset.name))
            if taken_by is not None and taken_by != own_id:
                raise InputError(_taken(preset.name))
            if own_id is None:
                record = records()
                record.take(preset)
                number = ask_number()
                if number is not None:
                    record.id = number
                session.add(record)
                session.flush()
                record.version = note_added(session, _subject(record), saving)
            else:
                record = session.get_one(records, own_id)
                read = (preset.version, record.version)
                refuse_older(session, _subject(record), read, content_of(preset))
                with keeping_version(session, _subject(record), record, saving):
                    record.take(preset)
            return PresetId(record.id), SETTINGS_CHANGED

    def remove(self, preset_id: PresetId) -> Changes:
        """Remove a preset; notes, sheets and treatments that used it keep it; one transaction."""
        saving = self._recorder.saving()
        with self._database.write() as session:
            record = session.get_one(self._records, preset_id)
            note_removed(session, _subject(record), record, saving)
            session.delete(record)
        return SETTINGS_CHANGED


def _subject(record: PresetRecord[Preset]) -> Subject:
    return Subject(kind=record.kind, record_id=record.id)


def _taken(name: str) -> str:
    return tr("The name “{name}” is taken. Nothing was saved. Choose another name.", name=name)
