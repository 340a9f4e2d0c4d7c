"""Links the sentences of two texts."""

import argparse
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from translate_flow.align.bead import Alignment, Sentence
from translate_flow.cli.streams import read_bytes, read_text, write_whole
from translate_flow.errors import BadInput
from translate_flow.languages.registry import check_tag
from translate_flow.text.characters import check_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--source-lang", metavar="A", help="the language of the source")
    parser.add_argument("--target-lang", metavar="B", help="the language of the target")
    parser.add_argument("--json", action="store_true", help="JSON Lines with score and reasons")
    parser.add_argument("--batch", metavar="DIR", help="align every NAME.src with NAME.tgt of this folder")
    parser.add_argument("--out", metavar="DIR", help="with --batch: where NAME.pred are written")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="with --batch: how many processes may work")
    parser.add_argument(
        "--lexicon", metavar="FILE", help="a word list: source, target and optionally a weight, by tabs"
    )
    parser.add_argument("--memory", metavar="FILE", help="earlier pairs to learn from, .tmx, .tsv or .jsonl")
    parser.add_argument("--embeddings", metavar="NAME", help="a provider of sentence vectors, as fastembed:MODEL")
    parser.add_argument(
        "files", nargs="*", metavar="SRC TGT", help="one sentence a line; an empty line parts paragraphs"
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints the beads of one pair, or writes those of a folder."""
    if arguments.batch:
        if not arguments.out or arguments.files:
            raise BadInput("--batch needs --out and no files", place="align", code="usage")
        return _batch(arguments)
    if len(arguments.files) != 2:
        raise BadInput("two files are needed, source and target", place="align", code="usage")
    languages = _languages(arguments, {})
    source, target = (sentences(read_text(name), name) for name in arguments.files)
    from translate_flow.align.aligner import align
    from translate_flow.align.providers import vectors_of

    alignment = align(
        source,
        target,
        source_language=languages[0],
        target_language=languages[1],
        memory=_memory(arguments, languages),
        lexicon=_lexicon(arguments.lexicon),
        vectors=vectors_of(arguments.embeddings, source, target) if arguments.embeddings else None,
    )
    if alignment.verdict < 0.5:
        print(f"these may not be translations of each other ({alignment.verdict:.2f})", file=sys.stderr)
    sys.stdout.write(_json_lines(alignment) if arguments.json else bead_lines(alignment))
    return 0


def sentences(text: str, name: str) -> list[Sentence]:
    """The sentences of a file: one a line, an empty line ends a paragraph and has no index."""
    check_text(text, place=name)
    found: list[Sentence] = []
    paragraph = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.strip():
            found.append(Sentence(line.strip(), paragraph))
        elif found:
            paragraph += 1
    return found


def bead_lines(alignment: Alignment) -> str:
    """Beads one a line, `0,1:0`."""
    return "".join(f"{','.join(map(str, bead.source))}:{','.join(map(str, bead.target))}\n" for bead in alignment.beads)


def _json_lines(alignment: Alignment) -> str:
    rows = []
    for bead in alignment.beads:
        told = {reason.evidence: reason.value for reason in bead.reasons}
        row = {"source": bead.source, "target": bead.target, "score": bead.score, "reasons": told}
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
    return "".join(rows)


def _batch(arguments: argparse.Namespace) -> int:
    from translate_flow.align.aligner import Document, align_batch

    folder = Path(arguments.batch)
    names = sorted(path.stem if path.suffix == ".src" else path.name for path in folder.glob("*.src"))
    if not names:
        raise BadInput("there is no NAME.src in it", place=str(folder), remedy="Put NAME.src and NAME.tgt there")
    languages = _languages(arguments, _manifest(folder))
    documents = []
    for name in names:
        source, target = (str(folder / f"{name}{ending}") for ending in (".src", ".tgt"))
        documents.append(Document(sentences(read_text(source), source), sentences(read_text(target), target)))
    done = align_batch(
        documents,
        source_language=languages[0],
        target_language=languages[1],
        memory=_memory(arguments, languages),
        lexicon=_lexicon(arguments.lexicon),
    )
    for name, alignment in zip(names, done, strict=True):
        write_whole(Path(arguments.out) / f"{name}.pred", bead_lines(alignment).encode())
    print(f"{len(names)} pairs aligned", file=sys.stderr)
    return 0


def _manifest(folder: Path) -> dict[str, str]:
    """Languages from a manifest.json in the folder or beside it, where one names them."""
    for path in (folder / "manifest.json", folder.parent / "manifest.json"):
        if not path.is_file():
            continue
        found = json.loads(read_text(str(path)))
        for candidate in (found, *_entries(found, folder.name)):
            if isinstance(candidate, dict):
                source = candidate.get("source_lang") or candidate.get("source_language")
                target = candidate.get("target_lang") or candidate.get("target_language")
                if isinstance(source, str) and isinstance(target, str):
                    return {"source": source, "target": target}
    return {}


def _entries(found: object, name: str) -> list[object]:
    if isinstance(found, dict):
        inner = found.get("sets", found)
        if isinstance(inner, dict):
            return [inner.get(name), inner.get("languages")]
        found = inner
    if isinstance(found, list):
        return [entry for entry in found if isinstance(entry, dict) and name in (entry.get("name"), entry.get("set"))]
    return []


def _languages(arguments: argparse.Namespace, manifest: dict[str, str]) -> tuple[str, str]:
    source = arguments.source_lang or manifest.get("source")
    target = arguments.target_lang or manifest.get("target")
    if not source or not target:
        raise BadInput(
            "the languages are missing",
            place="align",
            remedy="Name them with --source-lang and --target-lang",
            code="usage",
        )
    return check_tag(source, place="--source-lang"), check_tag(target, place="--target-lang")


def _memory(arguments: argparse.Namespace, languages: Sequence[str]) -> list[tuple[str, str]]:
    if not arguments.memory:
        return []
    from translate_flow.formats.registry import format_for, read_all

    data = io.BytesIO(read_bytes(arguments.memory))
    name = format_for(arguments.memory).name
    pairs = read_all(data, name, place=arguments.memory, source_language=languages[0], target_language=languages[1])
    return [(pair.source, pair.target) for pair in pairs if pair.source and pair.target]


def _lexicon(name: str | None) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    if not name:
        return found
    for number, line in enumerate(read_text(name).split("\n"), start=1):
        parts = line.rstrip("\r").split("\t")
        if not line.strip():
            continue
        try:
            found.setdefault(parts[0], {})[parts[1]] = float(parts[2]) if len(parts) > 2 else 1.0
        except (IndexError, ValueError) as error:
            raise BadInput("not “source TAB target TAB weight”", place=f"{name}, line {number}") from error
    return found
