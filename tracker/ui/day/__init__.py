"""Home: who comes today, who was seen, and what else waits."""
