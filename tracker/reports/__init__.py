"""What a page says, as data: sheet, referral letter, tables."""
