"""Everything stored of a patient, or of the clinic, as plain rows: out of a database and in."""
