"""How the screen reads, writes and waits."""
