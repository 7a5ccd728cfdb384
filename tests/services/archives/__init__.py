"""Everything out in one file, and back."""
