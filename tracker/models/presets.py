"""Text snippets, texts for the sheet and point groups as they are stored."""

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.points import parse_point
from tracker.domain.presets import (
    PointGroup,
    PointGroupId,
    SheetText,
    SheetTextId,
    Snippet,
    SnippetId,
)
from tracker.models.base import Base
from tracker.models.checks import not_blank


class SnippetRecord(Base):
    """A text for notes, by its name."""

    __tablename__ = "snippets"
    __table_args__ = (not_blank("name"), not_blank("text"))

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]

    def to_domain(self) -> Snippet:
        """Return the snippet."""
        return Snippet(snippet_id=SnippetId(self.id), name=self.name, text=self.text)


class SheetTextRecord(Base):
    """A text for the patient's sheet, by its name."""

    __tablename__ = "sheet_texts"
    __table_args__ = (not_blank("name"), not_blank("text"))

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]

    def to_domain(self) -> SheetText:
        """Return the text."""
        return SheetText(sheet_text_id=SheetTextId(self.id), name=self.name, text=self.text)


class PointGroupRecord(Base):
    """Points needled together, by the group's name; each point as it is written, with its side."""

    __tablename__ = "point_groups"
    __table_args__ = (not_blank("name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    points: Mapped[list[str]] = mapped_column(JSON)

    def to_domain(self) -> PointGroup:
        """Return the group."""
        return PointGroup(
            group_id=PointGroupId(self.id),
            name=self.name,
            points=tuple(parse_point(text) for text in self.points),
        )
