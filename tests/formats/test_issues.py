import io
from dataclasses import replace

import pytest
from lxml import etree

from tests.formats.pairs import back, written
from tests.formats.test_xliff_read import CORE, new
from translate_flow.formats.issues import ISSUES, TYPES, Issue, annotated, issues_of, to_text
from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import read_all
from translate_flow.formats.xliff_names import ITS

NUMBER = Issue("numbers", "12 is missing", 100, "translate-flow:numbers", start=4, end=10)
STYLE = Issue("style", "Say it simply", 33.5, enabled=False, start=6, end=14)
SOURCE = Issue("", "A typing error?", side="source", start=0, end=5)
PAIR = Pair("ro", "en", "Podul e deschis.", "The bridge is open.", "u1", properties={"a": "b"})


def having(*issues: Issue) -> Pair:
    return replace(PAIR, properties={"a": "b", ISSUES: to_text(issues)})


def read(data: bytes) -> Pair:
    (pair,) = read_all(io.BytesIO(data), "xliff", place="x")
    return pair


def test_issues_are_annotations_of_the_words_they_are_about() -> None:
    data = written([having(NUMBER, STYLE, SOURCE)], "xliff")
    marks = etree.fromstring(data).findall(f".//{{{CORE}2.0}}sm")
    assert [mark.get(f"{{{ITS}}}locQualityIssueType") for mark in marks] == [None, "numbers", "style"]
    assert marks[1].tail == "br" and marks[1].get("type") == "its:generic"
    assert marks[2].get(f"{{{ITS}}}locQualityIssueEnabled") == "no"
    assert ISSUES.encode() not in data
    assert back(data, "xliff") == [having(NUMBER, STYLE, SOURCE)]


@pytest.mark.parametrize(
    "issue",
    [
        replace(NUMBER, type="no such"),
        replace(NUMBER, type="", comment=""),
        replace(NUMBER, severity=101),
        replace(NUMBER, severity=1e-7),
        replace(NUMBER, profile="two words"),
        replace(NUMBER, end=99),
        replace(NUMBER, side="both"),
    ],
)
def test_what_its_cannot_say_stays_beside(issue: Issue) -> None:
    assert annotated(having(issue)) is None
    data = written([having(NUMBER, issue)], "xliff")
    assert ISSUES.encode() in data
    assert back(data, "xliff") == [having(NUMBER, issue)]


@pytest.mark.parametrize("text", ["", "no", "[[1]]", '[["numbers",5,null,"",true,"target",0,1]]', "{}", "[[]] "])
def test_a_property_that_is_none_of_ours_holds_no_issues(text: str) -> None:
    assert issues_of(replace(PAIR, properties={ISSUES: text})) == ()


def test_codes_stay_where_issues_begin_and_end() -> None:
    codes = (Code(4, "open", "1", "<b>"), Code(4, "alone", "2", "<br>"), Code(10, "close", "1", "</b>"))
    pair = replace(having(NUMBER), target_codes=codes)
    assert back(written([pair], "xliff"), "xliff") == [pair]


HEAD = f'srcLang="ro" trgLang="en" xmlns:its="{ITS}" its:version="2.0"'


def test_issues_that_stand_apart_are_read() -> None:
    unit = (
        '<unit id="1"><segment><source>a</source><target>c <mrk id="m1" type="its:generic" '
        'its:locQualityIssuesRef="#its=q1">es</mrk>.</target></segment><its:locQualityIssues xml:id="q1">'
        '<its:locQualityIssue locQualityIssueType="misspelling" locQualityIssueComment="c’est" '
        'locQualityIssueSeverity="50"/><its:locQualityIssue locQualityIssueComment="capital"/>'
        "</its:locQualityIssues></unit>"
    )
    pair = read(new(unit, HEAD))
    assert (pair.target, pair.target_codes) == ("c es.", ())
    assert issues_of(pair) == (
        Issue("misspelling", "c’est", 50, start=2, end=4),
        Issue("", "capital", start=2, end=4),
    )


@pytest.mark.parametrize(
    "mark",
    [
        'type="term" its:locQualityIssueType="terminology"',
        'type="its:generic" its:locQualityIssuesRef="#its=nowhere"',
        'type="its:generic" its:locQualityIssueType="numbers" its:taIdentRef="http://x.example/a"',
        'type="its:generic" its:locQualityIssueSeverity="many"',
        'type="its:generic" its:taIdentRef="http://x.example/a"',
    ],
)
def test_a_mark_that_says_more_stays_a_code_and_comes_back(mark: str) -> None:
    unit = f'<unit id="1"><segment><source>a</source><target><mrk id="m" {mark}>b</mrk></target></segment></unit>'
    pair = read(new(unit, HEAD))
    assert [code.element for code in pair.target_codes] == ["mrk", "mrk"]
    assert len(pair.target_codes[0].attributes) == mark.count("=") - mark.count("#its=")
    assert back(written([pair], "xliff"), "xliff") == [pair]


def test_words_marked_in_1_2_are_read_and_each_segment_has_its_own() -> None:
    data = (
        f'<xliff version="1.2" xmlns="{CORE}1.2" xmlns:its="{ITS}"><file original="a" source-language="ro" '
        'target-language="en" datatype="x"><body><trans-unit id="u"><source>A. B.</source><seg-source>'
        '<mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target>'
        '<mrk mtype="seg" mid="1">X.</mrk> <mrk mtype="seg" mid="2"><mrk mtype="x-its" '
        'its:locQualityIssueType="misspelling">Y</mrk>.</mrk></target></trans-unit></body></file></xliff>'
    )
    first, second = read_all(io.BytesIO(data.encode()), "xliff", place="x")
    assert issues_of(first) == ()
    assert issues_of(second) == (Issue("misspelling", start=0, end=1),)
    assert back(written([second], "xliff12"), "xliff12") == [second]


def test_the_types_are_those_of_the_schema(shared: object) -> None:
    rules = etree.parse(f"{shared}/schemas/xliff-2.1/its.xsd")
    named = rules.xpath("//*[@name='issueType']//@value")
    assert set(named) == TYPES
