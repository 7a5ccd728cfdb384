"""Finding: words in the records, and views of the list that are kept under names."""
