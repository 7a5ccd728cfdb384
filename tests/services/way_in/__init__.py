"""The day's list."""
