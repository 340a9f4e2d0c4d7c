"""The key that signs cookies: given by the settings, else made once and kept in the instance folder."""

import os
import secrets
from pathlib import Path

from translate_flow.errors import BadInput
from translate_flow.settings import Settings
from translate_flow.whole_file import private_folder

FILE = "secret_key"
SHORTEST = 24
"""Characters; a random key of this length cannot be guessed, and no word or default is so long."""


def secret_key(settings: Settings) -> str:
    """The key in use; raises BadInput for one that could be guessed."""
    given = settings.secret_key
    if not given:
        return _kept(settings.instance / FILE)
    if len(given) < SHORTEST or len(set(given)) < SHORTEST // 3:
        raise BadInput(
            "the secret key can be guessed",
            place="secret_key",
            remedy=f"Give at least {SHORTEST} random characters, or none: one is made and kept in the instance folder",
        )
    return given


def _kept(path: Path) -> str:
    """Reads the key, or makes it; two processes starting together end with the same one."""
    if not path.exists():
        private_folder(path.parent)
        fresh = path.with_name(f"{FILE}.{os.getpid()}.{secrets.token_hex(4)}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            path.chmod(0o600)
        finally:
            fresh.unlink()
    return path.read_text(encoding="ascii").strip()
