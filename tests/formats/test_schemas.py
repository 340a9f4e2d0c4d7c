import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.formats.pairs import pairs, written
from translate_flow.formats.issues import ISSUES, Issue, to_text
from translate_flow.formats.record import Code, Pair

CODES = (Code(0, "open", "1", "<b>"), Code(2, "close", "1", "</b>"), Code(2, "alone", "", "{0}"), Code(3, "close", "9"))
FOUND = (
    Issue("numbers", "5 is not 6", 100, "translate-flow:numbers", start=0, end=2),
    Issue("", "Look “here” & <there>", None, "", False, "source", 1, 3),
    Issue("omission", "", 33.3, "mqm:accuracy/omission", start=1, end=4),
)
RICH = [
    Pair(
        "ro",
        "en",
        "abcd",
        "efgh",
        "u 1",
        "art/1",
        3,
        "lede",
        "reviewed",
        "approved",
        "human",
        0.5,
        "auto",
        "Ana",
        "Ion",
    ),
    Pair("ro", "en", "abcd", "", source_codes=CODES, target_codes=()),
    Pair("ro", "en", "abcd", "efgh", "q", properties={ISSUES: to_text(FOUND)}, target_codes=CODES),
    Pair("ro", "en", "", "x", notes=("a", ""), properties={"": "", "x-tf-id": "1"}, article="art/2", state="odd"),
]


@pytest.fixture(scope="module", params=["tmx", "xliff", "xliff12"])
def schema(request: pytest.FixtureRequest, shared: Path) -> tuple[str, object]:
    folder = shared / "schemas"
    if request.param == "tmx":
        return "tmx", etree.DTD(str(folder / "tmx-1.4" / "tmx14.dtd"))
    names = {"xliff": "xliff-2.1/xliff_core_2.0.xsd", "xliff12": "xliff-1.2/xliff-core-1.2-strict.xsd"}
    return request.param, etree.XMLSchema(etree.parse(str(folder / names[request.param])))


def check(schema: tuple[str, object], given_pairs: list[Pair]) -> None:
    name, rules = schema
    tree = etree.parse(io.BytesIO(written(given_pairs, name)))
    assert rules.validate(tree), rules.error_log


@pytest.mark.parametrize("given_pairs", [[], RICH, RICH * 700])
def test_exports_are_valid(schema: tuple[str, object], given_pairs: list[Pair]) -> None:
    check(schema, given_pairs)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_pairs=st.lists(pairs(), max_size=3))
def test_exports_of_anything_legal_are_valid(schema: tuple[str, object], given_pairs: list[Pair]) -> None:
    check(schema, given_pairs)


def test_the_metadata_module_is_valid_by_its_own_schema(shared: Path) -> None:
    tree = etree.parse(io.BytesIO(written(RICH, "xliff")))
    rules = etree.XMLSchema(etree.parse(str(shared / "schemas" / "xliff-2.1" / "metadata.xsd")))
    found = tree.iter("{urn:oasis:names:tc:xliff:metadata:2.0}metadata")
    assert all(rules.validate(etree.ElementTree(element)) for element in found), rules.error_log
