"""Help ▸ Ten-step tour: points at the real things of the sample clinic, one after the other."""
