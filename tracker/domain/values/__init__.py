"""What is recorded, as frozen values that check themselves."""
