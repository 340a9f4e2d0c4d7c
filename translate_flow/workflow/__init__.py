"""The rules of the desk as tables: states, roles, credit."""
