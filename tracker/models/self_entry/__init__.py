"""What patients answered alone, as it is stored until the clinician takes it over."""
