"""The day as it is stored: who came without being planned, in which order, who did not come."""
