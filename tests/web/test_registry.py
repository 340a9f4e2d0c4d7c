from pathlib import Path

from tests.web.newsroom import Newsroom
from translate_flow import paths
from translate_flow.web.registry import BLUEPRINTS, GUESSABLE

PAYLOADS = ("<script>tf_pwn=1</script>", '"><img src=x onerror=tf_pwn=1>', "{{7*7}}${7*7}", "'-alert(1)-'")


def test_every_module_with_pages_is_registered() -> None:
    folder = Path(paths.PACKAGE) / "web"
    with_pages = {path.stem for path in folder.glob("*.py") if "BLUEPRINT = Blueprint" in path.read_text()}
    assert with_pages == {blueprint.name for blueprint in BLUEPRINTS}


def test_where_a_secret_could_be_guessed_there_is_a_limit(newsroom: Newsroom) -> None:
    assert set(GUESSABLE) <= set(newsroom.app.view_functions)


def test_texts_stay_texts_on_every_page(newsroom: Newsroom) -> None:
    desk, admin = newsroom.browser("desk"), newsroom.browser("admin")
    for payload in PAYLOADS:
        article = newsroom.take_in(desk, f"{payload}\n\nUn text {payload} scurt.\n\nText: {payload}", title=payload)
        bitext = newsroom.translate(desk, article, f"A {payload} title\n\nA short {payload} text.")
        terms = {"term_language": "ro", "term_text": payload, "term_status": "preferred", "definition": payload}
        desk.post("/publications/north/terms", terms)
        desk.post("/account/name", {"name": payload})
        desk.post(f"/versions/{2 * article}/credits", {"name": payload, "role": "editor"})
        desk.post(f"/bitexts/{bitext}/assignments", {"assignee": "2", "stage": "translate", "note": payload})
        for address in (
            "/",
            "/articles",
            f"/articles/{article}",
            f"/versions/{2 * article}",
            f"/bitexts/{bitext}/review?show=all",
            f"/bitexts/{bitext}/assignments",
            "/publications/north/terms",
            "/publications/north/events",
            "/publications/north/people",
            "/account",
        ):
            page = admin.get(address).get_data(as_text=True)
            for mark in ("<script>tf", "<img src=x", ">49", "<b>"):
                assert mark not in page, (address, payload)
            desk.get(address)
