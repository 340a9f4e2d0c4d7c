"""Speed and memory of the file formats, each beside its plain alternative in the same run.

`python benchmarks/formats.py [--units N] [--runs R] [--kinds] [--memory]` prints one line a figure. Ratios are medians
of runs that take turns; `--kinds` tells the speed of every format with plain pairs, with pairs that say everything, and
with marks in both texts; memory is the peak of a process of its own, with N and with ten times N units.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from translate_flow.formats.record import Code, Pair
from translate_flow.formats.registry import FORMATS, read_pairs, write_pairs

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STREAMED = ("tmx", "xliff", "xliff12", "tsv", "csv", "jsonl", "html", "moses", "parquet", "xlsx", "docx", "ces")


def pairs(count: int) -> Iterator[Pair]:
    """Pairs of the length of news sentences."""
    for number in range(count):
        source = f"Aliații au condamnat atacurile & au cerut, pentru a {number}-a oară, „respectarea” dreptului."
        target = f"The allies condemned the attacks and asked, for the {number}th time, that the <law> be kept."
        yield Pair("ro", "en", source, target, id=f"u{number}")


def full(count: int) -> Iterator[Pair]:
    """The same, with what a newsroom knows of its pairs."""
    for number, pair in enumerate(pairs(count)):
        yield replace(
            pair,
            article=f"a{number // 30}",
            position=number % 30,
            block_type="body",
            state="reviewed",
            substate="approved",
            origin="human",
            score=0.93,
            bead_origin="auto",
            translator="Ana Pop",
            reviewer="Ion Rusu",
            created_at="2026-01-02T03:04:05Z",
            changed_at="2026-01-03T03:04:05Z",
            notes=("See the agency’s report",),
        )


def marked(count: int) -> Iterator[Pair]:
    """The same, with a bold word in each text."""
    for pair in pairs(count):
        source = (Code(11, "open", "1", "<strong>"), Code(20, "close", "1", "</strong>"))
        target = (Code(4, "open", "1", "<strong>"), Code(10, "close", "1", "</strong>"))
        yield replace(pair, source_codes=source, target_codes=target)


KINDS = {"plain": pairs, "full": full, "marked": marked}


def plain_write(given: list[Pair], out: IO[bytes]) -> None:
    """What anybody would write: lxml's xmlfile, an element a unit."""
    from lxml import etree

    with etree.xmlfile(out, encoding="utf-8") as file, file.element("tmx", version="1.4"), file.element("body"):
        for pair in given:
            unit = etree.Element("tu", tuid=pair.id)
            for language, text in ((pair.source_language, pair.source), (pair.target_language, pair.target)):
                variant = etree.SubElement(unit, "tuv", {LANG: language})
                etree.SubElement(variant, "seg").text = text
            file.write(unit)


def _units(path: Path) -> Iterator[Any]:
    from lxml import etree

    for _, unit in etree.iterparse(path, tag="tu"):
        yield unit
        unit.clear()
        while unit.getprevious() is not None:
            del unit.getparent()[0]


def plain_texts(path: Path) -> int:
    """Bare iterparse that takes the two texts."""
    return sum(1 for unit in _units(path) if tuple(seg.text for seg in unit.iter("seg")))


def plain_records(path: Path) -> int:
    """Bare iterparse that makes records: id, languages, texts."""
    count = 0
    for unit in _units(path):
        source, target = ((variant.get(LANG), variant.findtext("seg")) for variant in unit.iterfind("tuv"))
        Pair(source[0], target[0], source[1], target[1], id=unit.get("tuid"))
        count += 1
    return count


def read_file(path: Path, name: str) -> int:
    """Our reader, to the end."""
    with path.open("rb") as stream:
        return sum(1 for _ in read_pairs(stream, name, place=path.name))


def seconds(act: Callable[[], object]) -> float:
    """How much processor time it takes; the machine may be shared."""
    started = time.process_time()
    act()
    return time.process_time() - started


