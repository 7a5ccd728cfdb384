"""The treatment in the visit form."""
