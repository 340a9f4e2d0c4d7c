"""How quick and how complete the memory's look-ups are, against a comparison with every entry and SQLite's own index.

`python benchmarks/memory.py --maker make_tm.py [--entries 100000] [--queries 200]`; the maker writes a synthetic memory
and queries with a known origin, `tm_N.tsv` (number, source, target) and `queries_N.tsv` (…, …, …, text).
Recall counts the queries whose best entry is at least 70 per cent alike and was found with that likeness. Times are
processor time; ours are whole look-ups through the service, with rights, penalties and the words that differ.
"""

import argparse
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz.distance.Levenshtein import normalized_similarity
from rapidfuzz.process import extract

from translate_flow.database import Database
from translate_flow.formats.record import Pair
from translate_flow.memory.postings import Gathered
from translate_flow.migrations.upgrade import upgrade
from translate_flow.services import accounts, memberships, memory, memory_index, memory_stages, publications
from translate_flow.text.characters import fold

GOOD, FIVE = 0.70, 5
_WORD = re.compile(r"\w+")
EMAIL = "desk@example.org"
Look = Callable[[str], Sequence[str]]


def main() -> None:
    """Prints a line for each way."""
    parser = argparse.ArgumentParser(description="Measures the memory's look-ups.")
    parser.add_argument("--maker", required=True, help="the program that makes memory and queries")
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    given = parser.parse_args()
    pairs, queries = _made(given.maker, given.entries, given.queries)
    folded = [fold(source) for source, _ in pairs]
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        ours = _ours(Path(folder), pairs)
        print(f"{len(pairs):,} pairs imported and indexed in {time.process_time() - began:.1f} s")
        print(f"our index of the sources alone in {_index_alone(Path(folder), folded):.1f} s")
        began = time.process_time()
        peer = _sqlite_words(Path(folder), folded)
        print(f"SQLite's full text index of the sources alone in {time.process_time() - began:.1f} s")
        truth, slow = _timed(lambda text: [folded[at] for *_, at in _best(text, folded)], queries)
        print(f"every entry compared: {_told(slow)}")
        for name, look in (("ours", ours), ("SQLite's index, rarest four words", peer)):
            look(queries[0])
            found, times = _timed(look, queries)
            print(f"{name}: {_told(times)}; {_recall(queries, truth, found)}")


def _best(text: str, sources: Sequence[str]) -> list[tuple[str, float, int]]:
    return extract(fold(text), sources, scorer=normalized_similarity, score_cutoff=0.6, limit=FIVE)


def _timed(look: Look, queries: Sequence[str]) -> tuple[list[list[str]], list[float]]:
    found, times = [], []
    for query in queries:
        began = time.process_time()
        found.append(list(look(query)))
        times.append(1000 * (time.process_time() - began))
    return found, sorted(times)


def _told(times: Sequence[float]) -> str:
    return f"p50 {times[len(times) // 2]:.1f} ms, p95 {times[int(len(times) * 0.95)]:.1f} ms"


def _recall(queries: Sequence[str], truth: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> str:
    """How often the best and how many of the best five of at least 70 per cent were found, by whole per cents."""
    best = wanted = five = wanted_five = 0
    for query, true, mine in zip(queries, truth, found, strict=True):
        good, got = (
            sorted((int(100 * normalized_similarity(fold(query), fold(text))) for text in set(texts)), reverse=True)
            for texts in (true, mine)
        )
        good = [score for score in good if score >= 100 * GOOD]
        wanted += bool(good)
        best += bool(good) and got[:1] >= good[:1]
        wanted_five += len(good)
        five += sum(has >= score for has, score in zip(got, good, strict=False))
    return f"best found for {best} of {wanted} ({best / max(1, wanted):.1%}), {five} of {wanted_five} of the best five"


def _index_alone(folder: Path, folded: Sequence[str]) -> float:
    """Seconds of processor time for the words of all sources in a store of their own."""
    database = Database(f"sqlite:///{folder / 'index.sqlite'}")
    with database.write() as session:
        upgrade(session.connection())
        publications.create_publication(session, None, slug="north", name="North", languages=["en", "ro"])
    began = time.process_time()
    pair = memory_index.Pair(1, "en", "ro")
    for start in range(0, len(folded), memory_index.SHARD):
        gathered = Gathered()
        for at in range(start, min(start + memory_index.SHARD, len(folded)), 2_000):
            ids = range(at, min(at + 2_000, start + memory_index.SHARD, len(folded)))
            gathered.add(ids, folded[at : ids.stop])
        with database.write() as session:
            shard = memory_index.new_shard(session, pair, None, gathered.entries)
            memory_index.write_words(session, shard.id, list(gathered.words()))
    return time.process_time() - began


def _ours(folder: Path, pairs: Sequence[tuple[str, str]]) -> Look:
    database = Database(f"sqlite:///{folder / 'store.sqlite'}")
    with database.write() as session:
        upgrade(session.connection())
        publications.create_publication(session, None, slug="north", name="North", languages=["en", "ro"])
        user = accounts.create_user(session, None, email=EMAIL, name="Desk", password=None)
        memberships.grant(session, None, email=EMAIL, publication="north", role="desk_editor")
        actor = accounts.actor_by_id(session, user.id, via="bench")
    given = (Pair("en", "ro", source, target) for source, target in pairs)
    file = {"publication": "north", "file_name": "memory.tsv", "format": "tsv"}
    memory_stages.import_in_stages(database, actor, pairs=given, **file)

    def look(text: str) -> list[str]:
        asked = {"text": text, "source_language": "en", "target_language": "ro", "publication": "north"}
        with database.read() as session:
            return [match.source_text for match in memory.search_memory(session, actor, **asked)]

    return look


def _sqlite_words(folder: Path, folded: Sequence[str]) -> Look:
    """The peer: the 200 entries that share most of the query's four rarest words, by BM25, then compared."""
    store = sqlite3.connect(folder / "peer.sqlite")
    store.execute("CREATE VIRTUAL TABLE found USING fts5(source, content='', detail=none)")
    store.executemany("INSERT INTO found (rowid, source) VALUES (?, ?)", enumerate(folded))
    store.execute("CREATE VIRTUAL TABLE counts USING fts5vocab(found, row)")
    store.commit()

    def look(text: str) -> list[str]:
        counted = [
            (store.execute("SELECT doc FROM counts WHERE term = ?", (w,)).fetchone(), w)
            for w in set(_WORD.findall(text))
        ]
        rare = sorted((count[0], word) for count, word in counted if count)[:4]
        if not rare:
            return []
        asked = " OR ".join(f'"{word}"' for _, word in rare)
        rows = store.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 200", (asked,))
        near = [folded[entry] for (entry,) in rows]
        return [near[at] for *_, at in _best(text, near)]

    return lambda text: look(fold(text))


def _made(maker: str, entries: int, queries: int) -> tuple[list[tuple[str, str]], list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, maker, "--n", str(entries), "--queries", "1000", "--fresh", "250"]
        subprocess.run([*command, "--out", folder], check=True, stdout=subprocess.DEVNULL)
        rows = [line.split("\t") for line in _lines(Path(folder) / f"tm_{entries}.tsv")]
        asked = [line.split("\t")[3] for line in _lines(Path(folder) / f"queries_{entries}.tsv")]
    return [(row[1], row[2]) for row in rows], random.Random(1).sample(asked, min(queries, len(asked)))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
