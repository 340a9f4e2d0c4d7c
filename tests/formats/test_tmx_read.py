import io

import pytest

from tests.formats.pairs import back
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import read_all

HEADER = (
    '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="{}"'
    ' datatype="x"/>'
)


def tmx(body: str, language: str = "ro", root: str = "tmx") -> bytes:
    return f'<{root} version="1.4">{HEADER.format(language)}<body>{body}</body></{root}>'.encode()


def tuv(language: str, text: str) -> str:
    return f'<tuv xml:lang="{language}"><seg>{text}</seg></tuv>'


def read(data: bytes, **options: object) -> list[tuple[str, str, str, str]]:
    found = read_all(io.BytesIO(data), "tmx", place="m.tmx", **options)
    return [(p.source_language, p.target_language, p.source, p.target) for p in found]


def test_the_header_says_which_side_is_the_source() -> None:
    unit = f"<tu>{tuv('en', 'one')}{tuv('ro', 'unu')}</tu>"
    assert read(tmx(unit)) == [("ro", "en", "unu", "one")]
    assert read(tmx(unit), source_language="en") == [("en", "ro", "one", "unu")]
    assert read(tmx(unit, "*all*")) == [("en", "ro", "one", "unu")]


def test_several_languages_are_several_pairs_or_the_one_asked_for() -> None:
    unit = f"<tu>{tuv('ro', 'unu')}{tuv('en-GB', 'one')}{tuv('ru', 'один')}</tu>"
    assert [found[1] for found in read(tmx(unit))] == ["en-GB", "ru"]
    assert read(tmx(unit), target_language="en") == [("ro", "en-GB", "unu", "one")]


def test_units_of_one_language_are_counted_and_left_out() -> None:
    notes: list[str] = []
    assert read(tmx(f"<tu>{tuv('ro', 'a')}</tu>"), notes=notes) == []
    assert "unit 1" in notes[0]


@pytest.mark.parametrize(
    "body",
    [
        "<tu><tuv><seg>a</seg></tuv></tu>",
        "<tu><tuv xml:lang='ro'/><tuv xml:lang='en'/></tu>",
        f"<tu>{tuv('ro', '<b/>')}{tuv('en', 'x')}</tu>",
    ],
)
def test_broken_units_are_refused_with_their_number(body: str) -> None:
    with pytest.raises(BadInput, match="unit 2"):
        read(tmx(f"<tu>{tuv('ro', 'a')}{tuv('en', 'b')}</tu>{body}"))


def test_another_root_is_refused() -> None:
    with pytest.raises(BadInput, match="not TMX"):
        read(tmx("", root="html"))


def test_foreign_properties_notes_and_dates_are_kept() -> None:
    said = '<note>n</note><prop type="x-d">a</prop><prop type="x-d">b</prop>'
    unit = f'<tu tuid="7" changedate="20260102T030405Z">{said}{tuv("ro", "a")}{tuv("en", "b")}</tu>'
    assert back(tmx(unit), "tmx") == [
        Pair(
            "ro",
            "en",
            "a",
            "b",
            "7",
            changed_at="2026-01-02T03:04:05Z",
            notes=("n",),
            properties={"x-d": "a", "x-d#2": "b"},
        )
    ]


def test_an_entity_nobody_declared_does_not_vanish() -> None:
    data = b'<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n' + tmx(f"<tu>{tuv('ro', 'a&nbsp;b')}{tuv('en', 'x')}</tu>")
    with pytest.raises(BadInput):
        read(data)


@pytest.mark.parametrize(
    "data",
    [
        '<TMX version="1.4"><HEADER srclang="RO"/><BODY><TU><TUV xml:lang="ro"><SEG>a</SEG></TUV>'
        '<TUV xml:lang="en"><SEG>b</SEG></TUV></TU></BODY></TMX>',
        '<tmx version="1.4"><header srclang="ro"/><body><Tu><Tuv lang="ro"><Seg>a</Seg></Tuv>'
        '<tuv lang="en"><seg>b</seg></tuv></Tu></body></tmx>',
        '<tmx xmlns="http://www.lisa.org/tmx14" version="1.4"><header srclang="ro"/><body><tu><tuv xml:lang="ro">'
        '<seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu></body></tmx>',
    ],
    ids=["capitals", "mixed", "name space"],
)
def test_names_in_capitals_or_a_name_space_are_read(data: str) -> None:
    assert read(data.encode()) == [("ro", "en", "a", "b")]


def test_what_is_no_unit_is_refused_instead_of_passed_over() -> None:
    with pytest.raises(BadInput, match=r"unit 2.*<unit>"):
        read(tmx(f"<tu>{tuv('ro', 'a')}{tuv('en', 'b')}</tu><unit/>"))


def test_regions_are_read_as_opus_names_them() -> None:
    assert read(tmx(f"<tu>{tuv('pt_BR', 'a')}{tuv('en_GB', 'b')}</tu>", "pt_BR")) == [("pt-BR", "en-GB", "a", "b")]


def test_where_any_language_may_be_the_source_all_pairs_go_one_way() -> None:
    units = f"<tu>{tuv('ro', 'a')}{tuv('en', 'b')}</tu><tu>{tuv('en', 'd')}{tuv('ro', 'c')}</tu>"
    assert read(tmx(units, "*all*")) == [("ro", "en", "a", "b"), ("ro", "en", "c", "d")]
