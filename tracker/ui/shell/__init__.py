"""The window itself: frame, start, status line."""
