"""What may happen to a database from outside: rows no longer readable, the file pulled away."""
