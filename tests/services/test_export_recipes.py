import threading
from datetime import timedelta

import pytest

from tests.services.conftest import TARGET, Desk
from translate_flow.errors import BadInput, Forbidden, NotFound
from translate_flow.services import accounts, export_recipes, jobs, memberships, publications
from translate_flow.services.clock import now
from translate_flow.services.export_recipes import ExportRecipeView

INITIAL = {"states": ["initial"]}


def kept(desk: Desk, who: str = "desk", **more: object) -> ExportRecipeView:
    given = {"name": "Nightly", "format": "tmx", "selection": INITIAL, "every": "day", "hour": 3, **more}
    with desk.database.write() as session:
        return export_recipes.save_recipe(session, desk.actor(who), "north", **given)  # type: ignore[arg-type]


def test_an_export_is_kept_run_put_away_and_brought_back(desk: Desk) -> None:
    desk.bitext(TARGET)
    recipe = kept(desk)
    assert recipe.next_at is not None and recipe.next_at > now()
    with desk.database.write() as session:
        job = export_recipes.run_recipe(session, desk.actor("desk"), recipe.id)
        claimed = jobs.claim(session, "w", lease_seconds=60)
        assert claimed is not None and claimed.id == job.id
        assert claimed.payload == {"states": ["initial"], "publication": "north", "format": "tmx"}
        again = export_recipes.list_recipes(session, desk.actor("desk"), "north")[0]
        assert (again.last_job_id, again.last_state) == (job.id, "running")
        export_recipes.delete_recipe(session, desk.actor("desk"), recipe.id, version=recipe.version)
        assert export_recipes.list_recipes(session, desk.actor("desk"), "north") == ()
        assert export_recipes.restore_recipe(session, desk.actor("desk"), recipe.id).name == "Nightly"


def test_the_same_name_replaces_ones_own_and_nobody_elses(desk: Desk) -> None:
    first = kept(desk, "translator")
    assert kept(desk, "translator", format="tsv").id == first.id
    with pytest.raises(Forbidden):
        kept(desk, "second")
    with pytest.raises(Forbidden), desk.database.write() as session:
        export_recipes.delete_recipe(session, desk.actor("second"), first.id, version=2)


@pytest.mark.parametrize(
    "wrong", [{"format": "exe"}, {"name": " "}, {"selection": {"states": ["nearly"]}}, {"hour": 25}]
)
def test_what_could_not_be_run_is_not_kept(desk: Desk, wrong: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        kept(desk, **wrong)


def test_who_may_not_export_keeps_and_runs_nothing(desk: Desk) -> None:
    recipe = kept(desk)
    with pytest.raises(Forbidden):
        kept(desk, "reader", name="Mine")
    with pytest.raises(Forbidden), desk.database.write() as session:
        export_recipes.run_recipe(session, desk.actor("reader"), recipe.id)
    with pytest.raises(NotFound), desk.database.write() as session:
        export_recipes.run_recipe(session, desk.actor("stranger"), recipe.id)


def test_the_clock_begins_what_is_due_once_however_many_workers_ask(desk: Desk) -> None:
    kept(desk, is_only_new=True)
    kept(desk, name="By hand", every="")
    tomorrow = now() + timedelta(days=3)
    begun: list[int] = []

    def ask() -> None:
        with desk.database.write() as session:
            begun.extend(export_recipes.run_due(session, tomorrow))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(begun) == 1
    with desk.database.write() as session:
        recipe = next(r for r in export_recipes.list_recipes(session, desk.actor("desk"), "north") if r.every)
        assert recipe.next_at is not None and tomorrow < recipe.next_at <= tomorrow + timedelta(days=1)
        export_recipes.run_due(session, recipe.next_at)
        jobs.claim(session, "w", lease_seconds=60)
        second = jobs.claim(session, "w", lease_seconds=60)
        assert second is not None and second.payload["since"] == recipe.last_at.isoformat()  # type: ignore[union-attr]


def test_an_export_of_somebody_who_left_is_not_run_and_says_why(desk: Desk) -> None:
    kept(desk, "translator")
    with desk.database.write() as session:
        left = accounts.find_user(session, "translator@example.org")
        accounts.disable_user(session, None, left.id)
    with desk.database.write() as session:
        assert export_recipes.run_due(session, now() + timedelta(days=2)) == ()
        assert export_recipes.list_recipes(session, desk.actor("desk"), "north")[0].error


def test_the_clock_goes_by_the_time_zone_of_the_publication(desk: Desk) -> None:
    recipe = kept(desk, hour=3)
    assert recipe.next_at is not None and recipe.next_at.hour == 3
    with desk.database.write() as session:
        memberships.grant(session, None, email="desk@example.org", publication=None, role="admin")
    with desk.database.write() as session:
        settings = {"time_zone": "Asia/Tokyo"}
        publications.update_publication(session, desk.actor("desk"), "north", version=1, settings=settings)
    with desk.database.read() as session:
        (moved,) = export_recipes.list_recipes(session, desk.actor("desk"), "north")
    assert moved.next_at is not None and (moved.next_at.hour, moved.hour) == (18, 3)
    assert kept(desk, name="Other", hour=9).next_at.hour == 0  # type: ignore[union-attr]
    with pytest.raises(BadInput, match="time zone"), desk.database.write() as session:
        settings = {"time_zone": "Mars/Olympus"}
        publications.update_publication(session, desk.actor("desk"), "north", version=2, settings=settings)
