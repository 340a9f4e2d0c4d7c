"""Credit lines of nine languages and sentences that are none, under an article; nobody is invented."""

from pathlib import Path

import pytest

from translate_flow.text.article import parse_article

BODIES = {
    "en": "Bridge reopens after repairs\n\nThe bridge reopened on Monday, the town hall said. It cost twelve million.",
    "ro": "Podul se redeschide\n\nPodul s-a redeschis luni, a anunțat primăria. A costat douăsprezece milioane.",
    "ru": "Мост открыли\n\nМост открыли в понедельник, сообщила мэрия. Работы обошлись в двенадцать миллионов.",
    "uk": "Міст відкрили\n\nМіст відкрили в понеділок, повідомила мерія. Роботи коштували дванадцять мільйонів.",
    "fr": "Le pont rouvre\n\nLe pont a rouvert lundi, a annoncé la mairie. Les travaux ont coûté douze millions.",
    "de": "Brücke wieder offen\n\nDie Brücke ist seit Montag offen, so das Rathaus. Sie kostet zwölf Millionen.",
    "pl": "Most otwarty\n\nMost otwarto w poniedziałek, poinformował ratusz. Prace kosztowały dwanaście milionów.",
    "it": "Il ponte riapre\n\nIl ponte ha riaperto lunedì, ha annunciato il comune. È costato dodici milioni.",
    "es": "El puente reabre\n\nEl puente reabrió el lunes, anunció el ayuntamiento. Costó doce millones.",
}
LINES = [line.split("\t") for line in Path(__file__).with_name("credit_lines.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("lang", "line", "wanted"), LINES)
def test_a_line_credits_whom_it_names_and_a_sentence_nobody(lang: str, line: str, wanted: str) -> None:
    found = parse_article(f"{BODIES[lang]}\n\n{line}\n", lang).credits
    assert {f"{credit.role}: {credit.name}" for credit in found} == set(filter(None, wanted.split("; ")))
