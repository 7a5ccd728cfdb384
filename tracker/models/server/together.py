"""Questions that are known beforehand, asked of a server all at once; a file answers each at once.

Who asks ahead asks again as ever: the answer lies ready then. What is asked ahead and never asked
again costs its answer, and nothing else; what was written meanwhile makes it be asked anew.
"""

from collections.abc import Iterable

from sqlalchemy import ClauseElement
from sqlalchemy.orm import Session


def is_file(session: Session) -> bool:
    """Return whether a session is one of a database file, which answers at once."""
    return session.get_bind().dialect.name == "sqlite"


def ask_ahead(session: Session, *questions: ClauseElement, **values: object) -> None:
    """Ask what will be asked by ``session.execute(question, values)``, each time in these words."""
    if is_file(session):
        return
    from tracker.models.server.piped import piped  # noqa: PLC0415  # not for a file

    connection = session.connection()
    driver = piped(connection)
    for question in questions:
        compiled = question.compile(dialect=connection.dialect)
        driver.ask_ahead(str(compiled), compiled.construct_params(values))


def ask_driver_ahead(session: Session, questions: Iterable[str]) -> None:
    """Ask what will be asked by ``exec_driver_sql(…)``, without values."""
    if is_file(session):
        return
    from tracker.models.server.piped import piped  # noqa: PLC0415  # not for a file

    driver = piped(session.connection())
    for sql in questions:
        driver.ask_ahead(sql, ())
