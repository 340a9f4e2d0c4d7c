"""One data table per language: abbreviations, quotes, numbers, credit phrases, agencies."""
