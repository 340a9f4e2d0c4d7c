from hypothesis import given
from hypothesis import strategies as st

from translate_flow.formats.marked import closing, codes, opening, shown, woven
from translate_flow.formats.record import Code
from translate_flow.formats.xml_text import escape
from translate_flow.text.marks import Mark, MarkKind

TEXT = "Un text cu cuvinte"
kinds = st.sampled_from([kind for kind in MarkKind if kind is not MarkKind.LINK])


@given(st.lists(st.tuples(kinds, st.integers(0, 3)), max_size=4, unique_by=lambda pair: pair[1]))
def test_marks_become_codes_and_codes_marks_again(given: list[tuple[MarkKind, int]]) -> None:
    words = [(0, 2), (3, 7), (8, 10), (11, 18)]
    marks = tuple(Mark(kind, *words[place]) for kind, place in sorted(given, key=lambda pair: pair[1]))
    assert shown(TEXT, codes(marks)) == marks


def test_a_link_keeps_its_address_and_one_that_leads_nowhere_is_none() -> None:
    link = Mark(MarkKind.LINK, 3, 7, "https://e.org/?a=1&b=2")
    assert shown(TEXT, codes([link])) == (link,)
    for address in ("javascript:alert(1)", ""):
        bad = (Code(3, "open", "1", f'<a href="{address}">'), Code(7, "close", "1", "</a>"))
        assert shown(TEXT, bad) == ()


def test_codes_of_others_unpaired_ones_and_blank_words_show_nothing() -> None:
    for found in (
        (Code(0, "open", "1", "<strong>"),),
        (Code(0, "close", "1", "</strong>"),),
        (Code(0, "open", "1", "<strong>"), Code(2, "close", "2", "</strong>")),
        (Code(0, "open", "1", "{\\b"), Code(2, "close", "1", "}")),
        (Code(2, "open", "1", "<em>"), Code(3, "close", "1", "</em>")),
        (Code(2, "alone", "1", "<em>"),),
    ):
        assert shown(TEXT, found) == ()


def test_marks_are_woven_into_a_text_and_the_text_escaped() -> None:
    marks = (Mark(MarkKind.BOLD, 0, 5), Mark(MarkKind.LINK, 2, 5, 'https://e.org/"x'))
    assert woven("a <b> c", marks, escape) == '<strong>a <a href="https://e.org/&quot;x">&lt;b&gt;</a></strong> c'
    assert woven("", (), escape) == ""
    assert (opening(marks[0]), closing(marks[1])) == ("<strong>", "</a>")
