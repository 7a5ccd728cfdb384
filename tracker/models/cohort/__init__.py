"""What the clinic's page reads of all courses, without a record of any row."""
