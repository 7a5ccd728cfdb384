"""The thresholds a clinic set for itself, each time it did."""
