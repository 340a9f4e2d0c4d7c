"""A kept export of what is new ends well where nothing is."""

import threading
from pathlib import Path

from tests.web.newsroom import SLUG, TRANSLATION, open_newsroom
from translate_flow.jobs.runner import run_next
from translate_flow.services import accounts, export_recipes, jobs
from translate_flow.settings import Settings


def test_a_kept_export_with_nothing_new_is_done_without_a_file(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path)
    desk = room.browser("desk")
    room.translate(desk, room.take_in(desk), TRANSLATION)

    def run() -> dict[str, object]:
        with room.database.write() as session:
            actor = accounts.actor_by_id(session, accounts.find_user(session, "desk@example.org").id, via="test")
            recipe = export_recipes.save_recipe(
                session,
                actor,
                SLUG,
                name="New",
                format="tsv",
                selection={"states": ["initial"]},
                is_only_new=True,
            )
            job = export_recipes.run_recipe(session, actor, recipe.id)
        assert run_next(room.database, Settings(instance=tmp_path), "worker", threading.Event(), lease=30)
        with room.database.read() as session:
            done = jobs.get_job(session, actor, job.id)
            assert (done.state, done.error) == ("done", "")
            return dict(done.result)

    first = run()
    assert first["pairs"] == 5 and "file" in first
    assert run() == {"pairs": 0}
    assert "Fetch the file" not in desk.text("/jobs/2")
    room.database.close()
