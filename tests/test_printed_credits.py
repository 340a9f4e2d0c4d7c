"""What the product prints under a translation, its own reader understands, in every language with a table."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.languages.registry import known
from translate_flow.text.article import parse_article
from translate_flow.text.block import BlockType
from translate_flow.workflow.credit import credit_line

LATIN = ("Ana Pop", "Jean-Luc de La Tour", "Ion Rusu", "J. P. Marin")
CYRILLIC = ("Иван Коваль", "Анна Седова", "О. Бойко")
NAMES = {
    "ar": ("أحمد حسن", "وليد منصور", "ليلى خالد"),
    "bg": CYRILLIC,
    "el": ("Νίκος Παππάς", "Άννα Κόλλια"),
    "ru": CYRILLIC,
    "uk": CYRILLIC,
    "zh": ("李明", "王芳", "欧阳文"),
}
ROLES = ("translator", "editor", "reviewer")


@pytest.mark.parametrize("lang", known())
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_printed_line_is_read_back(lang: str, data: st.DataObject) -> None:
    names = st.lists(st.sampled_from(NAMES.get(lang, LATIN)), unique=True, max_size=3)
    people = [(role, name) for role in ROLES for name in data.draw(names)]
    line = credit_line(people, lang)
    parsed = parse_article(f"A headline here\n\nSome prose that ends in a stop.\n\n{line}", lang)
    read = [("editor" if role == "reviewer" else role, name) for role, name in people]
    assert [(credit.role, credit.name) for credit in parsed.credits] == list(dict.fromkeys(read))
    assert not people or parsed.blocks[-1].type is BlockType.CREDIT
