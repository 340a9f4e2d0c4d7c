import unicodedata
from pathlib import Path

import pytest

from tests.peers.conftest import Tell, program, run
from tests.peers.names import OMEGAT
from tests.peers.texts import PAIRS, TEXTS, file_of, texts_in

pytestmark = [pytest.mark.peer, pytest.mark.xdist_group("omegat")]

_SETTINGS = "".join(
    f"<{name}_dir>__DEFAULT__</{name}_dir>" for name in ("source", "target", "tm", "glossary", "dictionary")
)
_PROJECT = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">{_SETTINGS}<glossary_file>__DEFAULT__</glossary_file><source_lang>ro</source_lang>
<target_lang>en</target_lang><source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
<target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>"""


def composed(texts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs as OmegaT keeps them: letters and their marks composed (NFC)."""
    return [(unicodedata.normalize("NFC", source), unicodedata.normalize("NFC", target)) for source, target in texts]


WANTED = composed(TEXTS)


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose sources OmegaT translated from our memory alone."""
    omegat = program("omegat")
    home = tmp_path_factory.mktemp("omegat")
    folder = home / "project"
    for name in ("source", "target", "omegat", "tm/enforce", "glossary", "dictionary"):
        (folder / name).mkdir(parents=True)
    (folder / "omegat.project").write_text(_PROJECT)
    (folder / "tm" / "enforce" / "ours.tmx").write_bytes(file_of("tmx"))
    (folder / "source" / "article.txt").write_text("\n\n".join(pair.source for pair in PAIRS) + "\n")
    (folder / "source" / "article.xlf").write_bytes(file_of("xliff12", without_targets=True))
    # OmegaT keeps its settings under the home folder, which Java takes from a property of its own.
    options = {"HOME": str(home), "JAVA_TOOL_OPTIONS": f"-Duser.home={home}", "PATH": "/usr/bin:/bin"}
    run([omegat, folder, "--mode=console-translate"], env=options)
    return folder


def test_our_memory_translates_a_text(translated: Path, tell: Tell) -> None:
    lines = (translated / "target" / "article.txt").read_text().split("\n\n")
    assert [text.strip("\n") for text in lines] == [target for _, target in WANTED]
    tell(
        "TMX 1.4b, out",
        OMEGAT,
        f"in `tm/enforce` it translates {len(TEXTS)} of {len(TEXTS)} paragraphs; it composes letters (NFC)",
    )


def test_our_xliff_is_translated_in_place(translated: Path, tell: Tell) -> None:
    found = texts_in((translated / "target" / "article.xlf").read_bytes(), "xliff12")
    assert composed(found) == WANTED
    tell("XLIFF 1.2, out and back", OMEGAT, f"{len(TEXTS)} of {len(TEXTS)} units translated and read back")


@pytest.mark.parametrize("level", ["level1", "level2", "omegat"])
def test_its_memories_are_read_without_a_loss(translated: Path, tell: Tell, level: str) -> None:
    found = texts_in((translated / f"project-{level}.tmx").read_bytes(), "tmx")
    assert sorted(found) == sorted(WANTED)
    tell(f"TMX, in ({level})", OMEGAT, f"{len(found)} of {len(TEXTS)} pairs, 0 lost")
