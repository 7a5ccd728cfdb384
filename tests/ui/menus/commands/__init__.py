"""Commands found by name, and their keys."""