def ratio(plain: Callable[[], object], ours: Callable[[], object], runs: int) -> float:
    """How many times as fast ours is, the median of runs that take turns."""
    return statistics.median(seconds(plain) / seconds(ours) for _ in range(runs))


def write_to(path: Path, name: str, given: Any) -> None:
    """Our writer, into a file."""
    with path.open("wb") as out:
        write_pairs(given, out, name)


def speed(units: int, runs: int, folder: Path) -> None:
    """Prints the ratios for TMX."""
    given, path, other = list(pairs(units)), folder / "speed.tmx", folder / "plain.tmx"

    def plain() -> None:
        with other.open("wb") as out:
            plain_write(given, out)

    print(f"TMX export / lxml xmlfile: {ratio(plain, lambda: write_to(path, 'tmx', given), runs):.2f} (goal 2.5)")

    def ours() -> int:
        return read_file(path, "tmx")

    print(f"TMX import / iterparse to texts: {ratio(lambda: plain_texts(path), ours, runs):.2f}")
    print(f"TMX import / iterparse to records: {ratio(lambda: plain_records(path), ours, runs):.2f} (goal 0.7)")
    print(f"TMX export {units / seconds(lambda: write_to(path, 'tmx', given)):,.0f} units/s", end=", ")
    print(f"import {units / seconds(ours):,.0f} units/s")


def kinds(units: int, folder: Path) -> None:
    """Prints pairs a second for each format and kind of pair, written and read."""
    for name in (*FORMATS, "ces"):
        told = []
        for kind, made in KINDS.items():
            given, path = list(made(units)), folder / name
            wrote = min(seconds(lambda n=name, g=given, p=path: write_to(p, n, g)) for _ in range(2))
            read = min(seconds(lambda n=name, p=path: read_file(p, n)) for _ in range(2))
            told.append(f"{kind} {units / wrote:,.0f} and {units / read:,.0f}")
        print(f"{name}, pairs a second written and read: {'; '.join(told)}", flush=True)


def memory(units: int, folder: Path) -> None:
    """Prints peak memory and time of writing and reading each streamed format, and growth at ten times the units."""
    for name in STREAMED:
        for way in ("write", "read"):
            peak, _ = _measured(name, way, units, folder)
            ten, spent = _measured(name, way, units * 10, folder)
            told = f"{name} {way}: {peak:.1f} MB, ten times the units {ten / peak:.2f} (goal 1.1)"
            print(f"{told}; {units * 10:,} units in {spent:.1f} s", flush=True)


def _measured(name: str, way: str, count: int, folder: Path) -> tuple[float, float]:
    """Peak memory in megabytes and processor time in seconds of a process of its own."""
    command = [sys.executable, __file__, "--one", name, way, str(count), str(folder)]
    kilobytes, spent = subprocess.run(command, capture_output=True, check=True, text=True).stdout.split()
    return int(kilobytes) / 1024, float(spent)


def one(name: str, way: str, count: int, folder: Path) -> None:
    """Writes or reads one file and prints the peak memory of this process in kilobytes, and its seconds."""
    path = folder / f"{name}-{count}"
    if way == "write":
        write_to(path, name, pairs(count))
    else:
        read_file(path, name)
        path.unlink()
    # The kernel's own mark of this program; the one of getrusage is inherited from the process that started it.
    marks = Path("/proc/self/status").read_text().split()
    print(marks[marks.index("VmHWM:") + 1], time.process_time())


def main() -> None:
    """Measures what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--units", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        one(given.one[0], given.one[1], int(given.one[2]), Path(given.one[3]))
        return
    with tempfile.TemporaryDirectory() as folder:
        speed(given.units, given.runs, Path(folder))
        if given.kinds:
            kinds(given.units, Path(folder))
        if given.memory:
            memory(given.units, Path(folder))


if __name__ == "__main__":
    main()
