import pytest

from translate_flow.text.date_lines import MAX_WORDS, is_clock, is_date_meta

DATES = {
    "ro": [
        "12 martie 2026",
        "Publicat: 12.03.2026, 14:30",
        "luni, 3 noiembrie 2025",
        "Actualizat la 12 martie, ora 9:05",
    ],
    "en": ["March 12, 2026", "12 March 2026 at 14:30 GMT", "Published: 2026-03-12", "an hour ago"],
    "ru": ["12 марта 2026 г.", "12 марта 2026 года, 14:30 мск"],
    "de": ["12. März 2026, 14.30 Uhr"],
    "fr": ["Publié le 12 mars 2026 à 14h30"],
    "zh": ["2026年3月12日"],
}
NO_DATES = {
    "ro": ["12 martie a fost o zi grea pentru toți.", "La ora 9 s-au adunat 300 de oameni", "Podul", ""],
    "en": ["In March 2026 the bridge opened.", "12 people were hurt", "May I?", "soon"],
    "ru": ["12 марта мост открыли."],
}


@pytest.mark.parametrize(("lang", "line"), [(lang, line) for lang, lines in DATES.items() for line in lines])
def test_a_line_that_is_a_date_is_one(lang: str, line: str) -> None:
    assert is_date_meta(line, lang)


@pytest.mark.parametrize(("lang", "line"), [(lang, line) for lang, lines in NO_DATES.items() for line in lines])
def test_a_sentence_with_a_date_is_none(lang: str, line: str) -> None:
    assert not is_date_meta(line, lang)


def test_a_long_line_is_none_and_costs_nothing() -> None:
    assert not is_date_meta("12 martie " * MAX_WORDS, "ro")
    assert not is_date_meta("1" * 100_000, "ro")


def test_a_time_alone_heads_an_entry_of_a_live_blog() -> None:
    assert all(is_clock(line) for line in ("14:30", "[14.30]", "ora 9:05", "14 h 30", "2:15 p.m.", "– 14:30 –"))
    assert not any(is_clock(line) for line in ("14", "14:30 a început", "12.03.2026", "", "1430"))
