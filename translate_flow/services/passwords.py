"""Passwords: a few rules that help, argon2, and the same time for a known address and an unknown one."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from translate_flow.errors import BadInput

MIN_CHARACTERS, MAX_CHARACTERS = 10, 1_000
_MIN_DIFFERENT = 4
_COMMON = frozenset(
    ("password", "parola", "пароль", "qwerty", "1234567890", "0123456789", "abcdefghij", "letmein", "iloveyou")
)
_AROUND = "0123456789!.? "


def check_rules(password: str, *, email: str = "", name: str = "") -> str:
    """The same password, or BadInput saying what is wrong with it; `email` and `name` are its owner's."""
    if not MIN_CHARACTERS <= len(password) <= MAX_CHARACTERS:
        fault = f"it has {len(password)} characters"
        raise BadInput(
            fault, place="password", remedy=f"Choose one of {MIN_CHARACTERS} to {MAX_CHARACTERS:,} characters"
        )
    try:
        password.encode()
    except UnicodeEncodeError as error:
        raise BadInput("it is not UTF-8", place="password", remedy="Type it in a terminal that writes UTF-8") from error
    plain = password.lower()
    owners = {word for word in (email, email.partition("@")[0], name) if word}
    guesses = _COMMON | {word.lower().strip(_AROUND) for word in owners} | {word.lower() for word in owners}
    is_repeated = plain in (plain * 2)[1:-1]
    if is_repeated or len(set(plain)) < _MIN_DIFFERENT or not guesses.isdisjoint({plain, plain.strip(_AROUND)}):
        raise BadInput("it is easily guessed", place="password", remedy="Choose a few words nobody would put together")
    return password


def hash_password(password: str) -> str:
    """The stored form of a password."""
    return _hasher().hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Whether a password is the stored one; without a stored one as much time goes by."""
    try:
        return _hasher().verify(stored or _nobody(), password) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash("a password nobody has")
