"""What Help shows beside the keys: how the program is, how it thinks, what a place is for."""
