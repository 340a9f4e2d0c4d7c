import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.quality.checks.check import TermRule
from translate_flow.services import memberships, terms
from translate_flow.services.views import ConceptView

BRIDGE = (("ro", "pod", ""), ("en", "bridge", ""), ("en", "viaduct", "forbidden"))


def create(desk: Desk, who: str = "desk", given: terms.Given = BRIDGE, **more: str) -> ConceptView:
    return desk.do(who, terms.create_term, **{"publication": "north", "terms": given, **more})  # type: ignore[no-any-return]


def found(desk: Desk, who: str = "reader", **asked: object) -> list[int]:
    return [concept.id for concept in desk.see(who, terms.list_terms, publication="north", **asked).items]


def rules(desk: Desk) -> tuple[TermRule, ...]:
    with desk.database.read() as session:
        return terms.rules_for(session, desk.actor("desk").grants[0].publication_id or 0, "ro", "en")


def test_a_term_is_proposed_and_only_once_approved_do_checks_follow_it(desk: Desk) -> None:
    proposed = create(desk, "translator", definition="Peste apă", note="see the style book")
    assert (proposed.is_approved, rules(desk)) == (False, ())
    with pytest.raises(Forbidden):
        desk.do("translator", terms.update_term, proposed.id, version=1, is_approved=True)
    approved = desk.do("desk", terms.update_term, proposed.id, version=1, is_approved=True)
    assert (approved.version, approved.definition, approved.note) == (2, "Peste apă", "see the style book")
    assert rules(desk) == (TermRule(("pod",), ("bridge",), ("viaduct",)),)


def test_terms_are_replaced_as_a_whole_and_what_is_left_out_stays(desk: Desk) -> None:
    made = create(desk, definition="Peste apă")
    changed = desk.do(
        "desk", terms.update_term, made.id, version=1, terms=(("ro", "punte", ""), ("en", "footbridge", "admitted"))
    )
    assert [(term.language, term.text, term.status) for term in changed.terms] == [
        ("ro", "punte", "preferred"),
        ("en", "footbridge", "admitted"),
    ]
    assert (changed.definition, changed.is_approved) == ("Peste apă", True)


def test_terms_are_found_by_language_by_word_and_by_the_text_they_stand_in(desk: Desk) -> None:
    bridge, mayor = create(desk), create(desk, given=(("ro", "primar", ""), ("ru", "мэр", "")))
    assert found(desk) == [bridge.id, mayor.id]
    assert found(desk, language="ru") == [mayor.id]
    assert found(desk, query="BRID") == [bridge.id]
    assert found(desk, query="%") == []
    assert found(desk, text="Podurile orașului", language="ro") == [bridge.id]
    assert found(desk, text="The viaduct", language="ro") == []
    assert found(desk, text="The viaduct") == [bridge.id]


def test_lists_are_paged_with_and_without_a_text(desk: Desk) -> None:
    made = [create(desk, given=(("ro", f"pod {word}", ""),)).id for word in ("nou", "vechi", "mic")]
    for asked in ({}, {"text": "Un pod nou, un pod vechi, un pod mic"}):
        first = desk.see("reader", terms.list_terms, publication="north", limit=2, **asked)
        rest = desk.see("reader", terms.list_terms, publication="north", limit=2, cursor=first.next_cursor, **asked)
        assert [one.id for one in (*first.items, *rest.items)] == made and rest.next_cursor is None


def test_a_term_is_put_away_and_brought_back_by_a_terminologist(desk: Desk) -> None:
    made = create(desk)
    with pytest.raises(Forbidden):
        desk.do("desk", terms.delete_term, made.id, version=1)
    with desk.database.write() as session:
        memberships.grant(session, None, email="second@example.org", publication="north", role="terminologist")
    desk.do("second", terms.delete_term, made.id, version=1)
    assert (found(desk), rules(desk)) == ([], ())
    with pytest.raises(NotFound):
        desk.see("reader", terms.get_term, made.id)
    back = desk.do("second", terms.restore_term, made.id)
    assert (back.version, desk.do("second", terms.restore_term, made.id).version) == (3, 3)
    assert found(desk) == [made.id]


def test_what_is_no_term_is_refused_with_its_place_and_nothing_stored(desk: Desk) -> None:
    good = ("ro", "pod", "")
    for given, more, place in (
        ((), {}, "terms"),
        ((good,) * 61, {}, "terms"),
        ((good, ("en", " ", "")), {}, "terms, 2"),
        ((good, ("en", "x" * 201, "")), {}, "terms, 2"),
        ((good, ("not a language", "x", "")), {}, "terms, 2"),
        ((good, ("en", "x", "best")), {}, "terms, 2"),
        ((("ro", "a\x00", ""),), {}, "terms, 1"),
        ((good,), {"definition": "x" * 2_001}, "definition"),
        ((good,), {"note": "a\x00"}, "note"),
    ):
        with pytest.raises(BadInput) as refused:
            create(desk, given=given, **more)
        assert refused.value.place is not None and refused.value.place.startswith(place)
    assert found(desk) == []


def test_readers_propose_nothing_and_strangers_see_nothing(desk: Desk) -> None:
    made = create(desk)
    with pytest.raises(Forbidden):
        create(desk, "reader")
    for act, more in ((terms.get_term, {}), (terms.update_term, {"version": 1}), (terms.restore_term, {})):
        for thing in (made.id, 4711):
            with pytest.raises(NotFound):
                desk.do("stranger", act, thing, **more)
    with pytest.raises(NotFound):
        found(desk, "stranger")


def test_of_two_changes_at_once_one_is_told(desk: Desk) -> None:
    made, actor = create(desk), desk.actor("desk")

    def note(text: str) -> object:
        return lambda session: terms.update_term(session, actor, made.id, version=1, note=text)

    assert isinstance(at_once(desk, note("One"), note("Two")), Conflict)  # type: ignore[arg-type]
    assert desk.see("reader", terms.get_term, made.id).note == "One"
