"""From files and pages to the plain text an article is parsed from, one file per kind."""
