"""What is stored: records, the open database, its migrations."""
