"""Backups that the program makes by itself, and what is known of each."""
