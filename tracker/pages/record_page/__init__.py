"""A record as a page for a browser: complete in one file, and no program needed."""
