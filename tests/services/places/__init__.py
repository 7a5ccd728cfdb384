"""Where the records live: copies and moves between a file and a server."""
