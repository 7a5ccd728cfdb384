"""Health check: the database, its copies and this computer, in plain lines without patients."""
