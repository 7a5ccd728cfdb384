"""Find names by their letters alone: O'Brien by obrien, de la Cruz by delacruz."""

import sqlalchemy as sa
from alembic import op

from tracker.domain.values.texts import run_together, searchable

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Say anew what the patients are found by whose names have signs or blanks in them."""
    if op.get_context().as_sql:
        return  # a database that is made now holds nobody yet
    connection = op.get_bind()
    query = "SELECT id, family_name, given_name, search_text, search_name FROM patients"
    for row in connection.execute(sa.text(query)).all():
        bare = [
            run_together(name or "")
            for name in (row.family_name, row.given_name)
            if run_together(name or "") != searchable(name or "")
        ]
        rest = row.search_text[len(row.search_name) :]
        if bare:
            found_by = " ".join((row.search_name, *bare)) + rest
            values = {"id": row.id, "found_by": found_by}
            connection.execute(
                sa.text("UPDATE patients SET search_text = :found_by WHERE id = :id"), values
            )
            if connection.dialect.name == "sqlite":
                connection.execute(sa.text(_INDEXED), values)


_INDEXED = "UPDATE patient_search SET search_text = :found_by WHERE rowid = :id"


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
