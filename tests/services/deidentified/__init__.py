"""Tests of the file for research."""
