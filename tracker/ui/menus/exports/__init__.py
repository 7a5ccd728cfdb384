"""Records given to others in a form of theirs."""
