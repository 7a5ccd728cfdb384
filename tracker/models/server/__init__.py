"""A clinic whose records live on a PostgreSQL server: where it is, how it is spoken to."""
