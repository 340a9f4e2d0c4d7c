import io
import os
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import func, select

from tests.services.conftest import SOURCE, TARGET, Desk
from translate_flow.errors import BadInput
from translate_flow.jobs.runner import run_next
from translate_flow.models.article import Article, Version
from translate_flow.models.bitext import Bitext
from translate_flow.models.job import Job
from translate_flow.models.memory import MemoryEntry
from translate_flow.services import jobs, pair_batch, work
from translate_flow.services.check_store import check_store

FILES = {
    "a.ro.txt": SOURCE,
    "a.en.txt": TARGET,
    "b.ro.txt": "Al doilea articol\n\nSpune altceva. Se termină aici.",
    "b.en.txt": "The second article\n\nIt says something else. It ends here.",
    "c.ro.txt": "Al treilea articol\n\nNu are traducere.",
}


def archive(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return out.getvalue()


def queue(desk: Desk, folder: Path, files: dict[str, str], *, is_dry: bool = False) -> int:
    (folder / "files" / "uploads").mkdir(parents=True, exist_ok=True)
    (folder / "files" / "uploads" / "one").write_bytes(archive(files))
    with desk.database.write() as session:
        given = {"publication": "north", "file": "uploads/one", "name": "all.zip", "is_dry": is_dry}
        return pair_batch.enqueue_pairs(session, desk.actor("desk"), **given).id  # type: ignore[arg-type]


def run(desk: Desk, folder: Path, job_id: int) -> Job:
    settings = SimpleNamespace(files=folder / "files")
    run_next(desk.database, settings, "w", threading.Event(), lease=30)  # type: ignore[arg-type]
    with desk.database.read() as session:
        return session.get_one(Job, job_id)


def counts(desk: Desk) -> list[int]:
    with desk.database.read() as session:
        assert check_store(session) == ()
        seen = select(Article.id).where(Article.deleted_at.is_(None))
        queries = [
            select(func.count()).select_from(Article).where(Article.id.in_(seen)),
            select(func.count()).select_from(Version).where(Version.article_id.in_(seen)),
            select(func.count()).select_from(Bitext).where(Bitext.article_id.in_(seen)),
        ]
        return [session.scalar(query) or 0 for query in queries]


def test_a_dry_run_reports_and_stores_nothing(desk: Desk, tmp_path: Path) -> None:
    job = run(desk, tmp_path, queue(desk, tmp_path, FILES, is_dry=True))
    assert (job.error, job.result["new"], job.result["unpaired"]) == ("", 2, 1)
    assert counts(desk) == [0, 0, 0]


def test_pairs_come_in_aligned_and_each_once(desk: Desk, tmp_path: Path) -> None:
    for expected in ("new", "known"):
        job = run(desk, tmp_path, queue(desk, tmp_path, FILES))
        assert (job.error, job.result[expected], job.result["unpaired"]) == ("", 2, 1)
        assert counts(desk) == [2, 4, 2]
        assert not list((tmp_path / "files" / "uploads").iterdir())


def test_one_refused_pair_keeps_all_out_and_is_named(desk: Desk, tmp_path: Path) -> None:
    bad = {**FILES, "z.ro.txt": "Un text\n\nA \x00 text.", "z.en.txt": "A text\n\nIt ends."}
    job = run(desk, tmp_path, queue(desk, tmp_path, bad))
    assert job.state == "failed" and "z: " in job.error and "nothing was stored" in job.error
    assert counts(desk) == [0, 0, 0]
    assert not list((tmp_path / "files" / "uploads").iterdir())


def test_a_translation_that_is_missing_here_is_added_and_another_text_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.bitext(TARGET)
    more = {"a.ro.txt": SOURCE, "a.ru.txt": "Мост в Оргееве\n\nМост откроется в понедельник."}
    job = run(desk, tmp_path, queue(desk, tmp_path, more))
    assert job.result["articles"][0]["reason"] == "Its translation is new" and counts(desk) == [1, 3, 2]
    other = {"a.ro.txt": SOURCE, "a.en.txt": "Another text\n\nIt is not the same."}
    job = run(desk, tmp_path, queue(desk, tmp_path, other))
    assert "differs from the one here" in job.error and counts(desk) == [1, 3, 2]


def test_doubles_inside_the_file_are_told(desk: Desk, tmp_path: Path) -> None:
    double = {**FILES, "d.ro.txt": SOURCE, "d.en.txt": TARGET, "e.ro.txt": SOURCE + " Sfârșit.", "e.en.txt": ""}
    double["e.en.txt"] = double["e.ro.txt"]
    job = run(desk, tmp_path, queue(desk, tmp_path, double, is_dry=True))
    told = {line["place"]: line["reason"] for line in job.result["articles"]}
    assert "already" in told["d"] and "same text" in told["e"]


def test_a_reader_and_a_foreign_language_are_refused(desk: Desk) -> None:
    with desk.database.write() as session, pytest.raises(BadInput, match="not a language"):
        pair_batch.enqueue_pairs(
            session, desk.actor("desk"), publication="north", file="x", name="x.zip", language="de"
        )


DYING = """
import os, signal, sys, threading
from pathlib import Path
from types import SimpleNamespace
from translate_flow.database import Database
from translate_flow.jobs.runner import run_next
from translate_flow.services import jobs, take_in, work

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

url, files, where = sys.argv[1:]
if where == "before":
    made = take_in.create_version
    calls = []
    take_in.create_version = lambda *a, **k: die() if calls else (calls.append(1), made(*a, **k))[1]
else:
    jobs.finish = die
run_next(Database(url), SimpleNamespace(files=Path(files)), "dying", threading.Event(), lease=1)
"""


def die(desk: Desk, folder: Path, where: str) -> None:
    """A worker that is killed while it stores, or when all is stored and nobody was told."""
    url = desk.database.engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", DYING, url, str(folder / "files"), where]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=dict(os.environ))
    assert done.returncode == -signal.SIGKILL, done.stderr
    with desk.database.write() as session:
        session.get_one(Job, 1).lease_until = session.get_one(Job, 1).created_at


@pytest.mark.parametrize(("where", "there"), [("before", [0, 0, 0]), ("after", [2, 4, 2])])
def test_a_killed_worker_leaves_all_or_nothing_and_the_next_makes_no_doubles(
    desk: Desk, tmp_path: Path, where: str, there: list[int]
) -> None:
    job_id = queue(desk, tmp_path, FILES)
    die(desk, tmp_path, where)
    assert counts(desk) == there
    job = run(desk, tmp_path, job_id)
    assert (job.state, job.error, job.result["new"]) == ("done", "", 2)
    assert counts(desk) == [2, 4, 2]
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Article)) == 2


