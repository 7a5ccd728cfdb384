"""The clinic's settings as they are stored: one row."""

from datetime import datetime
from typing import Final

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.values.clinic import (
    EMERGENCY_NUMBER,
    FUNCTION_EVERY,
    FUNCTION_EVERY_MAX,
    FUNCTION_MEASURES,
    LOGO_MAX_BYTES,
    SIGN_AFTER_DAYS,
    SIGN_AFTER_DAYS_MAX,
    ClinicSettings,
    Paper,
)
from tracker.domain.values.days import DayOrder
from tracker.domain.values.rules import BOOK_RULES, RuleVersion
from tracker.domain.values.treatment import FOLDED_AT_FIRST, TreatmentPart
from tracker.language import Language
from tracker.models.base import Base
from tracker.models.checks import byte_count, language_code, one_of, whole
from tracker.models.types import FoldedParts, LanguageCode, yes_no

ONLY_ROW: Final = 1
HASH_BYTES: Final = 32  # SHA-256
FIELDS: Final = (
    "clinic_name",
    "address",
    "phone",
    "emergency_number",
    "clinician_name",
    "paper",
    "day_order",
    "sheet_text",
    "logo",
    "page_language",
    "sign_after_days",
    "function_every",
    "function_measures",
    "folded",
    "numbers_patients",
    "uses_codes",
    "version",
)
WRITTEN: Final = tuple(name for name in FIELDS if name != "version")


class ClinicRecord(Base):
    """What the clinic wrote about itself, its last verified backup, and how its log ends.

    Attributes:
        rules_seen: Code of the rules of which it was shown whose phases they change.
        has_name_traces: Whether free parts of the file may hold names that were taken away: until
            the file was written anew.
    """

    __tablename__ = "settings"
    __table_args__ = (
        CheckConstraint(f"id = {ONLY_ROW}", name="only_row"),
        one_of("paper", Paper),
        one_of("day_order", DayOrder),
        language_code("page_language"),
        byte_count("logo", 1, LOGO_MAX_BYTES),
        whole("sign_after_days", 0, SIGN_AFTER_DAYS_MAX),
        whole("function_every", 0, FUNCTION_EVERY_MAX),
        byte_count("log_hash", HASH_BYTES, HASH_BYTES),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=ONLY_ROW)
    clinic_name: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    clinician_name: Mapped[str] = mapped_column(default="")
    paper: Mapped[Paper] = mapped_column(default=Paper.A4)
    day_order: Mapped[DayOrder | None]
    sheet_text: Mapped[str] = mapped_column(default="")
    last_backup_at: Mapped[datetime | None]
    last_backup_path: Mapped[str | None]
    logo: Mapped[bytes | None]
    page_language: Mapped[Language | None] = mapped_column(LanguageCode())
    emergency_number: Mapped[str] = mapped_column(
        default=EMERGENCY_NUMBER, server_default=EMERGENCY_NUMBER
    )
    version: Mapped[int] = mapped_column(default=1, server_default="1")
    sign_after_days: Mapped[int] = mapped_column(
        default=SIGN_AFTER_DAYS, server_default=str(SIGN_AFTER_DAYS)
    )
    function_every: Mapped[int] = mapped_column(
        default=FUNCTION_EVERY, server_default=str(FUNCTION_EVERY)
    )
    function_measures: Mapped[str] = mapped_column(
        default=FUNCTION_MEASURES, server_default=FUNCTION_MEASURES
    )
    folded: Mapped[frozenset[TreatmentPart]] = mapped_column(
        FoldedParts(), default=FOLDED_AT_FIRST, server_default="insertion_sets"
    )
    numbers_patients: Mapped[bool] = mapped_column(
        yes_no("numbers_patients"), default=False, server_default="0"
    )
    rules_seen: Mapped[str] = mapped_column(
        default=BOOK_RULES.code, server_default=RuleVersion.ONE.value
    )
    log_count: Mapped[int] = mapped_column(default=0, server_default="0")
    log_hash: Mapped[bytes | None]
    uses_codes: Mapped[bool] = mapped_column(
        yes_no("uses_codes"), default=False, server_default="0"
    )
    has_name_traces: Mapped[bool] = mapped_column(
        yes_no("has_name_traces"), default=False, server_default="0"
    )

    def to_domain(self) -> ClinicSettings:
        """Return the clinic's settings."""
        return ClinicSettings(**{name: getattr(self, name) for name in FIELDS})
