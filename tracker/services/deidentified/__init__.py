"""Visits for research and teaching, without what says whose they are."""
