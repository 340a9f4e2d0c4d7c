"""A folder of text pairs aligned together: they teach one another, language pair by language pair."""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate_flow.cli.align_files import (
    DOUBTFUL_VERDICT,
    bead_lines,
    given_languages,
    json_lines,
    memory_pairs,
    sentences,
    word_list,
)
from translate_flow.cli.streams import read_text, write_whole
from translate_flow.errors import BadInput

if TYPE_CHECKING:
    from translate_flow.align.bead import Alignment
    from translate_flow.align.rounds import Run

Languages = tuple[str, str]
MOST_JOBS = 64


def run_batch(arguments: argparse.Namespace) -> int:
    """Reads everything, aligns it, then writes NAME.pred for each NAME.src with its NAME.tgt."""
    if not arguments.out or arguments.files:
        raise BadInput("--batch needs --out and no files", place="align", code="usage")
    if not 1 <= arguments.jobs <= MOST_JOBS:
        raise BadInput(f"{arguments.jobs} processes", place="--jobs", remedy=f"Name 1 to {MOST_JOBS}", code="usage")
    folder = Path(arguments.batch)
    names = sorted(path.name.removesuffix(".src") for path in folder.glob("*.src"))
    if not names:
        raise BadInput("there is no NAME.src in it", place=str(folder), remedy="Put NAME.src and NAME.tgt there")
    manifest = _manifest(folder)
    groups: dict[Languages, list[str]] = defaultdict(list)
    for name in names:
        groups[_languages(arguments, manifest, name)].append(name)
    done: dict[str, Alignment] = {}
    with _runner(arguments.jobs) as run:
        for languages, members in groups.items():
            done.update(_aligned(arguments, folder, languages, members, run))
    told = json_lines if arguments.json else bead_lines
    for name in names:
        write_whole(Path(arguments.out) / f"{name}.pred", told(done[name]).encode())
    print(f"{len(names)} pairs aligned", file=sys.stderr)
    return 0


def _aligned(
    arguments: argparse.Namespace, folder: Path, languages: Languages, names: list[str], run: "Run"
) -> dict[str, "Alignment"]:
    from translate_flow.align.aligner import Document, align_batch

    documents = []
    for name in names:
        source, target = (str(folder / f"{name}{ending}") for ending in (".src", ".tgt"))
        sides = sentences(read_text(source), source), sentences(read_text(target), target)
        documents.append(Document(*sides, vectors=_vectors(arguments.embeddings, folder, name, sides)))
    found = align_batch(
        documents,
        source_language=languages[0],
        target_language=languages[1],
        memory=memory_pairs(arguments.memory, languages),
        lexicon=word_list(arguments.lexicon),
        run=run,
    )
    for name, alignment in zip(names, found, strict=True):
        if alignment.verdict < DOUBTFUL_VERDICT:
            print(f"{name}: these may not be translations of each other ({alignment.verdict:.2f})", file=sys.stderr)
    return dict(zip(names, found, strict=True))


def _vectors(provider: str | None, folder: Path, name: str, sides: Any) -> Any:
    """Vectors of one pair; `file` means NAME.src.npy and NAME.tgt.npy beside the texts."""
    if not provider:
        return None
    from translate_flow.align.providers import vectors_of

    spec = f"file:{folder / name}.src.npy,{folder / name}.tgt.npy" if provider == "file" else provider
    return vectors_of(spec, *sides)


@contextmanager
def _runner(jobs: int) -> Iterator["Run"]:
    """How one round is worked off: here, or by a pool of processes; the result is the same."""
    if jobs == 1:
        yield map
        return
    with get_context("spawn").Pool(jobs) as pool:
        yield lambda do, work: pool.imap(do, work, chunksize=4)


def _languages(arguments: argparse.Namespace, manifest: Mapping[str, Languages], name: str) -> Languages:
    known = manifest.get(name) or manifest.get("") or (None, None)
    return given_languages(arguments.source_lang or known[0], arguments.target_lang or known[1])


def _manifest(folder: Path) -> dict[str, Languages]:
    """Languages from a manifest.json in the folder or above it: those of the folder as "", those of single pairs."""
    for path in (folder / "manifest.json", folder.resolve().parent / "manifest.json"):
        if not path.is_file():
            continue
        try:
            found = json.loads(read_text(str(path)))
        except ValueError as error:
            raise BadInput(f"not JSON: {error}", place=str(path), remedy="Mend or remove it") from error
        return _named(found, folder.resolve().name)
    return {}


def _named(found: object, folder: str) -> dict[str, Languages]:
    """Every entry that names two languages, by the name it stands under; the folder's own counts for all."""
    named: dict[str, Languages] = {}
    for name, entry in _entries(found, ""):
        source = entry.get("source_lang") or entry.get("source_language") or entry.get("src_lang")
        target = entry.get("target_lang") or entry.get("target_language") or entry.get("tgt_lang")
        if isinstance(source, str) and isinstance(target, str):
            named["" if name == folder else name] = (source, target)
    return named


def _entries(found: object, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(found, list):
        for item in found:
            yield from _entries(item, name)
    if isinstance(found, dict):
        own = found.get("name") or found.get("id") or name
        yield (own if isinstance(own, str) else name), found
        for key, item in found.items():
            yield from _entries(item, key)
