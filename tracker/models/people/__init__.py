"""Who may write what: the same table for a file and for a server."""
