"""Backups that the program makes by itself."""
