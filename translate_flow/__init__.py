"""translate_flow: one article in many languages, from paste to approved, credited, exported sentence pairs."""
