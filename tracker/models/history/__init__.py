"""Who did what: every version of a record, and the log of who looked."""
