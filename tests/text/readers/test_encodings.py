"""Old encodings are told by the letters of the language their text is in, short as it may be."""

import pytest

from translate_flow.text.readers.encodings import OLD, guess_encoding, is_partly_utf8

TEXTS = {
    "ro": "Guvernul a aprobat bugetul\n\nExecutivul a aprobat bugetul fără să-l taie.\n\nTraducere: Ştefan Ţurcanu",
    "ru": "Правительство приняло бюджет\n\nКабинет в среду одобрил проект, ничего не урезав.\n\nПеревод: Ольга Елкина",
    "uk": "Уряд ухвалив бюджет\n\nКабінет у середу схвалив проєкт, нічого не врізавши.\n\nПереклад: Юрій Їжак",
    "pl": "Rząd przyjął budżet\n\nRada Ministrów w środę przyjęła projekt bez cięć.\n\nTłumaczenie: Łucja Żak",
    "hu": "A kormány elfogadta a költségvetést\n\nA kabinet szerdán őszintén megegyezett.\n\nFordította: Őri Ödön",
    "cs": "Vláda schválila rozpočet\n\nKabinet ve středu schválil návrh beze škrtů.\n\nPřeklad: Jiří Šťastný",
    "de": "Regierung beschließt Haushalt\n\nDas Kabinett kürzt überraschend nichts.\n\nÜbersetzung: Jürgen Groß",
    "fr": "Le gouvernement adopte le budget\n\nLe Conseil n'a rien coupé, très éprouvé.\n\nTraduction : Hélène Çoban",
}
WRITTEN = [
    *(("ro", codec) for codec in ("cp1250", "iso8859_2")),
    *(("ru", codec) for codec in ("cp1251", "koi8_r", "cp866")),
    *(("uk", codec) for codec in ("cp1251", "koi8_u")),
    *((lang, codec) for lang in ("pl", "hu", "cs") for codec in ("cp1250", "iso8859_2")),
    *((lang, codec) for lang in ("de", "fr") for codec in ("cp1252", "iso8859_1")),
]


@pytest.mark.parametrize(("lang", "codec"), WRITTEN)
def test_a_short_article_is_read_to_the_letter(lang: str, codec: str) -> None:
    data = TEXTS[lang].encode(codec)
    found = guess_encoding(data)
    assert found in OLD
    assert data.decode(found) == TEXTS[lang]


def test_bytes_that_are_letters_of_no_language_there_are_not_guessed() -> None:
    assert guess_encoding("Правительство приняло бюджет, сообщили вчера".encode("iso8859_5")) is None
    assert guess_encoding(bytes(range(128, 256)) * 10) is None


def test_a_file_that_is_partly_utf8_is_not_guessed() -> None:
    data = TEXTS["ro"].encode() * 3 + TEXTS["ro"].encode("cp1250")
    assert is_partly_utf8(data)
    assert guess_encoding(data) is None
