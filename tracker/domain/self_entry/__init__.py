"""What a patient answers alone, before the visit: the questions, and what was answered."""
