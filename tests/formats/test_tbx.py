import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.pairs import texts
from translate_flow.errors import BadCharacter, BadInput
from translate_flow.formats.context import Reading
from translate_flow.formats.tbx import read, write
from translate_flow.formats.terms import STATUSES, TermEntry, TermText

filled = texts.filter(str.strip)
terms = st.builds(
    TermText, st.just("ro"), filled, st.sampled_from(["", *STATUSES]), texts.map(str.strip), texts.map(str.strip)
)
entries = st.builds(
    TermEntry, st.lists(terms, min_size=1, max_size=3).map(tuple), filled, texts, texts, texts.map(str.strip)
)


def back(data: bytes) -> list[TermEntry]:
    return list(read(io.BytesIO(data), Reading("t.tbx")))


def written(given_entries: list[TermEntry], version: int) -> bytes:
    out = io.BytesIO()
    write(given_entries, out, version=version)
    return out.getvalue()


@pytest.mark.parametrize("version", [2, 3])
@settings(max_examples=50, deadline=None)
@given(given_entries=st.lists(entries, max_size=3))
def test_what_is_written_is_read_back_equal(version: int, given_entries: list[TermEntry]) -> None:
    assert back(written(given_entries, version)) == given_entries


def test_terms_of_several_languages_are_kept() -> None:
    entry = TermEntry((TermText("ro", "consilier"), TermText("en", "councillor", "forbidden")), "1")
    assert back(written([entry], 3)) == [entry]


@pytest.mark.parametrize("data", [b"", b"<tmx/>", b"<tbx><text>", b'<tbx><conceptEntry id="1"/></tbx>'])
def test_what_is_no_termbase_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        back(data)


def test_an_illegal_character_is_refused_with_its_entry() -> None:
    with pytest.raises(BadCharacter, match="entry 1"):
        written([TermEntry((TermText("ro", "a\x00"),))], 3)


DCT = (
    '<tbx style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="urn:min" xmlns:basic="urn:basic"><text><body>'
    '<conceptEntry id="1"><min:subjectField>law</min:subjectField><langSec xml:lang="ro"><basic:definition>d'
    "</basic:definition><termSec><term>curte</term><min:administrativeStatus>deprecatedTerm-admn-sts"
    "</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry>"
    "</body></text></tbx>"
)
MIN = (
    '<TBX dialect="TBX-Min"><body><termEntry id="1"><subjectField>law</subjectField><langGroup xml:lang="ro">'
    "<termGroup><term>curte</term><termStatus>notRecommended</termStatus><partOfSpeech>noun</partOfSpeech></termGroup>"
    "</langGroup></termEntry></body></TBX>"
)
GROUPED = (
    '<martif><text><body><termEntry id="1"><descripGrp><descrip type="subjectField">law</descrip></descripGrp>'
    '<langSet xml:lang="ro"><ntig><termGrp><term>curte</term><termNote type="partOfSpeech">noun</termNote></termGrp>'
    '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></ntig></langSet></termEntry></body>'
    "</text></martif>"
)


@pytest.mark.parametrize(("data", "definition"), [(DCT, "d"), (MIN, ""), (GROUPED, "")], ids=["dct", "min", "grouped"])
def test_the_dialects_say_the_same_in_their_ways(data: str, definition: str) -> None:
    term = TermText("ro", "curte", "forbidden", "noun")
    assert back(data.encode()) == [TermEntry((term,), "1", definition, subject="law")]
