"""Who works in a clinic, and what each may do."""

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What somebody may do with the records, from everything to looking alone."""

    CLINICIAN = "clinician"
    ASSISTANT = "assistant"  # looks up, prints, registers patients, agrees when they come
    READER = "reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may open the clinic.

    Attributes:
        name: By which the history knows who did something; on a server the login.
        is_owner: Whether the tables of a server are theirs: always a clinician.
    """

    name: str
    role: Role = Role.CLINICIAN
    is_owner: bool = False

    @property
    def login(self) -> str | None:
        """Return the name where it says who it is: an owner's login is the whole clinic's."""
        return None if self.is_owner or not self.name else self.name
