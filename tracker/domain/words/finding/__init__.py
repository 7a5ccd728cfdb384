"""What was found in the records, and what is looked for, in the language in use."""
