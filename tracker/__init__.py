"""Sciatica Course Tracker: log visits, see where a course stands, print the patient's page."""

__version__ = "0.1.0"
