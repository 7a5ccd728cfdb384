"""What a change of the rules changes, and rules of a clinic's own."""
