import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.peers.conftest import PEERS, Tell, program, run, script
from tests.peers.names import TOOLKIT
from tests.peers.texts import TERMS, TEXTS, file_of, texts_in
from translate_flow.formats import tbx
from translate_flow.formats.context import Reading

pytestmark = pytest.mark.peer

_PO = """
import json, sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
print(json.dumps([[str(unit.source), str(unit.target)] for unit in store.units if unit.source]))
"""
_XLIFF_2 = """
import json, sys
from translate.storage.xliff2 import Xliff2File
units = Xliff2File.parsefile(sys.argv[1]).units
print(json.dumps([[str(unit.source), str(unit.target)] for unit in units]))
"""
_WORDFAST = """
import json, sys
from translate.storage.wordfast import WordfastTMFile
store = WordfastTMFile()
for source, target in json.load(open(sys.argv[1])):
    unit = store.addsourceunit(source)
    unit.target = target
    unit.setsourcelang("ro")
    unit.settargetlang("en-US")
store.savefile(sys.argv[2])
print("null")
"""


def converted(name: str, given: Path, wanted: Path, *options: str) -> Path:
    """The file a converter of the toolkit made."""
    run([program(str(PEERS / "python" / "bin" / name)), "--progress=none", *options, given, wanted])
    assert wanted.exists(), f"{name} made nothing of {given.name}"
    return wanted


def texts(found: Any) -> list[tuple[str, str]]:
    return [(source, target) for source, target in found]


def test_our_xliff_goes_to_po_and_back(tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "ours.xlf").write_bytes(file_of("xliff12"))
    po = converted("xliff2po", tmp_path / "ours.xlf", tmp_path / "ours.po")
    assert texts(script(_PO, po)) == TEXTS
    again = converted("po2xliff", po, tmp_path / "again.xlf")
    assert texts_in(again.read_bytes(), "xliff")[1:] == TEXTS, "the first unit is the head of the PO file"
    tell("XLIFF 1.2, out", TOOLKIT, f"`xliff2po`: {len(TEXTS)} of {len(TEXTS)} units")
    tell("XLIFF 1.1, in", TOOLKIT, f"`po2xliff`: {len(TEXTS)} of {len(TEXTS)} units")


def test_po_becomes_a_memory_we_read(tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "ours.xlf").write_bytes(file_of("xliff12"))
    po = converted("xliff2po", tmp_path / "ours.xlf", tmp_path / "ours.po")
    tmx = converted("po2tmx", po, tmp_path / "theirs.tmx", "-l", "en", "--source-language=ro")
    found = texts_in(tmx.read_bytes(), "tmx")
    assert found == TEXTS
    tell("TMX 1.4, in", TOOLKIT, f"`po2tmx`: {len(found)} of {len(TEXTS)} pairs")


def test_our_memory_is_read(tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "ours.tmx").write_bytes(file_of("tmx"))
    assert texts(script(_PO, tmp_path / "ours.tmx")) == TEXTS
    tell("TMX 1.4b, out", TOOLKIT, f"its TMX store: {len(TEXTS)} of {len(TEXTS)} pairs")


def test_our_xliff_2_is_read(tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "ours.xlf").write_bytes(file_of("xliff"))
    assert texts(script(_XLIFF_2, tmp_path / "ours.xlf")) == TEXTS
    tell("XLIFF 2.1, out", TOOLKIT, f"its XLIFF 2 store: {len(TEXTS)} of {len(TEXTS)} units")


def test_our_termbase_goes_to_po(tmp_path: Path, tell: Tell) -> None:
    with (tmp_path / "ours.tbx").open("wb") as out:
        tbx.write(TERMS, out, version=2)
    po = converted("tbx2po", tmp_path / "ours.tbx", tmp_path / "ours.po", "-l", "en", "--source-language=ro")
    wanted = [(entry.terms[0].text, entry.terms[1].text) for entry in TERMS]
    assert texts(script(_PO, po)) == wanted
    tell("TBX 2, out", TOOLKIT, f"`tbx2po`: {len(wanted)} of {len(wanted)} concepts")


def test_its_termbase_is_read(tmp_path: Path, tell: Tell) -> None:
    wanted = [(entry.terms[0].text, entry.terms[1].text) for entry in TERMS]
    rows = "".join(f'"c","{source}","{target}"\n' for source, target in wanted)
    (tmp_path / "terms.csv").write_text(rows)
    made = converted("csv2tbx", tmp_path / "terms.csv", tmp_path / "theirs.tbx")
    found = list(tbx.read(io.BytesIO(made.read_bytes()), Reading("theirs.tbx")))
    assert [tuple(term.text for term in entry.terms) for entry in found] == wanted
    tell("TBX 2, in", TOOLKIT, f"`csv2tbx`: {len(found)} of {len(wanted)} concepts")


def test_a_memory_for_wordfast_is_read(tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "texts.json").write_text(json.dumps(TEXTS), encoding="utf-8")
    script(_WORDFAST, tmp_path / "texts.json", tmp_path / "wordfast.txt")
    found = texts_in((tmp_path / "wordfast.txt").read_bytes(), "wordfast")
    assert found == TEXTS
    tell("Wordfast memory, in", TOOLKIT, f"its Wordfast store: {len(found)} of {len(TEXTS)} pairs")
