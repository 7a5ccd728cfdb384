"""The clinic's courses taken together: who counts, what became of each, what the visits say."""
