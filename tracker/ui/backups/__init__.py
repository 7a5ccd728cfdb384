"""Backups as the window shows them, and what makes them beside the work."""
