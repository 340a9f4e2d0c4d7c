"""What is in a pasted text: its characters, blocks, credits, sources and sentences."""
