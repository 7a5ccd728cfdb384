"""Codes instead of names: given, and names taken out of a clinic or asked for again."""
