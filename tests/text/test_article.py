import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.pasted_article import PastedArticle, pasted_articles
from translate_flow.text.article import parse_article, with_types
from translate_flow.text.block import BlockType
from translate_flow.text.characters import fold

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
LINES = st.lists(
    st.sampled_from(
        [
            "NATO",
            "Headline without a stop",
            "A sentence, and another one. Yes.",
            "Translation by Ana Pop",
            "- one",
            "• two",
            "Read more",
            "\t",
            "",
        ]
    ),
    max_size=12,
).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(ANY_TEXT, LINES), st.sampled_from(["en", "ro", "ru", "xx"]))
def test_every_character_is_in_exactly_one_block(raw: str, lang: str) -> None:
    parsed = parse_article(raw, lang)
    covered = "".join(raw[block.start : block.end] for block in parsed.blocks)
    assert "".join(raw.split()) == "".join(covered.split())
    edges = [edge for block in parsed.blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(block.start < block.end for block in parsed.blocks)


def test_the_development_articles_are_read_as_people_read_them(shared: Path) -> None:
    hits = found = wanted = 0
    for path in sorted((shared / "articles").glob("*.gold.json")):
        gold = json.loads(path.read_text())
        if "blocks" not in gold:
            continue
        raw = (shared / "articles" / gold["text_file"]).open(newline="").read()
        parsed = parse_article(raw, gold["lang"])
        mine = {(block.type.value, block.text) for block in parsed.blocks}
        theirs = {(block["type"], block["text"]) for block in gold["blocks"]}
        hits, found, wanted = hits + len(mine & theirs), found + len(mine), wanted + len(theirs)
        assert [(c.role, c.name) for c in parsed.credits] == [(c["role"], c["name"]) for c in gold["credits"]]
    assert 2 * hits / (found + wanted) >= 0.92


@pytest.mark.parametrize("article", pasted_articles(), ids=lambda article: article.name)
def test_pasted_articles_of_many_kinds_are_read_as_people_read_them(article: PastedArticle) -> None:
    parsed = parse_article(article.raw, article.lang)
    assert [(block.type, block.text) for block in parsed.blocks] == article.blocks
    assert sorted((credit.role, credit.name) for credit in parsed.credits) == sorted(article.credits)
    assert sorted(parsed.sources) == sorted(article.sources)


@pytest.mark.parametrize(
    ("line", "lang", "people"),
    [
        ("Translation by Iurie Tataru", "en", [("translator", "Iurie Tataru")]),
        (
            "Traducere din engleză: Dumitru Ș. Crudu-Lazăr; redactor: Ala Coica",
            "ro",
            [("translator", "Dumitru Ș. Crudu-Lazăr"), ("editor", "Ala Coica")],
        ),
        (
            "Перевод с румынского: Ирина Кодряну и Олег Влас",
            "ru",
            [("translator", "Ирина Кодряну"), ("translator", "Олег Влас")],
        ),
        ("Переклала з румунської Оксана Бойко", "uk", [("translator", "Оксана Бойко")]),
        ("Traduit du roumain par Jean-Luc de La Tour", "fr", [("translator", "Jean-Luc de La Tour")]),
        ("Aus dem Rumänischen von Anna von Berg", "de", [("translator", "Anna von Berg")]),
        ("Tłumaczenie: Jan Kowalski", "pl", [("translator", "Jan Kowalski")]),
    ],
)
def test_credit_lines_of_many_languages(line: str, lang: str, people: list[tuple[str, str]]) -> None:
    parsed = parse_article(f"A headline here\n\nSome prose that ends in a stop.\n\n{line}", lang)
    assert [(credit.role, credit.name) for credit in parsed.credits] == people
    assert parsed.blocks[-1].type is BlockType.CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "The translation by volunteers of the German warning took an hour, which critics called too long.",
        "Traducerea de Ioana Petcu a fost aleasă de juriu.",
        "Перевод денег в районы займёт месяц.",
        "Translation Prize Winners",
        "Translated by our volunteers",
        "Translated by her own sister, the novel has sold 40,000 copies.",
        "A tradus mult, dar n-a semnat niciodată.",
        "Переклад інструкцій з німецької зробили студенти.",
        "La traduction de ce guide par des bénévoles a pris un an.",
    ],
)
def test_a_sentence_about_a_translation_is_no_credit(line: str) -> None:
    parsed = parse_article(f"A headline here\n\nSome prose that ends in a stop.\n\n{line}", "en")
    assert parsed.credits == () and parsed.blocks[-1].type is BlockType.BODY


def test_a_person_who_corrects_a_type_is_followed() -> None:
    parsed = parse_article("Headline here\n\nSome prose that ends.\n\nTranslation by Ana Pop", "en")
    changed = with_types(parsed, [BlockType.HEADLINE, BlockType.LEDE, BlockType.BODY])
    assert changed.credits == ()


