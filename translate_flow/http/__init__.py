"""What pages and API share about a request: its transaction, its person, its limits."""
