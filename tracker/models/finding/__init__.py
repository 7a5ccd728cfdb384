"""Finding what was written down at visits and of events, by its words."""
