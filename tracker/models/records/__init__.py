"""Patients who are set aside: archived, merged into another record, erased."""
