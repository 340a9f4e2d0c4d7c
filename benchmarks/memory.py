"""How fast and how complete the memory's index is against a comparison with every entry.

`python benchmarks/memory.py --maker make_tm.py [--entries 100000] [--queries 200]`; the maker writes a synthetic memory
and queries with a known origin, `tm_N.tsv` (number, source, target) and `queries_N.tsv` (…, …, …, text).
Recall counts the queries whose best entry is at least 70 per cent alike and was found with that likeness.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rapidfuzz.distance.Levenshtein import normalized_similarity
from rapidfuzz.process import extractOne

from translate_flow.memory.index import MemoryIndex
from translate_flow.memory.match import Candidate
from translate_flow.memory.rank import best_matches
from translate_flow.text.characters import fold

GOOD = 0.70


def main() -> None:
    """Prints one line of figures."""
    parser = argparse.ArgumentParser(description="Measures the memory's index.")
    parser.add_argument("--maker", required=True, help="the program that makes memory and queries")
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    given = parser.parse_args()
    sources, queries = _made(given.maker, given.entries, given.queries)
    started = time.perf_counter()
    index = MemoryIndex(enumerate(sources))
    built = time.perf_counter() - started
    folded = [fold(source) for source in sources]
    times: list[float] = []
    found = wanted = 0
    for query in queries:
        started = time.perf_counter()
        best = _best(index, sources, query)
        times.append(1000 * (time.perf_counter() - started))
        true = extractOne(fold(query), folded, scorer=normalized_similarity, score_cutoff=GOOD)
        wanted += true is not None
        found += true is not None and best >= true[1] - 1e-9
    times.sort()
    middle, slow = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"{len(sources):,} entries, built in {built:.1f} s; p50 {middle:.1f} ms, p95 {slow:.1f} ms", end="; ")
    print(f"best match found for {found} of {wanted} queries ({found / max(1, wanted):.1%})")


def _best(index: MemoryIndex, sources: list[str], query: str) -> float:
    """The likeness of the best match found, from 0 to 1."""
    pool = [Candidate(entry, sources[entry], "") for entry in index.candidates(query)]
    matches = best_matches(query, pool)
    return max((normalized_similarity(fold(query), fold(match.candidate.source)) for match in matches), default=0.0)


def _made(maker: str, entries: int, queries: int) -> tuple[list[str], list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, maker, "--n", str(entries), "--queries", str(queries), "--fresh", "50"]
        subprocess.run([*command, "--out", folder], check=True, stdout=subprocess.DEVNULL)
        rows = [line.split("\t") for line in _lines(Path(folder) / f"tm_{entries}.tsv")]
        asked = [line.split("\t") for line in _lines(Path(folder) / f"queries_{entries}.tsv")]
    return [row[1] for row in rows], [row[3] for row in asked]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
