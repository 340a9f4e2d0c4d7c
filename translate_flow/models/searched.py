"""Looking for a phrase in stored texts: in small and capital letters of every script.

The comma and the cedilla below are alike, and so are both small forms of the Greek sigma.
"""

from typing import Any

from sqlalchemy import Boolean, ColumnElement, SQLColumnExpression
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

_LONGEST = 2_000
"""Characters of a phrase that are looked for; SQLite takes no pattern beyond 50,000 bytes."""
_ALIKE = {"ş": "ș", "ţ": "ț", "ς": "σ"}
"""Small letters that are looked for as others."""


class _Holds(FunctionElement[bool]):
    """A column, and the phrase as a pattern for GLOB and for LIKE."""

    type = Boolean()
    inherit_cache = True


@compiles(_Holds, "sqlite")
def _for_sqlite(element: _Holds, compiler: Any, **given: Any) -> str:
    # Its LIKE and its `lower` know the case of ASCII only, and a function of ours would take ten times as long.
    column, pattern, _ = (compiler.process(clause, **given) for clause in element.clauses)
    return f"({column} GLOB {pattern})"


@compiles(_Holds, "postgresql")
def _for_postgresql(element: _Holds, compiler: Any, **given: Any) -> str:
    column, _, pattern = (compiler.process(clause, **given) for clause in element.clauses)
    return f"(translate(lower({column}), '{''.join(_ALIKE)}', '{''.join(_ALIKE.values())}') LIKE {pattern})"


def holds(column: SQLColumnExpression[str], phrase: str) -> ColumnElement[bool]:
    """Whether a stored text holds the phrase; parts of words count."""
    wanted = phrase[:_LONGEST]
    if wanted.isascii():
        return column.icontains(wanted, autoescape=True)
    # Letter by letter, as stores do it: the lower case of a whole word can depend on where in it a letter stands.
    plain = "".join(_ALIKE.get(letter.lower(), letter.lower()) for letter in wanted)
    like = "".join(f"\\{mark}" if mark in "\\%_" else mark for mark in plain)
    return _Holds(column, f"*{''.join(map(_any_case, wanted))}*", f"%{like}%")


def _any_case(letter: str) -> str:
    """A letter as a pattern for GLOB."""
    small = _ALIKE.get(letter.lower(), letter.lower())
    alike = [small, *(other for other, one in _ALIKE.items() if one == small)]
    cases = {case for each in alike for case in (each, each.upper()) if len(case) == 1} | {letter}
    return f"[{''.join(sorted(cases))}]" if len(cases) > 1 or letter in "*?[" else letter
