import io

from tests.formats.pairs import back, written
from tests.formats.test_xliff_read import new
from translate_flow.formats.registry import read_all


def test_segments_of_a_unit_are_pairs_and_what_is_between_them_stays() -> None:
    data = new(
        '<unit id="u"><segment id="s1" state="final"><source>Unu.</source><target>One.</target></segment>'
        "<ignorable><source> </source></ignorable><segment><source>Doi.</source></segment></unit>"
    )
    pairs = read_all(io.BytesIO(data), "xliff", place="x")
    assert [(pair.id, pair.source, pair.target, pair.state) for pair in pairs] == [
        ("u/s1", "Unu.", "One.", "final"),
        ("u/2", "Doi.", "", ""),
    ]
    again = written(pairs, "xliff")
    assert b"<ignorable><source> </source></ignorable>" in again
    assert back(again, "xliff") == pairs


def test_foreign_metadata_substates_and_notes_are_kept() -> None:
    data = new(
        '<unit id="u" type="tf:lede"><m:metadata xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0">'
        '<m:metaGroup category="c"><m:meta type="t">v</m:meta></m:metaGroup></m:metadata><notes><note>n</note></notes>'
        '<segment state="final" subState="okp:x"><source>a</source></segment></unit>'
    )
    (pair,) = read_all(io.BytesIO(data), "xliff", place="x")
    assert pair.properties == {"c:t": "v", "xliff.subState": "okp:x"}
    assert (pair.notes, pair.block_type, pair.substate) == (("n",), "lede", "")


def test_text_before_the_first_segment_is_kept() -> None:
    data = new('<unit id="u"><ignorable><source>- </source></ignorable><segment><source>Unu.</source></segment></unit>')
    (pair,) = read_all(io.BytesIO(data), "xliff", place="x")
    assert (pair.source, pair.properties) == ("Unu.", {"xliff.before": "- "})
    again = written([pair], "xliff")
    assert again.index(b"<ignorable>") < again.index(b"<segment>")
    assert back(again, "xliff") == [pair]
