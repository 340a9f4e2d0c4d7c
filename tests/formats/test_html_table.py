import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.marked import codes
from translate_flow.formats.record import Code, Pair
from translate_flow.text.marks import Mark, MarkKind


def test_the_page_is_inert_and_says_its_languages() -> None:
    data = written([Pair("ro", "en", "<script>x</script>", "b", notes=('"><img src=x>',))], "html", title="T").decode()
    assert "<script" not in data
    assert "<img" not in data
    assert '<td lang="ro" dir="auto">' in data


def test_a_page_from_elsewhere_is_refused() -> None:
    for data in (b"<html><table/></html>", b"<p>a<br>b"):
        with pytest.raises(BadInput):
            back(data, "html")


def test_bold_words_and_links_are_seen_on_the_page_and_nothing_else_becomes_markup() -> None:
    marks = (Mark(MarkKind.LINK, 0, 9, "https://x.example/?a=1&b=2"), Mark(MarkKind.BOLD, 4, 9))
    foreign = (Code(0, "open", "1", "<script>"), Code(1, "close", "1", "</script>"))
    pair = Pair("ro", "en", "pod vechi.", "b", source_codes=codes(marks), target_codes=foreign)
    data = written([pair], "html")
    assert b'<a href="https://x.example/?a=1&amp;b=2">pod <strong>vechi</strong></a>.</td>' in data
    assert b"<script" not in data
    assert back(data, "html") == [pair]
