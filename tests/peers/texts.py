"""The pairs that go through other programs: news sentences with what breaks files in practice."""

import csv
import io
from dataclasses import replace

from translate_flow.formats.record import Pair
from translate_flow.formats.registry import read_all, write_pairs
from translate_flow.formats.terms import TermEntry, TermText

_SENTENCES = [
    ("Primăria a închis podul. Lucrările costă 12,5 mil. lei.", "The town hall closed the bridge. It costs 12.5m lei."),
    ("„Am așteptat «trei» ani”, spune ea.", "“We waited 'three' years,” she says. \"Really.\""),
    ("A < B & C > D; 50 % din <b>oameni</b> &amp; ceilalți", "A < B & C > D; 50% of the <b>people</b> &amp; others"),
    ("Familia 👩\u200d👩\u200d👧 a sosit la 𝔘niversitate", "The 👩\u200d👩\u200d👧 family came to the 𝔘niversity"),
    ("Ziarul \u2067الخبر\u2069 a scris", "The paper \u2067الخبر\u2069 wrote"),
    ("=SUM(A1:A2) nu este o formulă", "=SUM(A1:A2) is no formula"),
    ("Calea C:\\nou\\text, 50\u00a0000 de lei", "The path C:\\new\\text, 50\u00a0000 lei"),
    ("şi nu și; cafe\u0301 și café", "cafe\u0301 and café"),
]

PAIRS = [
    Pair(
        "ro",
        "en",
        f"{source} ({number})",
        f"{target} ({number})",
        id=f"u{number}",
        article="7",
        position=number,
        block_type="body",
        state="reviewed",
        substate="approved",
        origin="human",
        translator="Maria Pop",
        notes=("Vezi ediția tipărită",) if number % 5 == 0 else (),
    )
    for number, (source, target) in enumerate(_SENTENCES * 15, start=1)
]
TEXTS = [(pair.source, pair.target) for pair in PAIRS]

TERMS = [
    TermEntry((TermText("ro", source, "preferred"), TermText("en", target, "preferred")), id=f"c{number}")
    for number, (source, target) in enumerate(
        [
            ("primărie", "town hall"),
            ("Curtea Constituțională", "Constitutional Court"),
            ("știre & titlu", "news <item>"),
        ]
    )
]


def file_of(format: str, *, without_targets: bool = False) -> bytes:
    """The pairs as a file."""
    out = io.BytesIO()
    write_pairs([replace(pair, target=pair.source) for pair in PAIRS] if without_targets else PAIRS, out, format)
    return out.getvalue()


def texts_in(data: bytes, format: str) -> list[tuple[str, str]]:
    """The texts we read in a file another program wrote."""
    found = read_all(io.BytesIO(data), format, place="peer", source_language="ro", target_language="en")
    return [(pair.source, pair.target) for pair in found]


def csv_texts(text: str, delimiter: str = ",") -> list[tuple[str, str]]:
    """The first two columns under the header of a CSV that another program wrote."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    return [(row[0], row[1]) for row in rows[1:]]
