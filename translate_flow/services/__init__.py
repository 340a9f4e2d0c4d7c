"""Use cases as plain functions of a session and an actor: no request, no commit."""
