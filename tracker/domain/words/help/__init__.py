"""What Help says of the rules, with the numbers in force."""