def test_a_memory_stored_by_a_killed_worker_is_not_stored_again(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "one").write_text("Podul este închis.\tThe bridge is closed.\n")
    payload = {"publication": "north", "file": "one", "name": "m.tsv", "source_language": "ro", "target_language": "en"}
    with desk.database.write() as session:
        jobs.enqueue(session, desk.actor("desk"), "import_memory", payload)
    die(desk, tmp_path, "after")
    job = run(desk, tmp_path, 1)
    assert (job.state, job.error, job.result["pairs"]) == ("done", "", 1)
    with desk.database.read() as session:
        assert session.scalar(select(func.count()).select_from(MemoryEntry)) == 1


def test_two_workers_with_one_job_store_it_once(desk: Desk, tmp_path: Path) -> None:
    job_id = queue(desk, tmp_path, FILES)
    upload = (tmp_path / "files" / "uploads" / "one").read_bytes()
    settings = SimpleNamespace(files=tmp_path / "files")
    payload = {"publication": "north", "file": "uploads/one", "name": "all.zip"}
    task = work.Task(job_id, payload, {}, desk.actor("desk"), desk.database, settings, lambda *_: None)  # type: ignore[arg-type]
    work.import_article_pairs(task)
    (tmp_path / "files" / "uploads" / "one").write_bytes(upload)
    with pytest.raises(Exception, match="done this job already"):
        work.import_article_pairs(task)
    assert counts(desk) == [2, 4, 2]
