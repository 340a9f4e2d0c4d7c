import io
import zipfile

import pytest

from tests.services.conftest import Desk
from tests.services.test_export import approved
from translate_flow.errors import BadInput, Conflict, Forbidden, NotFound
from translate_flow.services import articles, datasets
from translate_flow.services.check_store import check_store

RECIPE = {"source_language": "ro", "target_language": "en", "licence": "cc-by-4.0", "dev": 0.0, "test": 0.0}


def built(desk: Desk, who: str = "desk", **more: object) -> dict[str, bytes]:
    out = io.BytesIO()
    with desk.database.read() as session:
        recipe = {**RECIPE, **more}
        datasets.write_dataset(session, desk.actor(who), publication="north", name="North", recipe=recipe, out=out)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_dataset_holds_the_reviewed_pairs_with_credit_and_signature(desk: Desk) -> None:
    bitext = approved(desk, leave=1)
    files = built(desk)
    train = files["train.jsonl"].decode()
    units = desk.units(bitext)
    assert all(unit.target_text in train for unit in units[:-1])
    assert units[-1].target_text not in train
    card = files["README.md"].decode()
    assert "Maria Pop" in card
    assert bitext.signature in card.replace("\\|", "|")


def test_a_withdrawn_article_is_not_in_the_next_build_and_the_card_says_so(desk: Desk) -> None:
    gone, stays = approved(desk), approved(desk)
    with desk.database.write() as session:
        article = articles.get_article(session, desk.actor("desk"), gone.article_id)
        articles.delete_article(session, desk.actor("desk"), gone.article_id, version=article.version)
    files = built(desk)
    assert f'"article": "{stays.article_id}"' in files["train.jsonl"].decode()
    assert f'"article": "{gone.article_id}"' not in files["train.jsonl"].decode()
    assert f"articles {gone.article_id}." in files["README.md"].decode()


def test_the_same_data_give_the_same_bytes(desk: Desk) -> None:
    approved(desk)
    assert built(desk) == built(desk)


def test_the_preview_counts_what_building_gives_and_shows_the_victims(desk: Desk) -> None:
    approved(desk), approved(desk)
    with desk.database.read() as session:
        seen = datasets.preview_dataset(session, desk.actor("desk"), publication="north", recipe=RECIPE)
    files = built(desk)
    assert seen.parts["train"] == len(files["train.jsonl"].splitlines())
    assert {row.rule: row.pairs for row in seen.removed} == {"double": seen.parts["train"]}
    assert seen.removed[0].first[0].source == "Podul din Orhei se redeschide"
    assert seen.selected == 2 * seen.parts["train"]


def test_a_recipe_is_kept_changed_put_away_and_brought_back(desk: Desk) -> None:
    with desk.database.write() as session:
        actor = desk.actor("desk")
        made = datasets.create_dataset(session, actor, publication="north", name="News", recipe=RECIPE)
        changed = datasets.update_dataset(
            session, actor, made.id, name="News 2", recipe={**RECIPE, "order": "date"}, version=made.version
        )
        with pytest.raises(Conflict):
            datasets.update_dataset(session, actor, made.id, name="News 3", recipe=RECIPE, version=made.version)
        datasets.delete_dataset(session, actor, made.id, version=changed.version)
        assert datasets.list_datasets(session, actor, publication="north") == ()
        with pytest.raises(NotFound):
            datasets.get_dataset(session, actor, made.id)
        back = datasets.restore_dataset(session, actor, made.id)
    assert (back.name, back.recipe["order"]) == ("News 2", "date")
    with desk.database.read() as session:
        assert check_store(session) == ()


def test_only_who_may_export_sees_or_builds(desk: Desk) -> None:
    approved(desk)
    for who, fault in (("translator", Forbidden), ("reader", Forbidden), ("stranger", NotFound)):
        with pytest.raises(fault), desk.database.read() as session:
            datasets.list_datasets(session, desk.actor(who), publication="north")
        with pytest.raises(fault):
            built(desk, who)


def test_nothing_reviewed_is_told_and_nothing_written(desk: Desk) -> None:
    with pytest.raises(BadInput):
        built(desk)


def test_the_pairs_to_begin_with_are_those_reviewed(desk: Desk) -> None:
    approved(desk, leave=1)
    with desk.database.read() as session:
        ready = datasets.ready_pairs(session, desk.actor("desk"), publication="north")
    assert [(row.source_language, row.target_language) for row in ready] == [("ro", "en")]
    assert ready[0].pairs > 0
