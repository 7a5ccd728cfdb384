"""Who works in the clinic, and what each may do."""
