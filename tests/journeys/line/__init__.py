"""The line to a server breaks under an open window."""
