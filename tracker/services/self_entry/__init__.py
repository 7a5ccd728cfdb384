"""What patients answer alone: kept with every answer, taken over by the clinician."""
