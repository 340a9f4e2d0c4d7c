"""What the commands that align read and print: sentences, word lists and memories in, beads out."""

import json
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from translate_flow.cli.streams import read_bytes, read_text
from translate_flow.errors import BadInput
from translate_flow.languages.registry import check_tag
from translate_flow.text.characters import check_text

if TYPE_CHECKING:
    from translate_flow.align.bead import Alignment, Sentence

DOUBTFUL_VERDICT = 0.5
"""Texts whose verdict lies below may not be translations of each other."""


def sentences(text: str, name: str) -> list["Sentence"]:
    """The sentences of a file: one a line, an empty line ends a paragraph and has no index."""
    from translate_flow.align.bead import Sentence

    check_text(text, place=name)
    found: list[Sentence] = []
    paragraph = 0
    is_open = False
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.strip():
            found.append(Sentence(line.strip(), paragraph))
            is_open = True
        elif is_open:
            paragraph += 1
            is_open = False
    return found


def bead_lines(alignment: "Alignment") -> str:
    """Beads one a line, `0,1:0`."""
    return "".join(f"{','.join(map(str, bead.source))}:{','.join(map(str, bead.target))}\n" for bead in alignment.beads)


def json_lines(alignment: "Alignment") -> str:
    """Beads one a line, with score and reasons."""
    rows = []
    for bead in alignment.beads:
        told = {reason.evidence: reason.value for reason in bead.reasons}
        row = {"source": bead.source, "target": bead.target, "score": bead.score, "reasons": told}
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
    return "".join(rows)


def given_languages(source: str | None, target: str | None) -> tuple[str, str]:
    """Both languages, checked; wrong usage where one is missing."""
    if not source or not target:
        remedy = "Name them with --source-lang and --target-lang"
        raise BadInput("the languages are missing", place="align", remedy=remedy, code="usage")
    return check_tag(source, place="--source-lang"), check_tag(target, place="--target-lang")


def memory_pairs(name: str | None, languages: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs of a memory file in these languages."""
    if not name:
        return []
    from translate_flow.formats.registry import format_for, read_all

    kind = format_for(name).name
    pairs = read_all(
        BytesIO(read_bytes(name)), kind, place=name, source_language=languages[0], target_language=languages[1]
    )
    return [(pair.source, pair.target) for pair in pairs if pair.source.strip() and pair.target.strip()]


def word_list(name: str | None) -> dict[str, dict[str, float]]:
    """The entries of a word list: source, target and optionally a weight, by tabs; blank and `#` lines are skipped."""
    found: dict[str, dict[str, float]] = {}
    if not name:
        return found
    for number, line in enumerate(check_text(read_text(name), place=name).split("\n"), start=1):
        parts = [part.strip() for part in line.rstrip("\r").split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        try:
            weight = float(parts[2]) if len(parts) > 2 else 1.0
            if not parts[0] or not parts[1] or not 0 < weight < 1e6:
                raise ValueError
            found.setdefault(parts[0], {})[parts[1]] = weight
        except (IndexError, ValueError) as error:
            remedy = "Write source, target and, if you like, a weight above 0, parted by tabs"
            raise BadInput("not an entry of a word list", place=f"{name}, line {number}", remedy=remedy) from error
    return found
