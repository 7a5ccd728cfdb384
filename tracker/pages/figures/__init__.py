"""Pages of the whole clinic, of no patient."""
