import threading
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import Desk, database, desk, postgres_url
from translate_flow.jobs import runner
from translate_flow.jobs.runner import new_name, run_next
from translate_flow.services import accounts, jobs, memberships, work
from translate_flow.services.views import JobView
from translate_flow.settings import Settings

__all__ = ["database", "desk", "postgres_url"]


def put_in(desk: Desk, kind: str = "probe", who: str = "translator", **payload: Any) -> int:
    return desk.do(who, jobs.enqueue, kind, {"steps": 2, "seconds": 0, **payload}).id  # type: ignore[no-any-return]


def run(desk: Desk, folder: Path, stop: threading.Event | None = None) -> bool:
    return run_next(desk.database, Settings(instance=folder), "worker", stop or threading.Event(), lease=30)


def told(desk: Desk, job_id: int) -> JobView:
    return desk.see("translator", jobs.get_job, job_id)  # type: ignore[no-any-return]


def test_a_job_is_run_to_its_end_and_then_there_is_none(desk: Desk, tmp_path: Path) -> None:
    job_id = put_in(desk)
    assert run(desk, tmp_path)
    assert (told(desk, job_id).state, told(desk, job_id).result) == ("done", {"begun_at": 0, "steps": 2})
    assert not run(desk, tmp_path)


def test_a_job_no_worker_knows_and_one_that_breaks_fail_in_a_sentence(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(task: work.Task) -> dict[str, Any]:
        raise ZeroDivisionError("the secret text of the article")

    monkeypatch.setitem(work.JOB_KINDS, "score", break_down)
    strange, broken = put_in(desk, "dream"), put_in(desk, "score")
    assert run(desk, tmp_path) and run(desk, tmp_path)
    assert "dream" in told(desk, strange).error
    assert told(desk, broken).state == "failed" and "secret" not in told(desk, broken).error


def test_a_job_in_the_name_of_somebody_disabled_fails(desk: Desk, tmp_path: Path) -> None:
    job_id = put_in(desk)
    with desk.database.write() as session:
        accounts.disable_user(session, None, desk.actor("translator").user_id)
    assert run(desk, tmp_path)
    with desk.database.write() as session:
        memberships.grant(session, None, email="second@example.org", publication=None, role="admin")
    assert desk.see("second", jobs.get_job, job_id).state == "failed"


def test_a_worker_told_to_stop_gives_the_job_back_where_it_was(desk: Desk, tmp_path: Path) -> None:
    job_id, stop = put_in(desk, steps=3), threading.Event()
    stop.set()
    run(desk, tmp_path, stop)
    seen = told(desk, job_id)
    assert (seen.state, seen.attempts, seen.progress) == ("queued", 0, 1)
    run(desk, tmp_path)
    assert told(desk, job_id).result == {"begun_at": 1, "steps": 3}


def test_a_job_stopped_by_its_owner_ends_at_its_next_step(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job_id = put_in(desk, "score")

    def cancel_meanwhile(task: work.Task) -> dict[str, Any]:
        task.step(1, 2)
        desk.do("translator", jobs.cancel_job, job_id)
        task.step(2, 2)
        return {}

    monkeypatch.setitem(work.JOB_KINDS, "score", cancel_meanwhile)
    run(desk, tmp_path)
    assert told(desk, job_id).state == "cancelled"


def test_a_job_stopped_while_it_waited_for_another_worker_does_not_hide_those_behind_it(
    desk: Desk, tmp_path: Path
) -> None:
    first, second = put_in(desk), put_in(desk)
    with desk.database.write() as session:
        jobs.claim(session, "dead", lease_seconds=-1)
    desk.do("translator", jobs.cancel_job, first)
    assert run(desk, tmp_path) and run(desk, tmp_path)
    assert (told(desk, first).state, told(desk, second).state) == ("cancelled", "done")


def test_a_long_step_does_not_lose_the_lease(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "BEAT_SECONDS", 0.02)
    seen: list[bool] = []

    def wait(task: work.Task) -> dict[str, Any]:
        beaten = threading.Event()
        known = jobs.heartbeat

        def heartbeat(*given: Any, **more: Any) -> bool:
            goes_on = known(*given, **more)
            beaten.set()
            return goes_on

        monkeypatch.setattr(jobs, "heartbeat", heartbeat)
        seen.append(beaten.wait(10))
        return {}

    monkeypatch.setitem(work.JOB_KINDS, "score", wait)
    job_id = put_in(desk, "score")
    run(desk, tmp_path)
    assert seen == [True] and told(desk, job_id).state == "done"


def test_no_two_workers_have_one_name() -> None:
    assert len({new_name() for _ in range(50)}) == 50
