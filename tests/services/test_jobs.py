from datetime import timedelta

import pytest
from sqlalchemy import delete

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadInput, Conflict, NotFound
from translate_flow.models.person import Membership
from translate_flow.services import jobs
from translate_flow.services.jobs import Claimed
from translate_flow.services.views import JobView


def put_in(desk: Desk, who: str = "translator", **payload: object) -> int:
    return desk.do(who, jobs.enqueue, "probe", payload).id  # type: ignore[no-any-return]


def take(desk: Desk, worker: str = "one") -> Claimed | None:
    with desk.database.write() as session:
        return jobs.claim(session, worker, lease_seconds=30)


def told(desk: Desk, job_id: int) -> JobView:
    return desk.see("translator", jobs.get_job, job_id)  # type: ignore[no-any-return]


def later(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    begun = jobs.now()
    monkeypatch.setattr(jobs, "now", lambda: begun + timedelta(seconds=seconds))


def test_a_job_goes_from_the_queue_to_its_result(desk: Desk) -> None:
    job_id = put_in(desk, steps=3)
    claimed = take(desk)
    assert claimed is not None and (claimed.id, claimed.payload, claimed.attempts) == (job_id, {"steps": 3}, 1)
    with desk.database.write() as session:
        assert jobs.heartbeat(
            session, job_id, "one", lease_seconds=30, progress=2, total=3, message="two", cursor={"a": 1}
        )
        assert not jobs.heartbeat(session, job_id, "another", lease_seconds=30, progress=9)
    seen = told(desk, job_id)
    assert (seen.state, seen.progress, seen.total, seen.message) == ("running", 2, 3, "two")
    with desk.database.write() as session:
        assert not jobs.finish(session, job_id, "another", result={})
        assert jobs.finish(session, job_id, "one", result={"file": "exports/x.tmx", "pairs": 3})
    assert (told(desk, job_id).state, told(desk, job_id).file) == ("done", "exports/x.tmx")
    assert take(desk) is None


def test_jobs_are_taken_in_the_order_they_came_and_each_by_one_worker(desk: Desk) -> None:
    first, second = put_in(desk), put_in(desk)
    with desk.database.read() as session:
        assert jobs.waiting(session) == [first, second]
    found: list[Claimed | None] = []
    at_once(
        desk,
        lambda session: found.append(jobs.claim(session, "one", lease_seconds=30)),
        lambda session: found.append(jobs.claim(session, "two", lease_seconds=30)),
    )
    assert [claimed.id for claimed in found if claimed] == [first, second]


def test_a_job_whose_worker_is_not_heard_of_goes_to_another_with_its_cursor(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    job_id = put_in(desk)
    take(desk)
    with desk.database.write() as session:
        jobs.heartbeat(session, job_id, "one", lease_seconds=30, cursor={"done": 7})
    assert take(desk, "two") is None
    later(monkeypatch, 31)
    again = take(desk, "two")
    assert again is not None and (again.cursor, again.attempts) == ({"done": 7}, 2)
    with desk.database.write() as session:
        assert not jobs.heartbeat(session, job_id, "one", lease_seconds=30)
        jobs.fail(session, job_id, "one", error="too late")
        jobs.give_back(session, job_id, "one")
        jobs.mark_cancelled(session, job_id, "one")
    assert told(desk, job_id).state == "running"


def test_a_job_that_stops_every_worker_is_given_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    job_id = put_in(desk)
    for _ in range(jobs.MAX_ATTEMPTS):
        assert take(desk) is not None
        later(monkeypatch, 31)
    assert take(desk) is None
    assert (told(desk, job_id).state, bool(told(desk, job_id).error)) == ("failed", True)


def test_a_job_given_back_waits_again_and_does_not_count_as_tried(desk: Desk) -> None:
    job_id = put_in(desk)
    take(desk)
    with desk.database.write() as session:
        jobs.give_back(session, job_id, "one")
    again = take(desk, "two")
    assert again is not None and again.attempts == 1


def test_a_waiting_job_is_stopped_at_once_and_a_running_one_at_its_next_step(desk: Desk) -> None:
    waiting, running = put_in(desk), put_in(desk)
    assert desk.do("translator", jobs.cancel_job, waiting).state == "cancelled"
    take(desk)
    assert desk.do("translator", jobs.cancel_job, running).state == "running"
    with desk.database.write() as session:
        assert not jobs.heartbeat(session, running, "one", lease_seconds=30)
        jobs.mark_cancelled(session, running, "one")
    assert told(desk, running).state == "cancelled"
    with pytest.raises(BadInput):
        desk.do("translator", jobs.cancel_job, running)


def test_a_stopped_job_whose_worker_died_is_not_begun_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    job_id = put_in(desk)
    take(desk)
    desk.do("translator", jobs.cancel_job, job_id)
    later(monkeypatch, 31)
    assert take(desk, "two") is None
    assert told(desk, job_id).state == "cancelled"


def test_what_a_job_did_is_kept_once(desk: Desk) -> None:
    job_id = put_in(desk)
    with desk.database.write() as session:
        jobs.keep_result(session, job_id, {"pairs": 3})
    with pytest.raises(Conflict) as refused, desk.database.write() as session:
        jobs.keep_result(session, job_id, {"pairs": 4})
    claimed = take(desk)
    assert refused.value.code == "done_already"
    assert claimed is not None and claimed.cursor[jobs.KEPT] == {"pairs": 3}


def test_a_failure_is_told_in_a_sentence(desk: Desk) -> None:
    job_id = put_in(desk)
    take(desk)
    with desk.database.write() as session:
        jobs.fail(session, job_id, "one", error="The file is cut. " * 200)
    seen = told(desk, job_id)
    assert seen.state == "failed" and seen.error.startswith("The file is cut") and len(seen.error) <= 2_000


def test_only_its_owner_and_who_runs_the_house_see_and_stop_a_job(desk: Desk) -> None:
    with desk.database.write() as session:
        actor = desk.actor("translator")
        home = actor.grants[0].publication_id
        job_id = jobs.enqueue(session, actor, "probe", {}, publication_id=home).id
    for who in ("second", "desk", "stranger"):
        for act in (jobs.get_job, jobs.cancel_job):
            with pytest.raises(NotFound):
                desk.do(who, act, job_id)
        assert desk.see(who, jobs.list_jobs).items == ()
    with pytest.raises(NotFound):
        desk.see("translator", jobs.get_job, 4711)
    assert desk.see(desk.admin(), jobs.get_job, job_id).id == job_id
    assert [job.id for job in desk.see("translator", jobs.list_jobs).items] == [job_id]


def test_a_job_is_closed_to_an_owner_who_left_the_house(desk: Desk) -> None:
    with desk.database.write() as session:
        actor = desk.actor("translator")
        job_id = jobs.enqueue(session, actor, "probe", {}, publication_id=actor.grants[0].publication_id).id
        session.execute(delete(Membership).where(Membership.user_id == actor.user_id))
    with pytest.raises(NotFound):
        desk.see("translator", jobs.get_job, job_id)
    assert desk.see("translator", jobs.list_jobs).items == ()
