import pytest

from tests.services.conftest import TARGET, Desk, at_once
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import history_views, publish, review, units
from translate_flow.services.check_store import check_store
from translate_flow.services.views import BitextView


def approved(desk: Desk) -> BitextView:
    """A translation all of whose units are approved."""
    bitext = desk.bitext(TARGET)
    desk.do(
        "translator", review.confirm_many, bitext.id, units=[(unit.id, unit.version) for unit in desk.units(bitext)]
    )
    seen = [(unit.id, unit.version) for unit in desk.units(bitext)]
    desk.do("reviewer", review.decide_many, bitext.id, decision="approve", units=seen)
    return bitext


def test_a_version_is_published_when_all_is_approved_and_not_before(desk: Desk) -> None:
    bitext = desk.bitext(TARGET)
    with pytest.raises(Conflict) as early, desk.database.write() as session:
        publish.publish_version(session, desk.actor("desk"), bitext.target_version_id, version=1)
    assert early.value.code == "not_approved"
    with desk.database.write() as session:
        seen = [(unit.id, unit.version) for unit in desk.units(bitext)]
        review.confirm_many(session, desk.actor("translator"), bitext.id, units=seen)
    with desk.database.write() as session:
        found = units.list_units(session, desk.actor("desk"), bitext.id).items
        done = review.decide_many(
            session,
            desk.actor("reviewer"),
            bitext.id,
            decision="approve",
            units=[(unit.id, unit.version) for unit in found],
        )
        assert done.refused == ()
        out = publish.publish_version(session, desk.actor("desk"), bitext.target_version_id, version=1)
    assert out.status == "published"
    assert {unit.state for unit in desk.units(bitext)} == {"final"}
    with desk.database.write() as session:
        back = publish.withdraw_version(session, desk.actor("desk"), bitext.target_version_id, version=out.version)
    assert back.status == "approved"


def test_only_the_desk_publishes_and_takes_back(desk: Desk) -> None:
    version = approved(desk).target_version_id
    for who in ("translator", "reviewer", "reader"):
        for act in (publish.publish_version, publish.withdraw_version):
            with pytest.raises(Forbidden):
                desk.do(who, act, version, version=1)
    for thing in (version, 4711):
        with pytest.raises(NotFound):
            desk.do("stranger", publish.publish_version, thing, version=1)


def test_the_source_and_what_is_not_out_are_refused(desk: Desk) -> None:
    bitext = approved(desk)
    with pytest.raises(BadInput):
        desk.do("desk", publish.publish_version, bitext.source_version_id, version=1)
    with pytest.raises(Conflict) as refused:
        desk.do("desk", publish.withdraw_version, bitext.target_version_id, version=1)
    assert refused.value.code == "not_possible_now"
    with pytest.raises(Conflict):
        desk.do("desk", publish.publish_version, bitext.target_version_id, version=2)


def test_publishing_and_taking_back_are_in_the_history_of_every_unit(desk: Desk) -> None:
    bitext = approved(desk)
    desk.do("desk", publish.publish_version, bitext.target_version_id, version=1)
    desk.do("desk", publish.withdraw_version, bitext.target_version_id, version=2)
    for unit in desk.units(bitext):
        acts = [row.act for row in desk.see("reader", history_views.list_history, unit.id).items]
        assert acts[:2] == ["withdraw", "publish"]
    with desk.database.read() as session:
        assert check_store(session) == ()


def test_of_two_who_publish_at_once_one_is_told(desk: Desk) -> None:
    version, actor = approved(desk).target_version_id, desk.actor("desk")
    go = lambda session: publish.publish_version(session, actor, version, version=1)  # noqa: E731
    assert isinstance(at_once(desk, go, go), Conflict)
