"""Secrets people and programs carry: made at random, told once, stored only as a hash."""

import hashlib
import secrets

BYTES = 32


def new_secret(prefix: str = "") -> str:
    """A fresh secret with 256 bits of chance in it."""
    return prefix + secrets.token_urlsafe(BYTES)


def hashed(secret: str) -> str:
    """The form a secret is stored in; with 256 random bits a plain SHA-256 is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
