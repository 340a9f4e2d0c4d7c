import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadInput, Conflict
from translate_flow.services import idempotency
from translate_flow.services.idempotency import Answer


def do(desk: Desk, who: str, key: str, request: str, body: dict[str, str]) -> Answer | None:
    with desk.database.write() as session:
        known = idempotency.recall(session, desk.actor(who), key, request)
        if known is None:
            idempotency.remember(session, desk.actor(who), key, request, 201, body)
        return known


def test_the_same_request_again_is_answered_as_before(desk: Desk) -> None:
    assert do(desk, "translator", "k", "hash", {"said": "first"}) is None
    assert do(desk, "translator", "k", "hash", {"said": "second"}) == Answer(201, {"said": "first"})


def test_a_key_used_for_another_request_is_a_conflict_and_somebody_elses_is_their_own(desk: Desk) -> None:
    do(desk, "translator", "k", "hash", {})
    with pytest.raises(Conflict) as refused:
        do(desk, "translator", "k", "other", {})
    assert refused.value.code == "key_reused"
    assert do(desk, "second", "k", "other", {}) is None


def test_a_write_that_failed_leaves_its_key_free(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError), desk.database.write() as session:
        assert idempotency.recall(session, desk.actor("translator"), "k", "hash") is None
        raise ZeroDivisionError
    assert do(desk, "translator", "k", "hash", {}) is None


def test_of_two_at_once_the_second_waits_for_the_answer_of_the_first(desk: Desk) -> None:
    actor = desk.actor("translator")

    def first(session: object) -> None:
        assert idempotency.recall(session, actor, "k", "hash") is None  # type: ignore[arg-type]
        idempotency.remember(session, actor, "k", "hash", 200, {"said": "once"})  # type: ignore[arg-type]

    told = at_once(desk, first, lambda session: idempotency.recall(session, actor, "k", "hash"))
    assert told == Answer(200, {"said": "once"})


def test_old_answers_go(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    do(desk, "translator", "k", "hash", {})
    begun = idempotency.now()
    monkeypatch.setattr(idempotency, "now", lambda: begun + idempotency.KEPT * 2)
    do(desk, "second", "another", "hash", {"said": "lately"})
    with desk.database.write() as session:
        idempotency.forget_old(session)
    assert do(desk, "translator", "k", "hash", {}) is None
    assert do(desk, "second", "another", "hash", {}) == Answer(201, {"said": "lately"})


def test_a_key_has_a_length(desk: Desk) -> None:
    for key in ("", "  ", "x" * (idempotency.MAX_KEY + 1)):
        with pytest.raises(BadInput) as refused:
            do(desk, "translator", key, "hash", {})
        assert refused.value.place == "Idempotency-Key"
