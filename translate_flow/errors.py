"""Every error a person may see.

FlowError
├── BadInput        the input is at fault: place, fault, remedy            400/422, exit 1
│   ├── VersionNeeded   a write that does not say what it is based on      400
│   ├── BadCharacter    a character no text may hold
│   └── TooLarge        beyond a documented limit                          413
├── NotFound        no such thing, or none that this person may see        404
├── Gone            was there, and was removed on purpose                410
├── Forbidden       known thing, act not allowed (code says why)           403
├── SignInNeeded    nobody is signed in                                    401
├── Conflict        based on an older version: base, mine, theirs          409
├── TooMany         a limit per time is reached                            429
└── Unavailable     storage or a service cannot answer now                 503
"""

import errno
from collections.abc import Mapping


class FlowError(Exception):
    """The root: a message for people, a code for programs, details for both."""

    code = "error"
    status = 500
    retry_after: int | None = None
    """Seconds after which the same request may go through, where waiting helps."""

    def __init__(self, message: str, *, code: str | None = None, details: Mapping[str, object] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.code
        self.details: dict[str, object] = dict(details or {})


class BadInput(FlowError):
    """The input cannot be used: `place` says where, `remedy` what to do."""

    code = "bad_input"
    status = 422

    def __init__(
        self,
        fault: str,
        *,
        place: str = "",
        remedy: str = "",
        code: str | None = None,
        details: Mapping[str, object] | None = None,
    ) -> None:
        head = f"{place}: {fault}" if place else fault
        super().__init__(f"{head}. {remedy}" if remedy else head, code=code, details=details)
        self.place = place
        self.fault = fault
        self.remedy = remedy
        if place:
            self.details.setdefault("place", place)
        if remedy:
            self.details.setdefault("remedy", remedy)


class VersionNeeded(BadInput):
    """A write does not say what it is based on."""

    code = "version_needed"
    status = 400

    def __init__(self) -> None:
        super().__init__("the version is missing", place="version", remedy="Name the version that you saw")


class BadCharacter(BadInput):
    """A character that XML and people cannot carry: NUL, other controls, a lone surrogate, a non-character."""

    code = "bad_character"


class TooLarge(BadInput):
    """The input is beyond a documented limit."""

    code = "too_large"
    status = 413


class NotFound(FlowError):
    """There is no such thing, or this person may not know that there is."""

    code = "not_found"
    status = 404


class Gone(FlowError):
    """What was there was removed on purpose."""

    code = "gone"
    status = 410


class Forbidden(FlowError):
    """The thing is known to this person, the act is not allowed."""

    code = "forbidden"
    status = 403


class SignInNeeded(FlowError):
    """Nobody is signed in, or the token is not known."""

    code = "sign_in_needed"
    status = 401


class Conflict(FlowError):
    """The write was based on a version that is no longer the present one."""

    code = "conflict"
    status = 409


class TooMany(FlowError):
    """A limit per time is reached; `retry_after` is in seconds."""

    code = "too_many"
    status = 429

    def __init__(self, message: str, *, retry_after: int) -> None:
        super().__init__(message, details={"retry_after": retry_after})
        self.retry_after = retry_after


class Unavailable(FlowError):
    """Storage or a service cannot answer now; trying again later is right."""

    code = "unavailable"
    status = 503
    retry_after = 5


NO_SPACE = "There is no space left to store this; nothing was changed. Free some space and try again"
NOT_WRITABLE = "The data folder cannot be written to; nothing was changed"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def disk_trouble(error: OSError) -> Unavailable | None:
    """What a person is told where a file could not be written; None for other troubles of the system."""
    if error.errno in _FULL:
        return Unavailable(NO_SPACE)
    return Unavailable(NOT_WRITABLE) if error.errno in _CLOSED else None
