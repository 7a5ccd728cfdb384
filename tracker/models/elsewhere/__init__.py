"""What each window and program leaves for the others, so that they know what to read again."""
