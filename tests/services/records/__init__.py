"""Tests of the records that are put right."""
