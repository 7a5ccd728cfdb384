"""Text snippets, texts for the sheet and point groups as they are stored."""

from typing import ClassVar, Generic, TypeVar

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.values.points import parse_point
from tracker.domain.values.presets import PointGroup, PresetId, SheetText, Snippet
from tracker.domain.values.record_versions import RecordKind
from tracker.models.base import Base
from tracker.models.checks import not_blank

Preset = TypeVar("Preset", Snippet, SheetText, PointGroup)
Text = TypeVar("Text", Snippet, SheetText)


class PresetRecord(Base, Generic[Preset]):
    """Something kept ready to hand under a name of its own."""

    __abstract__ = True
    kind: ClassVar[RecordKind]

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    version: Mapped[int] = mapped_column(default=1, server_default="1")

    def take(self, preset: Preset) -> None:
        """Become what a preset says."""
        raise NotImplementedError

    def to_domain(self) -> Preset:
        """Return the preset."""
        raise NotImplementedError


class TextRecord(PresetRecord[Text]):
    """A text for notes or for the patient's sheet, by its name."""

    __abstract__ = True

    text: Mapped[str]

    def take(self, preset: Text) -> None:
        """Become what a text says."""
        self.name, self.text = preset.name, preset.text


class SnippetRecord(TextRecord[Snippet]):
    """A text for notes."""

    __tablename__ = "snippets"
    __table_args__ = (not_blank("name"), not_blank("text"))
    kind = RecordKind.SNIPPET

    def to_domain(self) -> Snippet:
        """Return the snippet."""
        return Snippet(
            preset_id=PresetId(self.id), name=self.name, text=self.text, version=self.version
        )


class SheetTextRecord(TextRecord[SheetText]):
    """A text for the patient's sheet."""

    __tablename__ = "sheet_texts"
    __table_args__ = (not_blank("name"), not_blank("text"))
    kind = RecordKind.SHEET_TEXT

    def to_domain(self) -> SheetText:
        """Return the text."""
        return SheetText(
            preset_id=PresetId(self.id), name=self.name, text=self.text, version=self.version
        )


class PointGroupRecord(PresetRecord[PointGroup]):
    """Points needled together, by the group's name; each point as it is written, with its side."""

    __tablename__ = "point_groups"
    __table_args__ = (not_blank("name"),)
    kind = RecordKind.POINT_GROUP

    points: Mapped[list[str]] = mapped_column(JSON)

    def take(self, preset: PointGroup) -> None:
        """Become what a group says."""
        self.name, self.points = preset.name, [str(point) for point in preset.points]

    def to_domain(self) -> PointGroup:
        """Return the group."""
        return PointGroup(
            preset_id=PresetId(self.id),
            name=self.name,
            points=tuple(parse_point(text) for text in self.points),
            version=self.version,
        )
