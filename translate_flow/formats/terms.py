"""The neutral record of a termbase entry: what terms in several languages stand for."""

from dataclasses import dataclass

STATUSES = ("preferred", "admitted", "forbidden")
"""How a term may be used, as ISO 30042 says it."""


@dataclass(frozen=True, slots=True)
class TermText:
    """A term of one language; `status` is one of STATUSES or empty."""

    language: str
    text: str
    status: str = ""
    part_of_speech: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A concept with its terms, in order."""

    terms: tuple[TermText, ...]
    id: str = ""
    definition: str = ""
    subject: str = ""
    note: str = ""
