"""The course that is open: page and form together."""
