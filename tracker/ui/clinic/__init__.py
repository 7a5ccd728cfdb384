"""The clinic's page: figures of all courses together, and whose they are."""
