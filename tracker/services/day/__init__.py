"""The day: who comes, who was seen, and what waits."""
