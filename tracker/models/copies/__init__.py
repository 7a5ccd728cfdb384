"""Copies of the database: proven to hold what they were made of, and looked over before use."""
