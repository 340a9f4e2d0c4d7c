"""Files made to harm, beyond those of the development data: refused, or read as the plain text they hold."""

import io
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput, TooLarge
from translate_flow.formats.record import Pair

HEADER = (
    '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ro"'
    ' datatype="plaintext"/>'
)


def tmx(seg: str = "a", before: str = "", unit: str = "", more: str = "", language: str = "en") -> str:
    variants = f'<tuv xml:lang="ro"><seg>{seg}</seg></tuv><tuv xml:lang="{language}"><seg>b</seg></tuv>{more}'
    return f'{before}<tmx version="1.4">{HEADER}<body><tu {unit}>{variants}</tu></body></tmx>'


ENTITY = '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
REFUSED_TMX = {
    "inner entity": tmx("&x;", '<!DOCTYPE tmx [<!ENTITY x "y">]>'),
    "entity nobody uses": tmx("a", '<!DOCTYPE tmx [<!ENTITY x "y">]>'),
    "parameter entity": tmx("a", '<!DOCTYPE tmx [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>'),
    "entity in an attribute": tmx("a", '<!DOCTYPE tmx [<!ENTITY x "en">]>', language="&x;"),
    "entity in UTF-16": ('<?xml version="1.0" encoding="UTF-16"?>' + tmx("&x;", ENTITY)).encode("utf-16"),
    "UTF-7": '<?xml version="1.0" encoding="utf-7"?>' + tmx("+ADw-"),
    "EBCDIC": ('<?xml version="1.0" encoding="cp037"?>' + tmx()).encode("cp037"),
    "unknown encoding": '<?xml version="1.0" encoding="xyz"?>' + tmx(),
    "XML 1.1 controls": '<?xml version="1.1"?>' + tmx("a&#1;"),
    "two byte order marks": "\ufeff\ufeff" + tmx(),
    "attribute twice": tmx(language='en" xml:lang="fr'),
    "unknown name space": tmx().replace("<tmx ", '<tmx xmlns="urn:other" '),
    "TMX inside another root": f"<x>{tmx()}</x>",
    "two roots": tmx() * 2,
    "bytes after the end": tmx().encode() + b"\x00" * 50,
    "language with a blank": tmx(language="e n"),
    "language as a path": tmx(language="../../etc"),
    "language of 5,000 letters": tmx(language="a" * 5000),
    "text without seg": tmx(more='<tuv xml:lang="en"/>'),
    "two segs": tmx(more='<tuv xml:lang="en"><seg>c</seg><seg>d</seg></tuv>'),
    "include": tmx('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
    "nesting": tmx("<hi>" * 5000 + "a" + "</hi>" * 5000),
    "surrogate reference": tmx("&#xD800;"),
    "non-character": tmx("&#xFFFE;"),
    "thousands of languages": tmx(more='<tuv xml:lang="fr"><seg>c</seg></tuv>' * 5000),
    "score that is no number": tmx().replace("<tu >", '<tu ><prop type="x-tf-score">NaN</prop>'),
}


@pytest.mark.parametrize("data", REFUSED_TMX.values(), ids=REFUSED_TMX.keys())
def test_a_forged_tmx_is_refused(data: str | bytes) -> None:
    with pytest.raises(BadInput):
        back(data if isinstance(data, bytes) else data.encode(), "tmx")


READ_TMX = {
    "foreign DTD is not fetched": (tmx("a", '<!DOCTYPE tmx SYSTEM "file:///etc/passwd">'), "a"),
    "style sheet is not fetched": ('<?xml-stylesheet href="http://127.0.0.1:9/x"?>' + tmx(), "a"),
    "CDATA is text": (tmx("<![CDATA[<b>&x;]]>"), "<b>&x;"),
    "comments are left out": (tmx("a<!-- c -->b"), "ab"),
    "a mark in the middle is a character": (tmx("a\ufeffb"), "a\ufeffb"),
    "a hundred thousand attributes": (tmx(unit=" ".join(f'a{n}="1"' for n in range(100_000))), "a"),
    "twenty thousand props of one name": (
        tmx().replace("<tu >", "<tu >" + '<prop type="x">1</prop>' * 20_000),
        "a",
    ),
}


@pytest.mark.parametrize(("data", "text"), READ_TMX.values(), ids=READ_TMX.keys())
def test_an_odd_tmx_is_read_as_its_text(data: str, text: str) -> None:
    assert [pair.source for pair in back(data.encode(), "tmx")] == [text]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "iso8859-1", "cp1251"])
