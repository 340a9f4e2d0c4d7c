"""How words of a language change at their ends: what a language table says of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Change(NamedTuple):
    """A dictionary form that ends with `of` may begin with `to` in its stead, before one of `endings`.

    `of` is a regular expression, case-sensitive and anchored at the end; `to` may name its groups. Without `endings`
    those of the language follow.
    """

    of: str
    to: str
    endings: str | None = None


class Inflection(NamedTuple):
    """Endings and changes of a language; a heuristic, so that a stem that is no word costs nothing.

    `own` is what a dictionary form may lose before an ending comes, `endings` what may follow then; both are regular
    expressions. `shifts` are last letters of a stem and what they may become. Where one of `instead` fits, it replaces
    the endings of the language; all of `changes` that fit are tried beside. `irregular` maps a word to its other forms,
    and `before` is what may be written together with the word in front of it.
    """

    own: str = ""
    endings: str = r"\w{0,4}"
    shifts: Mapping[str, str] = MappingProxyType({})
    instead: tuple[Change, ...] = ()
    changes: tuple[Change, ...] = ()
    irregular: Mapping[str, str] = MappingProxyType({})
    before: str = ""
