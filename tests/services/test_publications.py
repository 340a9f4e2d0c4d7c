import pytest

from tests.services.conftest import Desk, at_once
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import publications


def test_house_rules_are_checked_and_versioned(desk: Desk) -> None:
    admin = desk.admin()
    settings = {"credit_templates": {"en": {"translator": "By {names}"}}, "abbreviations": {"ro": ["jud"]}}
    changed = desk.do(admin, publications.update_publication, "north", version=1, settings=settings)
    assert (changed.version, changed.settings) == (2, settings)
    more = desk.do(admin, publications.update_publication, "north", version=2, settings={"allow_self_approval": True})
    assert more.settings == {**settings, "allow_self_approval": True}


UNFIT: tuple[dict[str, object], ...] = (
    {"nonsense": 1},
    {"allow_self_approval": "yes"},
    {"drafts_on_server_only": 1},
    {"credit_templates": {"en": {"translator": "no place"}}},
    {"credit_templates": {"en": "By {names}"}},
    {"credit_templates": []},
    {"credit_templates": {"not a language": {"translator": "By {names}"}}},
    {"abbreviations": {"ro": "jud"}},
    {"abbreviations": {"ro": [1]}},
    {"abbreviations": {"not a language": ["x"]}},
    {"abbreviations": 5},
    {"dismissed_lines": {"ro": 5}},
    {"disabled_checks": 5},
    {"disabled_checks": ["no such check"]},
    {"disabled_checks": [{}]},
    {"abbreviations": {"ro": ["a\x07"]}},
)


def test_a_house_rule_nothing_could_follow_is_refused_with_its_place(desk: Desk) -> None:
    admin = desk.admin()
    for settings in UNFIT:
        with pytest.raises(BadInput) as refused:
            desk.do(admin, publications.update_publication, "north", version=1, settings=settings)
        assert refused.value.place.startswith("settings"), settings
    assert desk.see("reader", publications.get_publication, "north").settings == {}


def test_of_two_changes_at_once_one_is_told(desk: Desk) -> None:
    actor = desk.actor(desk.admin())

    def rename(name: str) -> object:
        return lambda session: publications.update_publication(session, actor, "north", version=1, name=name)

    assert isinstance(at_once(desk, rename("One"), rename("Two")), Conflict)  # type: ignore[arg-type]
    assert desk.see("reader", publications.get_publication, "north").name == "One"


def test_who_may_read_a_house_sees_it_and_nobody_else(desk: Desk) -> None:
    assert [row.slug for row in desk.see("reader", publications.list_publications)] == ["north"]
    assert [row.slug for row in desk.see(desk.admin(), publications.list_publications)] == ["north", "south"]
    with pytest.raises(NotFound):
        desk.see("stranger", publications.get_publication, "north")
    can = desk.see("reader", publications.get_publication, "north").can
    assert "read" in can and "edit_unit" not in can


def test_only_administrators_make_and_change_houses(desk: Desk) -> None:
    with pytest.raises(Forbidden):
        desk.do("desk", publications.create_publication, slug="west", name="West", languages=["ro"])
    with pytest.raises(Forbidden):
        desk.do("desk", publications.update_publication, "north", version=1, name="Mine")
    made = desk.do(
        desk.admin(), publications.create_publication, slug="west", name="West", languages=["ro", " en ", "ro"]
    )
    assert made.languages == ("ro", "en")


def test_a_house_without_name_or_language_is_refused(desk: Desk) -> None:
    admin, good = desk.admin(), {"slug": "west", "name": "West", "languages": ["ro"]}
    wrong = [("slug", "North West"), ("slug", "-x"), ("slug", "x" * 61), ("name", " "), ("languages", [])]
    for place, value in [*wrong, ("languages", ["not a language"])]:
        with pytest.raises(BadInput) as refused:
            desk.do(admin, publications.create_publication, **{**good, place: value})
        assert refused.value.place == place


def test_a_short_name_is_taken_once(desk: Desk) -> None:
    with pytest.raises(Conflict) as refused:
        desk.do(desk.admin(), publications.create_publication, slug="south", name="Another", languages=["ro"])
    assert refused.value.code == "slug_taken"
    with pytest.raises(NotFound), desk.database.read() as session:
        publications.row_by_slug(session, "west")
