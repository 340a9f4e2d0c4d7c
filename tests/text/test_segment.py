"""What holds for sentences of any text in any language."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.languages.registry import known
from translate_flow.text.segment import sentence_ends, spans

TAGS = st.sampled_from([*known(), "ro-MD", "sr-Latn", "zh-Hant-TW", "xx", "und"])
PIECES = (
    "Word word Dr . ... ! ? ?! … ( ) [1] „ ” « » \" ' 5 5. 3.14 A B. т. д. 2023 г. — - 。 」 ؟ ¹ 1. a) z. B. :) "
    "www.a.b/c e@f.gh <a@b.c> http://x.y ____________ 01/02/2003 10:11 AM \n \r\n \u2028 \t \u00a0 \u200b \ufeff "
    "\u202b \u202e \u2066 \u2069 \u200f *** regards, (ret.) [2] °C II. Frau Дж. إلخ."
)
NEWSLIKE = st.lists(st.sampled_from(PIECES.split(" ")), max_size=40).map(" ".join)
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=80)


@settings(max_examples=150, deadline=None)
@given(text=ANY_TEXT | NEWSLIKE, tag=TAGS, is_wrapped=st.booleans())
def test_every_visible_character_is_in_exactly_one_sentence(text: str, tag: str, is_wrapped: bool) -> None:
    found = spans(text, tag, is_wrapped=is_wrapped)
    covered = "".join(text[start:end] for start, end in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)


@settings(max_examples=150, deadline=None)
@given(text=ANY_TEXT | NEWSLIKE, tag=TAGS)
def test_ends_grow_strictly_and_the_last_is_that_of_the_text(text: str, tag: str) -> None:
    ends = sentence_ends(text, tag)
    assert ends == sorted(set(ends))
    assert ends[-1:] == ([len(text.rstrip())] if text.strip() else [])
    assert ends == [end for _, end in spans(text, tag)]


@settings(max_examples=150, deadline=None)
@given(first=ANY_TEXT | NEWSLIKE, second=ANY_TEXT | NEWSLIKE, tag=TAGS, is_wrapped=st.booleans())
def test_the_ends_of_two_paragraphs_are_the_ends_of_each(first: str, second: str, tag: str, is_wrapped: bool) -> None:
    apart = len(first) + 2
    shifted = [end + apart for end in sentence_ends(second, tag, is_wrapped=is_wrapped)]
    together = sentence_ends(f"{first}\n\n{second}", tag, is_wrapped=is_wrapped)
    assert together == sentence_ends(first, tag, is_wrapped=is_wrapped) + shifted


@settings(max_examples=100, deadline=None)
@given(lines=st.lists(NEWSLIKE.map(lambda text: " ".join(text.split())), max_size=6), tag=TAGS)
def test_every_kind_of_line_break_ends_the_same_sentences(lines: list[str], tag: str) -> None:
    sentences = [_cut("\n".join(lines), tag), _cut("\r\n".join(lines), tag), _cut("\u2029".join(lines), tag)]
    assert sentences[0] == sentences[1] == sentences[2]


def _cut(text: str, tag: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, tag)]


@settings(max_examples=100, deadline=None)
@given(text=NEWSLIKE, tag=TAGS)
def test_white_space_around_a_text_moves_ends_and_changes_nothing(text: str, tag: str) -> None:
    assert sentence_ends(f" \n{text}\n ", tag) == [end + 2 for end in sentence_ends(text, tag)]


@pytest.mark.parametrize("lang", ["en", "ro", "de", "xx"])
def test_every_line_break_ends_a_sentence_unless_lines_are_wrapped(lang: str) -> None:
    text = "a line that\nis broken\n\nand another"
    assert sentence_ends(text, lang) == [11, 21, 34]
    assert sentence_ends(text, lang, is_wrapped=True) == [21, 34]


def test_abbreviations_of_a_publication_never_end_a_sentence() -> None:
    text = "A venit prim. Popa. A plecat."
    assert sentence_ends(text, "ro") == [13, 19, 29]
    assert sentence_ends(text, "ro", abbreviations=frozenset({"prim"})) == [19, 29]


def test_offsets_count_characters_beyond_the_basic_plane_once() -> None:
    text = "😀 A ends. 𝔅 begins 😀. C."
    assert [text[:end] for end in sentence_ends(text, "en")] == ["😀 A ends.", "😀 A ends. 𝔅 begins 😀.", text]


def test_a_missing_space_is_seen_but_not_inside_addresses() -> None:
    text = "It ended.The next began. See Example.Com/About.Html or ask Node.Js people."
    assert [text[start:end] for start, end in spans(text, "en")] == [
        "It ended.",
        "The next began.",
        "See Example.Com/About.Html or ask Node.Js people.",
    ]


def test_who_writes_no_capitals_still_writes_sentences() -> None:
    text = "are you there? i am not. they left me. ok"
    assert [text[start:end] for start, end in spans(text, "en")] == [
        "are you there?",
        "i am not.",
        "they left me.",
        "ok",
    ]


HOSTILE = {
    "dots": ".",
    "dots and letters": ".a",
    "dots and spaces": ". ",
    "initials": "A. ",
    "small letters": "a. ",
    "one dot, spaces": " ",
    "line breaks": "\n",
    "spaced line breaks": " \n",
    "open brackets": "(",
    "open brackets and stops": "(a. B ",
    "quotes": '. "',
    "closers": ".)",
    "enumerators": "1. ",
    "long enumerators": "1.2.3. ",
    "digits": "1",
    "no stop": "word ",
    "one word": "x",
    "rules": "-",
    "broken rules": "---------- a",
    "mail addresses": "<a",
    "web addresses": "http://",
    "ideographic stops": "。」",
    "questions": "?”",
    "zero width": ".\u200b",
    "guillemets": ". »",
    "spaced ellipses": "... ",
    "roman numbers": "II. ",
    "titles": "Dr. ",
    "brackets after stops": "X. (a) b ",
    "acronyms": "A.B. ",
    "brackets never closed": ". (A ",
    "brackets never opened": "x.) a ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_repeats_cost_time_in_proportion_to_their_length(unit: str) -> None:
    short, long = _seconds(unit, 10_000), _seconds(unit, 80_000)
    assert long < 8 * 4 * max(short, 0.002)


def _seconds(unit: str, size: int) -> float:
    text = "Start " + unit * (size // len(unit)) + " End x"
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        sentence_ends(text, "de")
        best = min(best, time.process_time() - before)
    return best


@pytest.mark.parametrize("name", ["hard-de", "hard-en", "hard-fr", "hard-ro", "hard-ru", "hard-uk"])
def test_development_paragraphs_come_out_right(shared: Path, name: str) -> None:
    import json

    records = [json.loads(line) for line in (shared / "segmentation" / f"{name}.jsonl").open(encoding="utf-8")]
    right = sum(sentence_ends(record["text"], record["lang"]) == record["ends"] for record in records)
    assert right >= 0.95 * len(records)
