"""The clinic's settings and texts."""
