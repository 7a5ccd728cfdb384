"""The red flags in the visit form."""
