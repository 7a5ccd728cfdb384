"""The window and the printed page: Qt at the edge."""
