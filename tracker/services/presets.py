"""What the clinic keeps ready to hand: texts for notes and the sheet, its own groups of points."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.presets import (
    PointGroup,
    PointGroupId,
    SheetText,
    SheetTextId,
    Snippet,
    SnippetId,
)
from tracker.errors import InputError
from tracker.models.database import Database
from tracker.models.presets import PointGroupRecord, SheetTextRecord, SnippetRecord
from tracker.services.changes import Changes

SETTINGS_CHANGED = Changes(has_settings=True)


class Snippets:
    """Text snippets for notes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Snippet, ...]:
        """Return every snippet, by name."""
        with self._database.read() as session:
            records = session.scalars(select(SnippetRecord).order_by(SnippetRecord.name)).all()
        return tuple(record.to_domain() for record in records)

    def save(self, snippet: Snippet) -> tuple[SnippetId, Changes]:
        """Store a new snippet, or a stored one anew; one transaction.

        Raises:
            InputError: Another snippet has the name.
        """
        with self._database.write() as session:
            _refuse_taken_name(session, SnippetRecord, snippet.name, snippet.snippet_id)
            record = (
                SnippetRecord()
                if snippet.snippet_id is None
                else session.get_one(SnippetRecord, snippet.snippet_id)
            )
            record.name, record.text = snippet.name, snippet.text
            session.add(record)
            session.flush()
            return SnippetId(record.id), SETTINGS_CHANGED

    def remove(self, snippet_id: SnippetId) -> Changes:
        """Remove a snippet; notes that used it keep their words; one transaction."""
        with self._database.write() as session:
            session.delete(session.get_one(SnippetRecord, snippet_id))
        return SETTINGS_CHANGED


class SheetTexts:
    """Texts the clinician may choose for the patient's sheet."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SheetText, ...]:
        """Return every text, by name."""
        query = select(SheetTextRecord).order_by(SheetTextRecord.name)
        with self._database.read() as session:
            records = session.scalars(query).all()
        return tuple(record.to_domain() for record in records)

    def save(self, text: SheetText) -> tuple[SheetTextId, Changes]:
        """Store a new text, or a stored one anew; one transaction.

        Raises:
            InputError: Another text has the name.
        """
        with self._database.write() as session:
            _refuse_taken_name(session, SheetTextRecord, text.name, text.sheet_text_id)
            record = (
                SheetTextRecord()
                if text.sheet_text_id is None
                else session.get_one(SheetTextRecord, text.sheet_text_id)
            )
            record.name, record.text = text.name, text.text
            session.add(record)
            session.flush()
            return SheetTextId(record.id), SETTINGS_CHANGED

    def remove(self, sheet_text_id: SheetTextId) -> Changes:
        """Remove a text; sheets that were handed out keep it; one transaction."""
        with self._database.write() as session:
            session.delete(session.get_one(SheetTextRecord, sheet_text_id))
        return SETTINGS_CHANGED


class PointGroups:
    """The clinic's own groups of points."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[PointGroup, ...]:
        """Return every group, by name."""
        query = select(PointGroupRecord).order_by(PointGroupRecord.name)
        with self._database.read() as session:
            records = session.scalars(query).all()
        return tuple(record.to_domain() for record in records)

    def save(self, group: PointGroup) -> tuple[PointGroupId, Changes]:
        """Store a new group, or a stored one anew; one transaction.

        Raises:
            InputError: Another group has the name.
        """
        with self._database.write() as session:
            _refuse_taken_name(session, PointGroupRecord, group.name, group.group_id)
            record = (
                PointGroupRecord()
                if group.group_id is None
                else session.get_one(PointGroupRecord, group.group_id)
            )
            record.name = group.name
            record.points = [str(point) for point in group.points]
            session.add(record)
            session.flush()
            return PointGroupId(record.id), SETTINGS_CHANGED

    def remove(self, group_id: PointGroupId) -> Changes:
        """Remove a group; treatments that used it keep their points; one transaction."""
        with self._database.write() as session:
            session.delete(session.get_one(PointGroupRecord, group_id))
        return SETTINGS_CHANGED


def _refuse_taken_name(
    session: Session,
    records: type[SnippetRecord | SheetTextRecord | PointGroupRecord],
    name: str,
    own_id: int | None,
) -> None:
    taken_by = session.scalar(select(records.id).where(records.name == name))
    if taken_by is not None and taken_by != own_id:
        raise InputError(f"The name {name!r} is taken. Nothing was saved. Choose another name.")
