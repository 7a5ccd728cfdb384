"""What follows from the record: phases, centralization, flags."""
