from translate_flow.text.credits import CreditLine, read_credit
from translate_flow.text.line_types import beside_page, credit, is_editor_note, source_line


def names(found: CreditLine | None) -> list[str]:
    return [name for _, name in found.people] if found is not None else []


def test_a_credit_names_its_people() -> None:
    assert names(credit("Translation by Maria Pop", "en")) == ["Maria Pop"]
    assert credit("The translation was late.", "en") is None


def test_who_or_what_translates_money_or_is_a_machine_is_no_translator() -> None:
    for line, lang in (
        ("Переклад грошей: ПриватБанк", "uk"),
        ("Перевод — Сбербанк", "ru"),
        ("Превод на пари: Изипей", "bg"),
        ("翻译:谷歌", "zh"),
        ("ترجمة: غوغل", "ar"),
        ("Translator: Microsoft", "en"),
        ("Traducerea de la Paris", "ro"),
        ("Adapted from a novel by Mihail Popescu", "en"),
    ):
        assert names(credit(line, lang)) == [], line
    assert names(credit("Переклад: Оксана", "uk")) == ["Оксана"]


def test_a_source_line_says_what_follows_the_colon() -> None:
    assert source_line("Sursa: BBC", "ro") == "BBC"
    assert source_line("Source: Reuters, AFP", "en") == "Reuters, AFP"
    assert source_line("Sursa râului este departe.", "ro") is None


def test_notes_of_the_desk_are_told_from_sentences() -> None:
    assert is_editor_note("Editor’s note: this article was corrected.", "en")
    assert not is_editor_note("The editor noted this.", "en")


def test_a_credit_beside_a_sentence_of_the_page_is_one() -> None:
    assert names(credit("This article was first published in Adevărul. Translation: Maria Pop", "en")) == ["Maria Pop"]
    assert names(credit("Z rumuńskiego przełożyła Anna Nowak. Śródtytuły pochodzą od redakcji.", "pl")) == [
        "Anna Nowak"
    ]


def test_a_credit_beside_a_sentence_of_the_text_is_none() -> None:
    assert beside_page("The bridge reopened on Monday. Translation: Maria Pop", "en", read_credit) is None
