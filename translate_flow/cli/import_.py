"""Takes in articles, pairs and memories."""

import argparse
import sys
from pathlib import Path

from sqlalchemy.orm import Session

from translate_flow.cli.checksum import ENDING, check_checksum
from translate_flow.cli.installation import store
from translate_flow.cli.streams import read_bytes
from translate_flow.errors import BadInput, TooLarge
from translate_flow.services import accounts, article_batch, import_files, pair_batch, pair_stages, take_in
from translate_flow.services.access import Actor
from translate_flow.text.language import guess
from translate_flow.text.readers.article_pairs import ArticleGroup
from translate_flow.text.readers.feed import is_batch, read_batch
from translate_flow.text.readers.registry import READERS
from translate_flow.text.safe_zip import MAX_ENTRIES, MAX_TOTAL

ARTICLES = frozenset(READERS)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--publication", required=True, help="where to")
    parser.add_argument("--as", dest="email", help="in whose name; the first administrator when left out")
    parser.add_argument("--source-lang", help="the source's language; guessed for articles when left out")
    parser.add_argument("--target-lang", help="the translation's language")
    parser.add_argument("--translation", metavar="FILE", help="the translation of the one article given")
    parser.add_argument(
        "--kind",
        choices=("article", "pairs", "memory"),
        help="what the files are; by their ending when left out (pairs: articles with translations)",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="only say what of a feed, archive or folder of pairs would come in"
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="article files, folders of them, feeds and archives of many (.rss, .atom, .xml, .zip), .tmx, .xlf, .tsv …",
    )


def run(arguments: argparse.Namespace) -> int:
    """Takes everything in, or nothing: one transaction."""
    if arguments.kind == "pairs":
        return _take_in_pairs(arguments)
    if arguments.dry_run and not all(is_batch(name) for name in arguments.files):
        raise BadInput(
            "only feeds and archives can be tried", place="--dry-run", remedy="Name .rss, .xml or .zip files"
        )
    files = [path for name in arguments.files for path in _inside(Path(name))]
    if arguments.translation and len(files) != 1:
        raise BadInput("a translation belongs to one article", place="--translation", remedy="Name one file")
    with store() as (_, database), database.write() as session:
        actor = actor_named(session, arguments.email)
        for path in files:
            print(f"{path}: {_take_in(session, actor, arguments, path)}", file=sys.stderr)
    return 0


def _take_in_pairs(arguments: argparse.Namespace) -> int:
    given = {"publication": arguments.publication, "language": arguments.source_lang or ""}
    with store() as (_, database):
        with database.read() as session:
            actor = actor_named(session, arguments.email)
            groups = [group for path in map(Path, arguments.files) for group in _groups(session, actor, given, path)]
        lines = pair_stages.look_at(database, actor, groups, **given, tell=lambda *_: None)
        for line in lines:
            print(f"{line.place}: {line.state}, {line.title or '(no title)'} {line.reason}".rstrip(), file=sys.stderr)
        if not arguments.dry_run:
            name = ", ".join(Path(name).name for name in arguments.files)
            lines = pair_stages.take_in_stages(
                database, actor, groups, lines, **given, file_name=name, tell=lambda *_: None
            )
    told = pair_batch.pair_report(lines)
    counts = ", ".join(f"{count} {state}" for state, count in told.items() if isinstance(count, int))
    print(counts + (", nothing stored" if arguments.dry_run else ""), file=sys.stderr)
    return 0


def _groups(session: Session, actor: Actor, given: dict[str, str], path: Path) -> list[ArticleGroup]:
    data, files = (b"", _files(path)) if path.is_dir() else (read_bytes(str(path)), None)
    home = given["publication"]
    return pair_batch.groups_of(session, actor, publication=home, name=path.name, data=data, files=files)


def _files(folder: Path) -> dict[str, bytes]:
    """The plain files of a folder by their names in it, links left out, within the limits of an archive."""
    inside = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    found = [path for path in inside if not path.name.startswith(".")]
    size = sum(path.stat().st_size for path in found)
    if len(found) > MAX_ENTRIES or size > MAX_TOTAL:
        raise TooLarge(f"{len(found)} files of {size:,} bytes", place=str(folder), remedy="Split it")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _inside(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".") and p.suffix != ENDING)
    if not found:
        raise BadInput("there is no file in it", place=str(path), remedy="Name another folder")
    return found


def _take_in(session: Session, actor: Actor, arguments: argparse.Namespace, path: Path) -> str:
    check_checksum(path)
    data = read_bytes(str(path))
    if is_batch(path.name) and arguments.kind != "memory":
        return _take_in_batch(session, actor, arguments, data, path.name)
    is_article = path.suffix.lower() in ARTICLES if arguments.kind is None else arguments.kind == "article"
    if not is_article:
        done = import_files.import_memory_file(
            session,
            actor,
            publication=arguments.publication,
            data=data,
            name=str(path),
            source_language=arguments.source_lang or "",
            target_language=arguments.target_lang or "",
        )
        return f"{done.pairs} pairs into the memory"
    read = import_files.read_upload(data, path.name)
    language = arguments.source_lang or _guessed(read.text, path)
    article = take_in.create_article(
        session,
        actor,
        publication=arguments.publication,
        source_language=language,
        text=read.text,
        marks=read.marks,
    )
    if arguments.translation:
        target = import_files.read_upload(read_bytes(arguments.translation), Path(arguments.translation).name)
        wanted = arguments.target_lang or _guessed(target.text, Path(arguments.translation))
        take_in.create_version(session, actor, article.id, language=wanted, text=target.text, marks=target.marks)
    return f"article {article.id}, {article.title}"


def _take_in_batch(session: Session, actor: Actor, arguments: argparse.Namespace, data: bytes, name: str) -> str:
    """Takes in what of a feed or archive is not there yet, and says what became of each article."""
    lines = article_batch.take_in_batch(
        session,
        actor,
        read_batch(data, name),
        publication=arguments.publication,
        language=arguments.source_lang or "",
        is_dry=arguments.dry_run,
    )
    for line in lines:
        print(f"{line.place}: {line.state}, {line.title or '(no title)'} {line.reason}".rstrip(), file=sys.stderr)
    told = article_batch.report(lines)
    counts = ", ".join(f"{told[state]} {state}" for state in ("new", "known", "changed", "refused"))
    return counts + (", nothing stored" if arguments.dry_run else "")


def _guessed(text: str, path: Path) -> str:
    found = guess(text)
    if not found:
        raise BadInput("its language cannot be guessed", place=str(path), remedy="Name it with --source-lang")
    return found[0][0]


def actor_named(session: Session, email: str | None) -> Actor:
    """The person with this address, or the first who runs a desk."""
    if email:
        return accounts.actor_by_id(session, accounts.find_user(session, email).id, via="command")
    for user in accounts.list_users(session, None):
        if any(m.role in {"admin", "desk_editor"} for m in user.memberships) and not user.is_disabled:
            return accounts.actor_by_id(session, user.id, via="command")
    raise BadInput("there is no administrator yet", place="--as", remedy="Create one with `translate-flow user create`")
