"""Files of visits, in and out."""
