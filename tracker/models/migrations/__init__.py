"""How older databases become the present one: one file a step, run by Alembic."""
