"""Records as FHIR R4 bundles, out and in (docs/fhir.md)."""
