"""Every command of the menus found by its name, and the keys each of them has."""
