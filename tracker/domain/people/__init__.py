"""Who works in a clinic."""
