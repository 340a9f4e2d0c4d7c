import io
import json
from pathlib import Path

import pytest
from lxml import etree

from tests.peers.conftest import PEERS, Tell, program, run
from tests.peers.names import CHROMIUM, NODE_XLIFF, SCHEMA
from tests.peers.texts import TEXTS, file_of

pytestmark = pytest.mark.peer

_NODE = """
const [folder, path, kind] = process.argv.slice(1)
const { xliff2js, xliff12ToJs } = require("module").createRequire(folder + "/")("xliff")
const text = require("fs").readFileSync(path, "utf8")
const read = kind === "xliff" ? xliff2js : xliff12ToJs
Promise.resolve(read(text)).then(found => {
  const units = Object.values(found.resources).flatMap(file => Object.values(file))
  console.log(JSON.stringify(units.map(unit => [unit.source, unit.target])))
})
"""
_LABELS = {"tmx": "TMX 1.4b", "xliff": "XLIFF 2.1", "xliff12": "XLIFF 1.2"}
_RULES = {"xliff": "xliff-2.1/xliff_core_2.0.xsd", "xliff12": "xliff-1.2/xliff-core-1.2-strict.xsd"}


@pytest.mark.parametrize("kind", ["xliff", "xliff12"])
def test_the_npm_package_reads_our_xliff(tmp_path: Path, tell: Tell, kind: str) -> None:
    path = tmp_path / "pairs.xlf"
    path.write_bytes(file_of(kind))
    node = program("node")
    program("npm")
    if not (PEERS / "node" / "node_modules" / "xliff").is_dir():
        program(str(PEERS / "node" / "node_modules" / "xliff"))
    found = json.loads(run([node, "-e", _NODE, PEERS / "node", path, kind]))
    assert [(source, target) for source, target in found] == TEXTS
    tell(f"{_LABELS[kind]}, out", NODE_XLIFF, f"{len(TEXTS)} of {len(TEXTS)} units exact")


@pytest.mark.parametrize("kind", ["tmx", "xliff", "xliff12"])
def test_the_standards_rules_accept_our_files(shared: Path, tell: Tell, kind: str) -> None:
    folder = shared / "schemas"
    if kind == "tmx":
        rules = etree.DTD(str(folder / "tmx-1.4" / "tmx14.dtd"))
    else:
        rules = etree.XMLSchema(etree.parse(str(folder / _RULES[kind])))
    assert rules.validate(etree.parse(io.BytesIO(file_of(kind)))), rules.error_log
    tell(f"{_LABELS[kind]}, out", SCHEMA, "valid")


def test_a_browser_shows_our_page(tmp_path: Path, tell: Tell) -> None:
    path = tmp_path / "pairs.html"
    path.write_bytes(file_of("html"))
    browser = program("chromium", "google-chrome", "chromium-browser")
    page = run([browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile",
                "--dump-dom", f"file://{path}"])  # fmt: skip
    cells = ["".join(cell.itertext()) for cell in etree.HTML(page).iter("td") if cell.get("lang")]
    assert [text for pair in TEXTS for text in pair] == cells
    tell("HTML, out", CHROMIUM, f"{len(TEXTS)} of {len(TEXTS)} rows exact")
