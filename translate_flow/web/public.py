"""The only endpoints that answer strangers; everything else asks a service, which asks who it is."""

PUBLIC_ENDPOINTS: dict[str, str] = {
    "static": "scripts and styles hold no data",
    "health.alive": "a supervisor asks without an account",
    "health.ready": "a proxy asks without an account",
    "health.metrics": "guarded by its own token or the address",
    "sign_in.show": "the way in",
    "sign_in.enter": "the way in",
    "sign_in.leave": "signing out twice is no error",
    "invitations.show": "whoever holds the link has no account yet",
    "invitations.accept": "whoever holds the link has no account yet",
    "proof_shared.show": "whoever holds the link has no account",
    "proof_shared.comment": "whoever holds the link has no account",
    "look.choose": "light or dark is a cookie of the browser",
}
"""Endpoint → why it is public."""
