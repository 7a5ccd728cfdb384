"""Widgets that know values but no service."""
