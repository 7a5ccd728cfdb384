"""Drawings of a course on a given Figure."""
