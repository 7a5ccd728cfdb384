"""The way into a clinic: whether its file may be opened where it lies, and with what key."""
