"""The patient list and who a patient is."""
