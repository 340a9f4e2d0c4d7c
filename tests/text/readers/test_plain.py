import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.errors import BadCharacter, BadInput
from translate_flow.text.readers.plain import ENCODINGS, decode, read_again, read_plain

RUSSIAN = "Мэрия сообщила, что мост откроют в понедельник."


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_what_is_utf8_is_read_to_the_letter(text: str) -> None:
    assert decode(text.encode(), "a.txt")[0] == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_LE, "utf-32-le")],
)
def test_a_file_that_says_its_encoding_is_believed_without_a_note(mark: bytes, codec: str) -> None:
    read = read_plain(mark + RUSSIAN.encode(codec), "a.txt")
    assert (read.text, read.notes) == (RUSSIAN, ())


def test_a_file_that_says_what_it_is_not_is_refused() -> None:
    for data in (codecs.BOM_UTF16_LE + b"x", codecs.BOM_UTF32_BE + b"abc", codecs.BOM_UTF8 + b"\xff"):
        with pytest.raises(BadInput, match="but is not"):
            decode(data, "a.txt")


def test_two_bytes_a_letter_are_seen_without_a_mark() -> None:
    assert decode("A text.".encode("utf-16-le"), "a.txt") == ("A text.", "utf-16-le", True)
    assert decode("A text.".encode("utf-16-be"), "a.txt") == ("A text.", "utf-16-be", True)
    for codec in ("utf-16-le", "utf-16-be"):
        assert decode(RUSSIAN.encode(codec), "a.txt") == (RUSSIAN, codec, True)
    for data in (b"a\x00b", b"\x00\x00\x00\x00", b"a\x00" * 4 + b"\x00\xd8", b"\x00a" * 6 + b"\xd8\x00"):
        with pytest.raises(BadInput, match="zero bytes"):
            decode(data, "a.txt")


def test_two_encodings_in_one_file_are_refused_with_the_line() -> None:
    mixed = "Primăria a anunţat astăzi.\n".encode() + "Și şcoala ţării a anunţat.\n".replace("Ș", "Ş").encode("cp1250")
    with pytest.raises(BadInput) as refused:
        decode(mixed * 2, "a.txt")
    assert refused.value.place == "a.txt, line 2"


def test_bytes_that_fit_no_language_are_refused() -> None:
    with pytest.raises(BadInput, match="none of those known"):
        decode(bytes(range(128, 256)) * 3, "a.txt")


def test_an_empty_file_and_control_characters_are_refused() -> None:
    for data, refusal in ((b" \n", BadInput), (b"a\x07b", BadCharacter)):
        with pytest.raises(refusal):
            read_plain(data, "a.txt")


def test_a_wrong_guess_is_read_again_as_another_encoding() -> None:
    wrong = RUSSIAN.encode("cp1251").decode("cp1252")
    assert read_again(wrong, "cp1252", "cp1251") == RUSSIAN
    for text, old, new in (
        (wrong + "中", "cp1252", "cp1251"),
        (wrong, "cp1252", "utf-8"),
        (wrong, "cp1252", "rot13"),
        (wrong, "nothing", "utf-8"),
    ):
        with pytest.raises(BadInput) as refused:
            read_again(text, old, new)
        assert (refused.value.place, bool(refused.value.remedy)) == ("Encoding", True)
    assert all("".encode(name) == b"" for name in ENCODINGS)
