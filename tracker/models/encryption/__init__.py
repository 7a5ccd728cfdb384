"""Encryption of the database file: who may open it, and the way in and out of it."""
