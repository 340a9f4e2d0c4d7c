"""Which sentences of two texts say the same, with evidence and confidence."""
