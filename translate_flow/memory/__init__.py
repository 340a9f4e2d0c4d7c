"""What was translated before: matches, penalties, bands and terms, over candidates given."""
