"""Articles with their translations among many files: told by the files' names, or by a table of saved pages.

`name.ro.txt` belongs to `name.en.html`, `name_ro.txt` to `name_en.txt`, and `ro/name.txt` to `en/name.txt`. A table
(.csv, .tsv) has the columns `url_ro`, `file_ro`, `url_en`, `file_en`; its files lie beside it. No address is ever
fetched.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from translate_flow.errors import BadInput, FlowError
from translate_flow.text.readers.checksums import check_packed, is_checksum
from translate_flow.text.readers.feed import BatchArticle
from translate_flow.text.readers.registry import READERS, read_article_file
from translate_flow.text.safe_tar import open_tar
from translate_flow.text.safe_zip import open_zip

PAIR_ARCHIVES = (".zip", ".tar.gz", ".tgz")
TABLES = {".csv": ",", ".tsv": "\t"}
MAX_GROUPS = 5_000
_FIRST, _LAST = re.compile(r"(url|file)[ ._-](.+)"), re.compile(r"(.+)[ ._-](url|file)")


@dataclass(frozen=True, slots=True)
class ArticleGroup:
    """An article in its languages; one text alone has no partner. `fault` says why it cannot be taken in."""

    place: str
    texts: tuple[BatchArticle, ...] = ()
    fault: str = ""


def is_pair_archive(name: str) -> bool:
    """Whether a file of this name may hold article pairs."""
    return name.lower().endswith(PAIR_ARCHIVES)


def read_pair_archive(data: bytes, name: str, languages: Sequence[str]) -> list[ArticleGroup]:
    """The articles of an archive; BadInput or TooLarge where it cannot be read or holds no pair."""
    if not is_pair_archive(name):
        raise BadInput("not an archive", place=name, remedy=f"Pack the files as {', '.join(PAIR_ARCHIVES)}")
    archive = open_zip(data, place=name) if name.lower().endswith(".zip") else open_tar(data, place=name)
    return read_groups({entry: archive.read(entry) for entry in archive.names()}, name, languages)


def read_groups(files: Mapping[str, bytes], name: str, languages: Sequence[str]) -> list[ArticleGroup]:
    """The articles among these files, each with its translations, in the order of their names or of the table."""
    check_packed(files, name)
    wanted = {entry: data for entry, data in files.items() if not _is_hidden(entry) and not is_checksum(entry)}
    tables = [entry for entry in wanted if PurePosixPath(entry).suffix.lower() in TABLES]
    if len(tables) > 1:
        raise BadInput(f"{len(tables)} tables in it", place=name, remedy="Leave one .csv or .tsv in it")
    texts = {entry: data for entry, data in wanted.items() if _is_article(entry)}
    found = list(_of_table(tables[0], wanted, texts, languages) if tables else _by_name(texts, languages))
    if not any(len(group.texts) > 1 or group.fault for group in found):
        raise BadInput(
            f"there is no pair in it for {', '.join(languages)}",
            place=name,
            remedy="Name the files name.ro.txt and name.en.txt, or put them into the folders ro and en",
        )
    if len(found) > MAX_GROUPS:
        raise BadInput(f"{len(found)} articles, more than {MAX_GROUPS}", place=name, remedy="Split it")
    return found


def _by_name(files: Mapping[str, bytes], languages: Sequence[str]) -> Iterator[ArticleGroup]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for entry in sorted(files):
        key, language = _key(entry, languages)
        groups.setdefault(key, []).append((language, entry))
    for key, members in groups.items():
        told = [language for language, _ in members]
        twice = next((language for language in told if language and told.count(language) > 1), "")
        if twice:
            names = " and ".join(entry for language, entry in members if language == twice)
            yield ArticleGroup(key, fault=f"{names} are both its text in “{twice}”")
        else:
            yield _group(key, [_read(files[entry], entry, language) for language, entry in members])


def _key(entry: str, languages: Sequence[str]) -> tuple[str, str]:
    """What the names of a pair share, and the language; no language where the name tells none."""
    codes = {code.lower(): code for code in languages}
    path = PurePosixPath(entry)
    for code in sorted(codes, key=len, reverse=True):
        stem, end = path.stem[: -len(code) - 1], path.stem[-len(code) - 1 :].lower()
        if stem and end[1:] == code and end[0] in "._-":
            return str(path.parent / stem), codes[code]
    folders = list(path.parts[:-1])
    for at in reversed(range(len(folders))):
        if folders[at].lower() in codes:
            return "/".join([*folders[:at], *folders[at + 1 :], path.stem]), codes[folders[at].lower()]
    return entry, ""


def _of_table(
    table: str, files: Mapping[str, bytes], texts: Mapping[str, bytes], languages: Sequence[str]
) -> Iterator[ArticleGroup]:
    rows = _rows(files[table], table)
    columns = _columns(next(rows, []), table, languages)
    used: set[str] = set()
    for number, row in enumerate(rows, start=2):
        place = f"{table}, line {number}"
        told: dict[str, dict[str, str]] = {}
        for cell, (kind, language) in zip(row, columns, strict=False):
            if kind and cell.strip():
                told.setdefault(language, {})[kind] = cell.strip()
        if told:
            yield _of_row(place, told, PurePosixPath(table).parent, texts, used)
    for entry in sorted(set(texts) - used):
        yield ArticleGroup(entry, (BatchArticle(entry),))


def _of_row(
    place: str, told: Mapping[str, Mapping[str, str]], home: PurePosixPath, texts: Mapping[str, bytes], used: set[str]
) -> ArticleGroup:
    found = []
    for language, cells in told.items():
        entry = str(home / cells.get("file", ""))
        if "file" not in cells or entry not in texts:
            return ArticleGroup(place, fault=f"its file in “{language}”, {cells.get('file', '(none)')}, is not there")
        if entry in used:
            return ArticleGroup(place, fault=f"{entry} stands in an earlier line")
        used.add(entry)
        url = cells.get("url", "")
        if url and not url.lower().startswith(("http://", "https://")):
            return ArticleGroup(place, fault=f"“{url[:80]}” is not a web address")
        found.append(replace(_read(texts[entry], entry, language), url=url))
    return _group(place, found)


def _columns(header: Sequence[str], table: str, languages: Sequence[str]) -> list[tuple[str, str]]:
    codes = {code.lower(): code for code in languages}
    found = []
    for name in (cell.strip().lower() for cell in header):
        first, last = _FIRST.fullmatch(name), _LAST.fullmatch(name)
        kind, code = (first[1], first[2]) if first else (last[2], last[1]) if last else ("", "")
        found.append((kind if code in codes else "", codes.get(code, "")))
    files = [language for kind, language in found if kind == "file"]
    if len(set(files)) < 2 or len({c for c in found if c[0]}) < sum(1 for c in found if c[0]):
        raise BadInput(
            f"its first line does not name one file per language for {', '.join(languages)}",
            place=table,
            remedy=f"Name the columns url_{languages[0]}, file_{languages[0]}, and so on",
        )
    return found


def _rows(data: bytes, table: str) -> Iterator[list[str]]:
    try:
        text = data.decode("utf-8-sig")
        yield from csv.reader(
            io.StringIO(text, newline=""), delimiter=TABLES[PurePosixPath(table).suffix.lower()], strict=True
        )
    except UnicodeDecodeError as error:
        raise BadInput("not UTF-8", place=table, remedy="Save the table as UTF-8") from error
    except csv.Error as error:
        raise BadInput(f"not a table: {error}", place=table, remedy="Export it again") from error


def _group(place: str, texts: Sequence[BatchArticle]) -> ArticleGroup:
    bad = next((text for text in texts if text.fault), None)
    if bad and len(texts) > 1:
        return ArticleGroup(place, fault=bad.fault)
    return ArticleGroup(place, tuple(texts))


def _read(data: bytes, entry: str, language: str) -> BatchArticle:
    try:
        read = read_article_file(data, entry)
    except FlowError as fault:
        return BatchArticle(entry, language=language, fault=fault.message)
    return BatchArticle(entry, read.title, language=language, text=read.text, marks=read.marks)


def _is_hidden(entry: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(entry).parts)


def _is_article(entry: str) -> bool:
    suffix = PurePosixPath(entry).suffix.lower()
    return bool(suffix) and suffix in READERS