def test_a_declared_or_plain_encoding_is_read(codec: str) -> None:
    named = "" if codec.startswith("utf-16-") else f' encoding="{codec}"'
    declared = f'<?xml version="1.0"{named}?>'
    text = "да" if codec == "cp1251" else "é"
    assert back((declared + tmx(text)).encode(codec), "tmx")[0].source == text


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def archive(parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as packed:
        for name, body in parts.items():
            packed.writestr(name, body)
    return out.getvalue()


def workbook(rows: str, *, shared: str = "", before: str = "") -> dict[str, bytes | str]:
    whole = zipfile.ZipFile(io.BytesIO(written([Pair("ro", "en", "a", "b")], "xlsx")))
    parts: dict[str, bytes | str] = {name: whole.read(name) for name in whole.namelist()}
    head = '<row r="1"><c r="A1" t="str"><v>ro</v></c><c r="B1" t="str"><v>en</v></c></row>'
    size = '<dimension ref="A1:XFD1048576"/>'
    sheet = f'{before}<worksheet xmlns="{MAIN}">{size}<sheetData>{head}{rows}</sheetData></worksheet>'
    return {**parts, "xl/worksheets/sheet1.xml": sheet} | (
        {"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>{shared}</t></si></sst>'} if shared else {}
    )


def cell(at: str, kind: str, value: str) -> str:
    return f'<c r="{at}" t="{kind}"><v>{value}</v></c>'


REFUSED_XLSX = {
    "cell in the last column": workbook(f'<row r="2">{cell("XFD2", "str", "x")}</row>'),
    "cell in no column": workbook(f'<row r="2">{cell("AAAAAAA2", "str", "x")}</row>'),
    "text counted from the end": workbook(f'<row r="2">{cell("A2", "s", "-1")}</row>', shared="q"),
    "one text in every cell": workbook(
        "".join(f'<row r="{n}">{cell(f"A{n}", "s", "0")}{cell(f"B{n}", "s", "0")}</row>' for n in range(2, 900)),
        shared="q" * 900_000,
    ),
    "entity": workbook("", before='<!DOCTYPE x [<!ENTITY a "b">]>'),
    "NUL by Excel's escape": workbook(f'<row r="2">{cell("A2", "str", "_x0000_")}</row>'),
    "macros": {**workbook(""), "xl/vbaProject.bin": b"x"},
}


@pytest.mark.parametrize("parts", REFUSED_XLSX.values(), ids=REFUSED_XLSX.keys())
def test_a_forged_workbook_is_refused(parts: dict[str, bytes | str]) -> None:
    with pytest.raises(BadInput):
        back(archive(parts), "xlsx")


def test_a_lying_dimension_and_formulas_are_nothing_but_cells() -> None:
    formula = '<c r="A2"><f>HYPERLINK("http://127.0.0.1:9")</f><v>1</v></c>'
    data = archive(workbook(f'<row r="99999999999">{formula}{cell("B2", "str", "2")}</row>'))
    assert [(pair.source, pair.target) for pair in back(data, "xlsx")] == [("1", "2")]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_ways_of_packing_are_refused(method: int) -> None:
    with pytest.raises(BadInput, match="rare way"):
        back(archive({"c.ro": "a\n", "c.en": "b\n"}, method), "moses")


@pytest.mark.parametrize("name", ["/etc/x", "../x", "..\\x", "a/../../x"])
def test_names_that_lead_outside_are_refused(name: str) -> None:
    with pytest.raises(BadInput, match="outside"):
        back(archive({f"{name}.ro": "a\n", f"{name}.en": "b\n"}), "moses")


def table(**columns: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def test_a_small_parquet_of_gigabytes_is_refused() -> None:
    repeated = pa.array(["a" * 1_000_000]).dictionary_encode().take(pa.array([0] * 3000))
    data = table(source=repeated, target=repeated)
    assert len(data) < 200_000
    with pytest.raises(TooLarge):
        back(data, "parquet")


@pytest.mark.parametrize(
    "columns",
    [
        {"source": [{"a": 1}], "target": ["b"]},
        {"source": [b"\xff"], "target": [b"b"]},
        {"source": [None], "target": ["b"]},
        {"source": [1], "target": [2]},
        {"source": [["a"]], "target": ["b"]},
        {"source": ["a\x00"], "target": ["b"]},
    ],
)
def test_a_parquet_of_other_types_is_refused(columns: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        back(table(**columns), "parquet")


def test_metadata_of_a_parquet_are_never_unpickled() -> None:
    out = io.BytesIO()
    forged = {b"pandas": b"\x80\x04cos\nsystem\n", b"other": b"\x80"}
    pq.write_table(pa.table({"source": ["a"], "target": ["b"]}).replace_schema_metadata(forged), out)
    assert back(out.getvalue(), "parquet") == [Pair("ro", "en", "a", "b")]
