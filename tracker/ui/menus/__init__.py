"""What the menus are and do."""
