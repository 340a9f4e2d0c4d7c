"""What each kind of job does: a function of the store, the person it works for, and a step that tells how far it is."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any

from sqlalchemy.orm import Session

from translate_flow.database import Database
from translate_flow.errors import BadInput, FlowError
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import format_for
from translate_flow.services import jobs, memory_stages, pair_stages
from translate_flow.services.access import Actor
from translate_flow.services.article_batch import BatchLine, report, take_in_one
from translate_flow.services.datasets import write_dataset
from translate_flow.services.export import preview_export, selected_pairs, write_file
from translate_flow.services.import_files import pairs_in
from translate_flow.services.pair_batch import groups_of, pair_report
from translate_flow.services.scores import bitext_scores
from translate_flow.services.selection import selection_from
from translate_flow.services.views import MemoryImportView
from translate_flow.settings import Settings
from translate_flow.text.readers.feed import read_batch
from translate_flow.whole_file import OWNER_ONLY, private_folder, whole_file

TELL_EVERY = 200


class Stopped(FlowError):
    """The job was cancelled, or another worker has it by now."""

    code = "stopped"


@dataclass(frozen=True, slots=True)
class Task:
    """A job as its function sees it; `step(progress, total, message, cursor)` raises Stopped where it is to stop."""

    id: int
    payload: dict[str, Any]
    cursor: dict[str, Any]
    actor: Actor
    database: Database
    settings: Settings
    step: Callable[..., None]


def export(task: Task) -> dict[str, Any]:
    """Writes the pairs of a selection to a file of the instance; begun again from the start if a worker dies.

    Where a kept export has nothing new, there is no file and nothing is wrong.
    """
    known = format_for(str(task.payload.get("format", "")))
    chosen = selection_from(task.payload)
    path = task.settings.files / "exports" / f"export-{task.id}{known.suffixes[0]}"
    with task.database.read() as session:
        total = preview_export(session, task.actor, chosen).pairs
        if not total and task.payload.get("may_be_empty"):
            return {"pairs": 0}
        if not total:
            raise BadInput(
                "nothing answers this selection", place="selection", remedy="Choose more states or languages"
            )
        pairs = _telling(selected_pairs(session, task.actor, chosen, issues=known.tells_issues), task, total)
        with _private(path) as part:
            written = write_file(pairs, part, known, languages=(chosen.source_language, chosen.target_language))
    return _file(path, written)


def dataset(task: Task) -> dict[str, Any]:
    """Writes a dataset to a file of the instance."""
    path = task.settings.files / "exports" / f"dataset-{task.id}.zip"
    task.step(0, None, "")
    with task.database.read() as session, _private(path) as part:
        written = write_dataset(
            session,
            task.actor,
            publication=str(task.payload["publication"]),
            name=str(task.payload["name"]),
            recipe=task.payload["recipe"],
            out=part,
        )
    task.step(written, written, "")
    return _file(path, written)


def import_memory(task: Task) -> dict[str, Any]:
    """Takes an uploaded file of pairs into the memory, whole or not at all."""
    path = task.settings.files / str(task.payload["file"])
    if jobs.KEPT in task.cursor:
        return _over(task, path)
    memory_stages.remove_of_job(task.database, task.id)
    name, count = str(task.payload["name"]), task.payload.get("pairs")
    languages = [str(task.payload.get(side) or "") for side in ("source_language", "target_language")]
    told: dict[str, Any] = {}

    def keep(session: Session, done: MemoryImportView) -> None:
        told.update({"import": done.id, "pairs": done.pairs})
        jobs.keep_result(session, task.id, told)

    with _gone_if_refused(path), path.open("rb") as stream:
        memory_stages.import_in_stages(
            task.database,
            task.actor,
            publication=str(task.payload["publication"]),
            pairs=pairs_in(stream, name, *languages, as_file_says=bool(task.payload.get("as_file_says"))),
            file_name=name,
            format=format_for(name).name,
            job_id=task.id,
            tell=lambda done: task.step(done, count, ""),
            keep=keep,
        )
    path.unlink(missing_ok=True)
    return told


def import_articles(task: Task) -> dict[str, Any]:
    """Takes in what of an uploaded feed or archive is not there yet, each article in its own transaction."""
    path = task.settings.files / str(task.payload["file"])
    if jobs.KEPT in task.cursor:
        return _over(task, path)
    publication, language = str(task.payload["publication"]), str(task.payload.get("language") or "")
    is_dry = bool(task.payload.get("is_dry"))
    articles = list(read_batch(path.read_bytes(), str(task.payload["name"])))
    lines: list[BatchLine] = []
    for number, article in enumerate(articles):
        task.step(number, len(articles), article.title[:200])
        with task.database.write() as session:
            lines.append(
                take_in_one(session, task.actor, article, publication=publication, language=language, is_dry=is_dry)
            )
    told = {**report(lines), "is_dry": is_dry}
    task.step(len(articles), len(articles), "", {jobs.KEPT: told})
    path.unlink(missing_ok=True)
    return told


def import_article_pairs(task: Task) -> dict[str, Any]:
    """Takes in the article pairs of an uploaded archive: all are looked at first, then stored, unseen until done."""
    path = task.settings.files / str(task.payload["file"])
    if jobs.KEPT in task.cursor:
        return _over(task, path)
    pair_stages.remove_of_job(task.database, task.id)
    given = {"publication": str(task.payload["publication"]), "language": str(task.payload.get("language") or "")}
    is_dry, name = bool(task.payload.get("is_dry")), str(task.payload["name"])
    told: dict[str, Any] = {}

    def keep(session: Session, lines: Sequence[BatchLine]) -> None:
        told.update({**pair_report(lines), "is_dry": False})
        jobs.keep_result(session, task.id, told)

    with _gone_if_refused(path):
        with task.database.read() as session:
            groups = groups_of(session, task.actor, publication=given["publication"], name=name, data=path.read_bytes())

        def tell(number: int, place: str, begun: int = 0) -> None:
            task.step(begun + number, len(groups) * (1 if is_dry else 2), place[:200])

        looked = pair_stages.look_at(task.database, task.actor, groups, **given, tell=tell)
        if is_dry:
            told.update({**pair_report(looked), "is_dry": True})
        else:
            store = partial(tell, begun=len(groups))
            pair_stages.take_in_stages(
                task.database,
                task.actor,
                groups,
                looked,
                **given,
                file_name=name,
                job_id=task.id,
                tell=store,
                keep=keep,
            )
    path.unlink(missing_ok=True)
    return told


def score(task: Task) -> dict[str, Any]:
    """Scores a bitext with TER, however long that takes."""
    task.step(0, 1, "")
    with task.database.read() as session:
        found = bitext_scores(session, task.actor, int(task.payload["bitext_id"]), is_long_allowed=True)
    told: dict[str, Any] = {"scores": asdict(found)}
    if found.scores is not None:
        metrics = (("bleu", found.scores.bleu), ("chrf", found.scores.chrf), ("ter", found.scores.ter))
        told |= {name: f"{metric.score} ({metric.signature})" for name, metric in metrics if metric}
    return told


def probe(task: Task) -> dict[str, Any]:
    """Counts slowly: what a desk runs to see that its workers are there, and that they carry on for one another."""
    import time

    total = int(task.payload.get("steps", 5))
    begun_at = int(task.cursor.get("done", 0))
    for done in range(begun_at, total):
        time.sleep(float(task.payload.get("seconds", 0.1)))
        task.step(done + 1, total, "", {"done": done + 1})
    return {"begun_at": begun_at, "steps": total}


JOB_KINDS: dict[str, Callable[[Task], dict[str, Any]]] = {
    "export": export,
    "dataset": dataset,
    "import_memory": import_memory,
    "import_articles": import_articles,
    "import_article_pairs": import_article_pairs,
    "score": score,
    "probe": probe,
}
"""Kind → what it does. Running any of them twice does no harm."""


def _over(task: Task, path: Path) -> dict[str, Any]:
    """What an earlier attempt did, whose worker died between doing it and saying so."""
    path.unlink(missing_ok=True)
    return dict(task.cursor[jobs.KEPT])


@contextmanager
def _gone_if_refused(path: Path) -> Iterator[None]:
    """An uploaded file is not kept where its job will never want it again."""
    try:
        yield
    except BadInput:
        path.unlink(missing_ok=True)
        raise


def _file(path: Path, pairs: int) -> dict[str, Any]:
    """What a job tells of the file it wrote."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"file": f"exports/{path.name}", "pairs": pairs, "bytes": path.stat().st_size, "sha256": digest}


def _telling(pairs: Iterator[Pair], task: Task, total: int) -> Iterator[Pair]:
    for done, pair in enumerate(pairs):
        if done % TELL_EVERY == 0:
            task.step(done, total, "")
        yield pair
    task.step(total, total, "")


@contextmanager
def _private(path: Path) -> Iterator[IO[bytes]]:
    """A file of the instance that appears whole under its name, or not at all."""
    private_folder(path.parent)
    with whole_file(path, mode=OWNER_ONLY) as part:
        yield part
