"""The centre: one course, and its dialogs."""
