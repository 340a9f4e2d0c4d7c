import io

import pytest

from translate_flow.errors import BadInput
from translate_flow.formats import tbx
from translate_flow.formats.context import Reading, Writing
from translate_flow.formats.record import Pair
from translate_flow.formats.tbx_pairs import read, write
from translate_flow.formats.terms import TermEntry, TermText


def base(*entries: TermEntry) -> io.BytesIO:
    out = io.BytesIO()
    tbx.write(entries, out, language="ro")
    out.seek(0)
    return out


def test_each_term_that_may_be_used_makes_a_pair_and_what_has_none_is_told() -> None:
    reading = Reading("a.tbx", "ro", "en")
    terms = (
        TermText("ro", "pod"),
        TermText("en", "bridge"),
        TermText("en", "deck"),
        TermText("en", "viaduct", "forbidden"),
    )
    found = read(base(TermEntry(terms, "c1"), TermEntry((TermText("ru", "мэр"),), "c2")), reading)
    assert [(pair.source, pair.target, pair.id) for pair in found] == [("pod", "bridge", "c1"), ("pod", "deck", "c1")]
    assert len(reading.notes) == 1 and reading.notes[0].startswith("1 concept")


def test_both_languages_must_be_named() -> None:
    for languages in ((None, "en"), ("ro", None)):
        with pytest.raises(BadInput) as refused:
            list(read(base(), Reading("a.tbx", *languages)))
        assert refused.value.place == "a.tbx" and refused.value.remedy


def test_pairs_become_concepts_and_a_pair_with_one_side_is_named() -> None:
    out = io.BytesIO()
    assert write([Pair("ro", "en", "pod", "bridge", notes=("peste apă",))], out, Writing("ro", "en")) == 1
    (entry,) = tbx.read(io.BytesIO(out.getvalue()), Reading("a.tbx"))
    assert {(term.language, term.text) for term in entry.terms} == {("ro", "pod"), ("en", "bridge")}
    with pytest.raises(BadInput) as refused:
        write([Pair("ro", "en", "pod", " ")], io.BytesIO(), Writing("ro", "en"))
    assert "pair 1" in refused.value.place
