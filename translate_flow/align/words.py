"""The built-in word list: the commonest words of news and novels in fifteen languages, for the first article."""

from functools import cache
from importlib.resources import files

from translate_flow.align.tokens import tokens

WordRows = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@cache
def word_rows(source_language: str, target_language: str) -> WordRows:
    """For each concept its words in both languages, as the lexicon knows them; empty where one is not in the list."""
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
    """The words of a cell; a phrase counts by its last word, which is seldom a particle."""
    return tuple(dict.fromkeys(tokens(phrase)[-1].word for phrase in cell.split("|") if phrase))
