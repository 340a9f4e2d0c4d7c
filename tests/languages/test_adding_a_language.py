"""A language is one table in one file and one line: what `docs/adding-a-language.md` tells, done as it tells it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import translate_flow.languages
from translate_flow.languages import registry
from translate_flow.languages.registry import known, language
from translate_flow.text.segment import spans
from translate_flow.text.sentence_words import words_of

PAGE = Path(__file__).parents[2] / "docs" / "adding-a-language.md"
CZECH = (
    "Bydlí na nám. Míru č. 5.‖ Přišel 3. května s ing. Novákem.‖ Chléb, mléko apod.‖ „Proč?“‖ Potom odešel.",
    "Tzv. nová škola stojí v ul. Na Hradbách, tj. v centru.‖ Má tři patra.",
)
POLISH = "Mieszka przy ul. Polnej 5.‖ W 1990 r. Polska się zmieniła.‖ Chleb, mleko itp. drożeją."


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A registry that may be changed; tables kept in memory are forgotten before and after."""
    _forget_tables()
    yield monkeypatch
    monkeypatch.undo()
    _forget_tables()


def test_the_table_and_the_line_of_the_page_make_a_language(fresh: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table, line = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[:2]
    code, module = re.findall(r'"(\w+)"', line)
    assert all(_cut(text.replace("‖", ""), code) != _gold(text) for text in CZECH)
    assert code not in known()

    (tmp_path / f"{module}.py").write_text(table, encoding="utf-8")
    fresh.setattr(translate_flow.languages, "__path__", [*translate_flow.languages.__path__, str(tmp_path)])
    fresh.setitem(registry.KNOWN, code, module)
    _forget_tables()
    assert code in known() and language("cs-CZ").own_name == "čeština"
    for text in CZECH:
        assert _cut(text.replace("‖", ""), "cs-CZ") == _gold(text)


def test_polish_is_nothing_but_its_table(fresh: pytest.MonkeyPatch) -> None:
    line = registry.KNOWN["pl"]
    fresh.delitem(registry.KNOWN, "pl")
    assert _cut(POLISH.replace("‖", ""), "pl") != _gold(POLISH)
    fresh.setitem(registry.KNOWN, "pl", line)
    _forget_tables()
    assert _cut(POLISH.replace("‖", ""), "pl") == _gold(POLISH)


def _cut(text: str, tag: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, tag)]


def _gold(marked: str) -> list[str]:
    return [part.strip() for part in marked.split("‖")]


def _forget_tables() -> None:
    registry._table.cache_clear()
    words_of.cache_clear()
