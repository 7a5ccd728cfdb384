"""Pure clinical values and rules; nothing here knows Qt, SQL or a clock."""
