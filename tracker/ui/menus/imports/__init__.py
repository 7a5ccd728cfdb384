"""Importing a clinic's own list, and taking an import back."""
