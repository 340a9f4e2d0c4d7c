"""Laws of the files that hold a part of a pair: what they hold comes back exactly."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.pairs import LANGUAGES, back, texts, written
from translate_flow.errors import BadInput
from translate_flow.formats.caption_pairs import END, START, read_files
from translate_flow.formats.context import Reading
from translate_flow.formats.record import Pair

LAW = settings(max_examples=80, deadline=None)
filled = texts.filter(lambda text: bool(text.strip()))
captions = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=9), max_size=3
)


@LAW
@given(st.lists(st.tuples(texts, texts), max_size=4))
def test_stand_off_links_give_both_texts_back(given_texts: list[tuple[str, str]]) -> None:
    pairs = [Pair("ro", "en", *sides, position=number) for number, sides in enumerate(given_texts)]
    found = [(pair.source, pair.target) for pair in back(written(pairs, "ces"), "ces")]
    assert found == given_texts


@LAW
@given(st.lists(st.tuples(filled, filled), max_size=4))
def test_a_termbase_gives_both_terms_back(given_texts: list[tuple[str, str]]) -> None:
    pairs = [Pair("ro", "en", *sides) for sides in given_texts]
    found = [(pair.source, pair.target) for pair in back(written(pairs, "tbx"), "tbx")]
    assert found == given_texts


def shown(start: int, text: str, end: int | None = None) -> Pair:
    times = {START: str(start), END: str(start + 900 if end is None else end)}
    return Pair("ro", "en", text, "", block_type="caption", properties=times)


@pytest.mark.parametrize("name", ["srt", "vtt"])
@LAW
@given(lines=st.lists(captions, min_size=1, max_size=4))
def test_captions_give_lines_and_times_back(name: str, lines: list[list[str]]) -> None:
    given_pairs = [shown(1000 * number, "\n".join(cue)) for number, cue in enumerate(lines)]
    found = back(written(given_pairs, name), name)
    times = [(pair.properties[START], pair.properties[END]) for pair in found]
    assert times == [(pair.properties[START], pair.properties[END]) for pair in given_pairs]
    # An empty line would end a cue, and an arrow would look like its times.
    wanted = ["\n".join(line.replace("-->", "→") for line in cue if line.strip()) for cue in lines]
    assert [pair.source for pair in found] == wanted


def test_cues_of_two_files_belong_together_by_time() -> None:
    source = [shown(0, "a"), shown(1000, "b"), shown(2000, "c", 4000), shown(9000, "d")]
    target = [shown(50, "A"), shown(2000, "C1", 3000), shown(3000, "C2", 4000), shown(5000, "X")]
    sides = [io.BytesIO(written(side, "srt")) for side in (source, target)]
    found = read_files(sides[0], sides[1], Reading("captions", **LANGUAGES))
    assert [(pair.source, pair.target) for pair in found] == [
        ("a", "A"),
        ("b", ""),
        ("c", "C1\nC2"),
        ("", "X"),
        ("d", ""),
    ]


@pytest.mark.parametrize(
    "times", [{}, {START: "1"}, {START: "x", END: "2"}, {START: "3", END: "2"}, {START: "-1", END: "2"}]
)
def test_captions_need_times(times: dict[str, str]) -> None:
    with pytest.raises(BadInput, match="pair 1"):
        written([replace(shown(0, "a"), properties=times)], "vtt")
