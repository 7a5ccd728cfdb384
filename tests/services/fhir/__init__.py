"""Tests of FHIR bundles."""
