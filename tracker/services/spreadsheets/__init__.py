"""Spreadsheets of a clinic's own: read as texts, given a meaning, made rows of the visit file."""
