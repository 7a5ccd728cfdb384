"""What the patient sees when the screen is turned."""