def test_what_the_house_has_corrected_is_read_so() -> None:
    raw = "Headline here\n\nSome prose that ends.\n\nOur weekly favourites"
    hints = {fold("Our weekly favourites"): BlockType.BOILERPLATE}
    assert parse_article(raw, "en", hints=hints).blocks[-1].type is BlockType.BOILERPLATE


@pytest.mark.parametrize("line", ["Translation: Google Translate", "By Staff Reporter", "Перевод: Редакция"])
def test_a_desk_or_a_machine_is_nobody(line: str) -> None:
    parsed = parse_article(f"A headline here\n\nSome prose that ends in a stop.\n\n{line}", "en")
    assert parsed.credits == () and parsed.blocks[-1].type in {BlockType.CREDIT, BlockType.BYLINE}


def test_a_time_heads_an_entry_of_a_live_blog_and_stamps_an_article() -> None:
    live = parse_article("A headline here\n\nFollow it with us tonight.\n\n22:41\n\nTwo stations stay open.", "en")
    assert [block.type for block in live.blocks][2:] == [BlockType.SUBHEADING, BlockType.BODY]
    plain = parse_article("A headline here\n\n22:41\n\nTwo stations stay open, they said.", "en")
    assert [block.type for block in plain.blocks][1:] == [BlockType.DATE_META, BlockType.LEDE]


def test_a_page_pasted_twice_is_translated_and_credited_once() -> None:
    page = "Bridge reopens\n\nBy Ann Poe\n\nThe bridge reopened, they said.\n\nIt cost a lot.\n\nTranslation: Ion Pop"
    parsed = parse_article(f"{page}\n\n{page}", "en")
    assert {block.type for block in parsed.blocks[5:]} == {BlockType.BOILERPLATE}
    assert [block.duplicate_of for block in parsed.blocks[5:]] == [0, 1, 2, 3, 4]
    assert [credit.name for credit in parsed.credits] == ["Ann Poe", "Ion Pop"]


def test_rows_of_a_table_are_no_heads() -> None:
    table = "Exchange rates\n\nCurrency\tRate\nEUR\t19.43\nUSD\t17.81\n\nThe rates are those of Monday, the bank said."
    types = [block.type.value for block in parse_article(table, "en").blocks]
    assert types == ["headline", "body", "body", "body", "lede"]


def test_the_head_and_the_signature_of_a_mail_are_no_part_of_the_article() -> None:
    mail = "From: Ann <a@b.example>\nTo: Desk\nSubject: It\n\nBridge reopens\n\nThe bridge reopened, they said.\n\n"
    types = [block.type.value for block in parse_article(f"{mail}--\nAnn Poe\nEditor, Example News", "en").blocks]
    assert types == ["boilerplate"] * 3 + ["headline", "lede"] + ["boilerplate"] * 3


@pytest.mark.parametrize(
    ("raw", "lang", "people"),
    [
        (
            "جسر يُعاد فتحه\n\nأعيد فتح الجسر يوم الاثنين، بحسب البلدية.\n\nترجمة: أحمد سالم",
            "ar",
            [("translator", "أحمد سالم")],
        ),
        ("大桥重新开放\n\n大桥周一重新开放。耗资1200万元。\n\n翻译：王明", "zh", [("translator", "王明")]),
        (
            "> Bridge reopens\n>\n> The bridge reopened, they said.\n>\n> Translation: Ion Pop",
            "en",
            [("translator", "Ion Pop")],
        ),
    ],
)
def test_credits_in_scripts_without_capitals_and_in_quoted_mail(
    raw: str, lang: str, people: list[tuple[str, str]]
) -> None:
    parsed = parse_article(raw, lang)
    assert [(credit.role, credit.name) for credit in parsed.credits] == people
    assert BlockType.HEADLINE in {block.type for block in parsed.blocks}
    assert parsed.blocks[-1].type is BlockType.CREDIT


def test_a_name_that_begins_like_an_office_is_a_persons() -> None:
    raw = (
        "Most otwarty\n\nMost jest otwarty, podał ratusz.\n\nTłumaczenie: Radosława Bankowska\n\nRedakcja: Courtney Poe"
    )
    assert [credit.name for credit in parse_article(raw, "pl").credits] == ["Radosława Bankowska", "Courtney Poe"]


def test_messages_with_a_stamp_stay_apart() -> None:
    chat = (
        "[05.11.2024, 17:40:12] Ana: The bridge reopened today\n[05.11.2024, 17:41:02] Ion: It cost a lot, they said."
    )
    assert len(parse_article(chat, "en").blocks) == 2
