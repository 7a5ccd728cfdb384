"""Fields one types into; they know values but no service."""
