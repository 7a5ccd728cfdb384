"""The language of a patient's pages, where it is not the clinic's."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.language import Language
from tracker.models.base import Base
from tracker.models.checks import language_code
from tracker.models.types import LanguageCode


class PageLanguageRecord(Base):
    """One patient's; without a row the pages speak as the clinic chose."""

    __tablename__ = "page_languages"
    __table_args__ = (language_code("language"),)

    patient_id: Mapped[int] = mapped_column(
        ForeignKey("patients.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[Language] = mapped_column(LanguageCode())
