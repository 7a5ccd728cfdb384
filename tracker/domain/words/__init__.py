"""What the program says of records and rules, in the language in use."""
