"""The built-in word list: the commonest words of newspapers and novels in fifteen languages, so that an empty system
knows something from the first article on.
"""

from functools import cache
from importlib.resources import files

WordRows = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@cache
def word_rows(source_language: str, target_language: str) -> WordRows:
    """For each concept its words in both languages; empty where the list does not know one of them."""
    head, *rows = _table()
    codes = [tag.split("-", maxsplit=1)[0].lower() for tag in (source_language, target_language)]
    if codes[0] == codes[1] or not all(code in head for code in codes):
        return ()
    mine, theirs = (head.index(code) for code in codes)
    pairs = ((_cell(row[mine]), _cell(row[theirs])) for row in rows)
    return tuple((source, target) for source, target in pairs if source and target)


@cache
def _table() -> tuple[tuple[str, ...], ...]:
    text = files("translate_flow.align").joinpath("words.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines())


def _cell(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)
