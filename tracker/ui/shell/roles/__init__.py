"""Who works at the window, and what it offers them."""
