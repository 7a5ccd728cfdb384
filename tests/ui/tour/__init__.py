"""The tour of the sample clinic."""
