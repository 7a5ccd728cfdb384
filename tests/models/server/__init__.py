"""Tests of clinics on a server."""
