"""Sciatica Course Tracker: log visits, see where a course stands, print the patient's page."""
