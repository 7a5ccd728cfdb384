"""Intervals and curves of what was counted; scipy is imported within, never at start-up."""
