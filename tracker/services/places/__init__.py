"""Where the records live: a file of this computer or a server; copies and moves between the two."""
