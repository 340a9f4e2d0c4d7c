import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import BadInput, Conflict, Forbidden
from translate_flow.services import articles, jobs, memory, review, work
from translate_flow.services.work import JOB_KINDS, Stopped, Task
from translate_flow.settings import Settings

TSV = "Podul se redeschide.\tThe bridge reopens.\n"
RO_EN = {"source_language": "ro", "target_language": "en"}


class Room:
    """Runs the work of jobs as a worker does, without one: `steps` are what was told."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self.settings = desk, Settings(instance=folder)
        self.steps: list[tuple[Any, ...]] = []

    def uploaded(self, data: bytes | str, name: str = "upload") -> dict[str, str]:
        path = self.settings.files / "uploads" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return {"file": f"uploads/{name}", "publication": "north"}

    def run(self, kind: str, who: str = "desk", *, job_id: int | None = None, stop_at: int = -1, **payload: Any) -> Any:
        with self.desk.database.write() as session:
            job = job_id or jobs.enqueue(session, self.desk.actor(who), kind, payload).id
            cursor = jobs.claim(session, "worker", lease_seconds=30) if job_id is None else None

        def step(*told: Any) -> None:
            self.steps.append(told)
            if len(self.steps) > stop_at >= 0:
                raise Stopped("stop")

        found = cursor.cursor if cursor is not None else {}
        task = Task(job, payload, found, self.desk.actor(who), self.desk.database, self.settings, step)
        return JOB_KINDS[kind](task)

    def files(self, folder: str) -> list[str]:
        place = self.settings.files / folder
        return sorted(path.name for path in place.iterdir()) if place.is_dir() else []


@pytest.fixture
def room(desk: Desk, tmp_path: Path) -> Room:
    return Room(desk, tmp_path)


def test_an_export_is_a_whole_file_with_its_checksum(room: Room) -> None:
    room.desk.bitext(TARGET)
    told = room.run("export", publication="north", format="tsv", states=["initial"])
    path = room.settings.files / told["file"]
    assert (told["pairs"], told["bytes"], len(told["sha256"])) == (5, path.stat().st_size, 64)
    assert "The bridge in Orhei reopens" in path.read_text()
    assert room.steps[-1][:2] == (5, 5)


def test_an_export_that_is_stopped_or_finds_nothing_leaves_no_file(room: Room) -> None:
    room.desk.bitext(TARGET)
    with pytest.raises(Stopped):
        room.run("export", publication="north", format="tsv", states=["initial"], stop_at=0)
    with pytest.raises(BadInput) as refused:
        room.run("export", publication="north", format="tsv", states=["final"])
    assert refused.value.place == "selection"
    assert room.run("export", publication="north", format="tsv", states=["final"], may_be_empty=True) == {"pairs": 0}
    assert room.files("exports") == []


def test_rights_are_asked_for_again_when_a_job_runs(room: Room) -> None:
    room.desk.bitext(TARGET)
    given = room.uploaded(TSV)
    with pytest.raises(Forbidden):
        room.run("export", "reader", publication="north", format="tsv", states=["initial"])
    with pytest.raises(Forbidden):
        room.run("import_memory", "reader", **given, **RO_EN, name="a.tsv")


def test_a_file_of_pairs_is_stored_once_though_its_worker_died_after_storing(room: Room) -> None:
    given = {**room.uploaded(TSV), **RO_EN, "name": "archive.tsv"}
    told = room.run("import_memory", **given)
    assert (told["pairs"], room.files("uploads")) == (1, [])
    with room.desk.database.read() as session:
        cursor = {jobs.KEPT: told}
        task = Task(1, given, cursor, room.desk.actor("desk"), room.desk.database, room.settings, lambda *_: None)
        assert session is not None and work.import_memory(task) == told
    found = room.desk.see("reader", memory.search_memory, text="Podul se redeschide.", **RO_EN)
    assert len(found) == 1


def test_a_file_that_is_refused_is_not_kept_and_one_that_is_stopped_is(room: Room) -> None:
    with pytest.raises(BadInput):
        room.run("import_memory", **room.uploaded("only one column\n"), **RO_EN, name="archive.tsv")
    assert room.files("uploads") == []
    with pytest.raises(Stopped):
        room.run("import_memory", **room.uploaded(TSV), **RO_EN, name="archive.tsv", stop_at=0)
    assert room.files("uploads") == ["upload"]
    assert room.desk.see("reader", memory.search_memory, text="Podul se redeschide.", **RO_EN) == ()


def test_two_workers_at_one_import_store_it_once(room: Room) -> None:
    given = {**room.uploaded(TSV), **RO_EN, "name": "archive.tsv"}
    room.run("import_memory", **given)
    room.uploaded(TSV)
    with pytest.raises(Conflict):
        room.run("import_memory", job_id=1, **given)
    assert len(room.desk.see("reader", memory.search_memory, text="Podul se redeschide.", **RO_EN)) == 1


def packed(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return out.getvalue()


def titles(room: Room) -> list[str]:
    return sorted(article.title for article in room.desk.see("desk", articles.list_articles, publication="north").items)


def test_a_batch_of_articles_is_tried_first_and_taken_in_once(room: Room) -> None:
    data = packed(a_txt="Podul nou\n\nPodul a fost deschis luni.", b_txt="Școala veche\n\nȘcoala a fost închisă marți.")
    given = {**room.uploaded(data), "name": "old.zip", "language": "ro"}
    dry = room.run("import_articles", **given, is_dry=True)
    assert (dry["is_dry"], titles(room)) == (True, [])
    room.uploaded(data)
    room.run("import_articles", **given)
    room.uploaded(data)
    room.run("import_articles", **given)
    assert titles(room) == ["Podul nou", "Școala veche"]


def test_article_pairs_come_in_all_of_them_or_none(room: Room) -> None:
    good = {
        "a_ro_txt": "Podul nou\n\nPodul a fost deschis luni.",
        "a_en_txt": "The new bridge\n\nThe bridge opened on Monday.",
    }
    given = {**room.uploaded(packed(**good)), "name": "pairs.zip"}
    assert room.run("import_article_pairs", **given, is_dry=True)["is_dry"]
    assert titles(room) == []
    room.uploaded(packed(**good))
    room.run("import_article_pairs", **given)
    assert titles(room) == ["Podul nou"]
    bad = packed(b_ro_txt="Alt titlu\n\nAlt text întreg aici.", b_en_txt="\x00", **good)
    room.uploaded(bad)
    with pytest.raises(BadInput):
        room.run("import_article_pairs", **given)
    assert (titles(room), room.files("uploads")) == (["Podul nou"], [])


def test_scores_are_told_with_their_signatures(room: Room) -> None:
    bitext = room.desk.bitext(TARGET)
    unit = room.desk.units(bitext)[1]
    room.desk.do("translator", review.confirm_many, bitext.id, units=[(unit.id, unit.version)])
    assert "bleu" not in room.run("score", bitext_id=bitext.id)
    (unit,) = (one for one in room.desk.units(bitext) if one.id == unit.id)
    room.desk.do("reviewer", review.decide_unit, unit.id, decision="approve", version=unit.version)
    told = room.run("score", bitext_id=bitext.id)
    assert {"bleu", "chrf", "ter", "scores"} <= set(told) and "version" in told["bleu"]


def test_a_probe_goes_on_where_another_worker_stopped(room: Room) -> None:
    actor, tell = room.desk.actor("desk"), lambda *told: room.steps.append(told)
    task = Task(1, {"steps": 3, "seconds": 0}, {"done": 1}, actor, room.desk.database, room.settings, tell)
    assert work.probe(task) == {"begun_at": 1, "steps": 3}
    assert [step[0] for step in room.steps] == [2, 3]
