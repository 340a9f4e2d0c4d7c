"""What the tests of formats share: any legal pair, and a written and read back list."""

import io
from typing import Any

from hypothesis import strategies as st

from translate_flow.formats.issues import ISSUES, Issue, to_text
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import FORMATS, read_all, write_pairs

LANGUAGES = {"source_language": "ro", "target_language": "en"}
TWO_WAY = tuple(name for name, known in FORMATS.items() if known.two_way)
"""Asked of the registry, so that no format can be left out of the laws."""

_NASTY = st.sampled_from(
    [
        "\u202eexe.abc\u2066",
        "\u2067\u2069",
        "👩\u200d👩\u200d👧",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "  ",
        '"',
        "'",
        "\\",
        "\\n",
        "\\t",
        "\\u2028",
        "𝔘",
        "\ufeff",
        "\u2028",
        "\x85",
        "\x7f",
        "<b>&amp;",
        "]]>",
        "=1+1",
        "_x000D_",
        "&#13;",
        "\u00a0",
        "e\u0301",
        ",",
        ";",
    ]
)
_LEGAL = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
texts = st.lists(st.one_of(_NASTY, st.text(_LEGAL, max_size=4)), max_size=5).map("".join)


@st.composite
def coded(draw: Any, text: str) -> tuple[Code, ...]:
    """Codes that stand somewhere in a text, in order."""
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=3)))
    kinds = st.sampled_from(["open", "close", "alone"])
    return tuple(Code(at, draw(kinds), draw(st.sampled_from(["", "1", "a b"])), draw(texts)) for at in places)


@st.composite
def issues(draw: Any, source: str, target: str) -> str:
    """Issues of two texts, most of them such that XLIFF can say them, as the property that holds them."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        side = draw(st.sampled_from(["source", "target", "target", "neither"]))
        start, end = sorted(
            draw(st.lists(st.integers(0, len(source if side == "source" else target)), min_size=2, max_size=2))
        )
        found.append(
            Issue(
                draw(st.sampled_from(["numbers", "other", "", "no such"])),
                draw(texts),
                draw(st.sampled_from([None, 0, 50, 33.3, 100, 1e-7, 101])),
                draw(st.sampled_from(["", "mqm:accuracy/omission", "no address"])),
                draw(st.booleans()),
                side,
                start,
                end,
            )
        )
    return draw(st.sampled_from([to_text(found), to_text(found), to_text(found) + " ", "[[]]", "no"]))


@st.composite
def pairs(draw: Any) -> Pair:
    """A pair with any legal content in every field."""
    source, target = draw(texts), draw(texts)
    properties = draw(st.dictionaries(texts, texts, max_size=2))
    if draw(st.integers(0, 3)) == 0:
        properties[ISSUES] = draw(issues(source, target))
    return Pair(
        "ro",
        "en",
        source,
        target,
        id=draw(texts),
        article=draw(texts),
        position=draw(st.integers(0, 10**9)),
        block_type=draw(st.one_of(st.sampled_from(["", "body", "lede"]), texts)),
        state=draw(st.sampled_from(["", "initial", "translated", "reviewed", "final", "odd one"])),
        substate=draw(st.one_of(st.sampled_from(["", "draft", "approved"]), texts)),
        origin=draw(st.sampled_from(["", "human", "mt"])),
        score=draw(st.one_of(st.none(), st.floats(0, 1))),
        bead_origin=draw(st.sampled_from(["", "auto"])),
        translator=draw(texts),
        reviewer=draw(texts),
        created_at=draw(st.sampled_from(["", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.678+00:00"])),
        changed_at=draw(st.sampled_from(["", "2026-11-23T23:59:59Z", "yesterday"])),
        notes=tuple(draw(st.lists(texts, max_size=2))),
        properties=properties,
        source_codes=draw(st.one_of(st.just(()), coded(source))),
        target_codes=draw(st.one_of(st.just(()), coded(target))),
    )


def written(given: list[Pair], format: str, **options: Any) -> bytes:
    """The bytes of a file with these pairs."""
    out = io.BytesIO()
    assert write_pairs(given, out, format, **(LANGUAGES | options)) == len(given)
    return out.getvalue()


def back(data: bytes, format: str, **options: Any) -> list[Pair]:
    """The pairs of these bytes."""
    return read_all(io.BytesIO(data), format, place="file", **(LANGUAGES | options))
