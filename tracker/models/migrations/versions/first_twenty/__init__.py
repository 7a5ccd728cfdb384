"""The first twenty steps, 0001 to 0020; the others stand one folder up."""
