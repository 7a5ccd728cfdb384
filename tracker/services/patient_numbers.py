"""Ids and codes the program proposes for a new patient: the next that is free."""

from itertools import count
from string import digits
from typing import Final

from sqlalchemy import Integer, case, cast, func, select
from sqlalchemy.orm import Session

from tracker.models.patient import PatientRecord

CODE_START: Final = "C"  # of a code the program gives
CODE_DIGITS: Final = 4  # of its number, more where these do not do
DIGITS_MAX: Final = 8  # of an id that is a number; a longer one is a date or an insurance number


def next_number(session: Session) -> str:
    """Return one more than the highest id that is a number, and on from there to the first free."""
    clinic_id = PatientRecord.clinic_id
    number = cast(clinic_id, Integer)
    is_number = func.trim(clinic_id, "0123456789") == ""
    query = select(func.max(case((is_number & (func.length(clinic_id) <= DIGITS_MAX), number))))
    is_taken = select(PatientRecord.id)
    proposed = (session.scalar(query) or 0) + 1
    while session.scalar(is_taken.where(clinic_id == str(proposed))) is not None:
        proposed += 1  # past the most digits
    return str(proposed)


def next_alike(session: Session) -> str:
    """Return the id after the one given last, its letters and zeros kept, on to the first free.

    Where that ends in no number, the next free number.
    """
    clinic_id = PatientRecord.clinic_id
    given = session.scalar(select(clinic_id).order_by(PatientRecord.id.desc()).limit(1)) or ""
    start = given.rstrip(digits)
    number = given.removeprefix(start)
    if not start or not 0 < len(number) <= DIGITS_MAX:
        return next_number(session)
    query = select(clinic_id).where(clinic_id.startswith(start, autoescape=True))
    taken = frozenset(session.scalars(query))  # at once: on a server each question is a trip
    following = (f"{start}{one:0{len(number)}}" for one in count(int(number) + 1))
    return next(one for one in following if one not in taken)


def next_code(session: Session) -> str:
    """Return the code after the highest of those the program gave."""
    clinic_id = PatientRecord.clinic_id
    given = session.scalars(select(clinic_id).where(clinic_id.startswith(CODE_START)))
    numbers = (one.removeprefix(CODE_START) for one in given)
    known = [int(one) for one in numbers if one.isdecimal() and len(one) <= DIGITS_MAX]
    return code_of(max(known, default=0) + 1)


def code_of(number: int) -> str:
    """Return a code as the program gives it: ``C0042``."""
    return f"{CODE_START}{number:0{CODE_DIGITS}}"
