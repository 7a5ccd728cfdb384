"""Preview, print, several at once, and what was handed out."""
