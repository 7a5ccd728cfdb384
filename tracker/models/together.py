"""Questions that are known beforehand, asked of a server all at once; a file answers each at once.

Who asks ahead asks again as ever: the answer lies ready then. What is asked ahead and never asked
again costs its answer, and nothing else.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

UNCOUNTED: Final = {"is_uncounted": True}  # option of an update or delete whose count nobody asks
Question = tuple[str, Mapping[str, object]]  # words of ``text``, and its values


def ask_ahead(session: Session, questions: Iterable[Question]) -> None:
    """Ask what will be asked by ``session.execute(text(…), values)``."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        return
    from tracker.models.server.piped import piped  # noqa: PLC0415  # not for a file

    driver = piped(connection)
    for words, values in questions:
        compiled = text(words).compile(dialect=connection.dialect)
        driver.ask_ahead(str(compiled), compiled.construct_params(dict(values)))


def ask_driver_ahead(session: Session, questions: Iterable[str]) -> None:
    """Ask what will be asked by ``exec_driver_sql(…)``, without values."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        return
    from tracker.models.server.piped import piped  # noqa: PLC0415  # not for a file

    driver = piped(connection)
    for sql in questions:
        driver.ask_ahead(sql, ())
