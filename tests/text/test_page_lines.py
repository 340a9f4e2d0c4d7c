"""Lines of the page are told from sentences of the article that begin with the same words."""

import pytest

from translate_flow.text.article import parse_article
from translate_flow.text.block import BlockType
from translate_flow.text.page_lines import is_boilerplate, is_menu

SENTENCES = """
en	Tap water in the city is unsafe, the ministry said.
en	Video from the scene shows smoke over the port.
en	The views from the tower are splendid.
en	Cookies were served to the guests.
en	Topics included trade and migration.
en	This content was removed on Friday by the court.
en	Watch the river, the engineers told villagers.
ro	Conținutul ministerului nu a fost publicat.
ro	Acest material rezistă la foc și la apă.
ro	Distribuie pâine săracilor de zece ani.
ro	Susține că nu știa nimic despre contract.
ro	Primește o pensie de 2.400 de lei.
ro	Urmărește meciurile doar la radio.
ro	Dacă ai găsit un câine, sună la 112.
ru	Этот материал прочнее стали.
ru	Тема закрыта, сказал министр.
ru	Видео с места событий появилось вечером.
ru	Поддержите село, просит мэр.
ru	Оригинал картины хранится в Париже.
uk	Ця стаття передбачає до шести років в'язниці.
uk	Сподобалася їй і сусідня хата.
fr	Recevoir un refus ne l'a pas découragé.
fr	Les opinions divergent sur le projet.
de	Werbung für Tabak ist seit Mai verboten.
de	Die Meinung der Bürger zählt, sagt er.
de	Teilen will die Partei das Geld nicht.
it	Segui il fiume, disse il vecchio.
es	Sigue la huelga en los puertos.
pl	Ten artykuł ustawy obowiązuje od maja.
bg	Следвайте реката, каза старецът.
"""
HEADLINES = """
ro	Video surprinzător cu un urs pe străzile din Brașov
ro	Donează sânge, salvează trei vieți într-o oră
ro	Reclama la tutun, interzisă din mai în toată țara
ru	Тема языка расколола парламент Молдавии
ru	Реклама табака будет запрещена с мая
uk	Хочете миру: що пропонує новий уряд
fr	Partager la terre, un défi pour les agriculteurs roumains
fr	Contenu toxique : Bruxelles menace les plateformes
de	Tag der Arbeit: Tausende demonstrieren in Chisinau
de	Teilen statt besitzen: ein Dorf macht es vor
en	Click, wait, vote: how the diaspora cast its ballots
en	Watch makers of Geneva fear new tariffs
it	Segui i soldi: come fu svuotata la banca
"""
PAGE = """
Follow us on Facebook.
We use cookies to improve your experience.
The views expressed here are the author’s own.
Like what you read? Support us from $5 a month.
Abonează-te la canalul nostru de Telegram.
Aboneaza-te la canalul nostru de Telegram.
Citeşte şi: Cât costă pâinea
Ți-a fost de folos? Dă mai departe!
Acest articol a fost tradus automat.
Если вы нашли ошибку, выделите её и нажмите Ctrl+Enter.
Сподобалось? Поділіться з друзями
Suivez notre chaîne WhatsApp.
Abonnieren Sie unseren Newsletter.
News Sport Weather Travel
Politik | Wirtschaft | Kultur
34 de comentarii
"""


@pytest.mark.parametrize(("lang", "line"), [line.split("\t") for line in SENTENCES.strip().splitlines()])
def test_a_sentence_that_begins_like_a_line_of_a_page_stays_in_the_article(lang: str, line: str) -> None:
    raw = (
        f"A headline without a stop\n\nThe first paragraph ends in a stop.\n\n{line}\n\nThe last one ends in one, too."
    )
    assert parse_article(raw, lang).blocks[2].type is BlockType.BODY


@pytest.mark.parametrize(("lang", "line"), [line.split("\t") for line in HEADLINES.strip().splitlines()])
def test_a_headline_that_begins_like_a_line_of_a_page_is_the_headline(lang: str, line: str) -> None:
    parsed = parse_article(f"{line}\n\nThe first paragraph is long enough and ends in a stop.", lang)
    assert [block.type for block in parsed.blocks] == [BlockType.HEADLINE, BlockType.LEDE]


@pytest.mark.parametrize("line", PAGE.strip().splitlines())
def test_a_line_of_a_page_is_none_of_the_article(line: str) -> None:
    assert is_boilerplate(line)


def test_a_menu_holds_three_sections_and_nothing_else() -> None:
    assert is_menu("Home · News · Sport")
    assert not is_menu("News · Sport")
    assert not is_menu("News from the sport world")
