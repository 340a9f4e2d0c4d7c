from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, SLUG, Newsroom

LINE = "Citiți și articolul 12 despre poduri"


def test_a_repeated_line_is_proposed_decided_and_forgotten(newsroom: Newsroom) -> None:
    admin = program(newsroom, "admin")
    for number in range(3):
        text = ARTICLE.replace("Orhei", f"Orhei {number}").replace("Text:", f"{LINE}\n\nText:")
        admin.article(text)
    offered = admin.ask("GET", f"/publications/{SLUG}/lines/proposed?language=ro").get_json()["items"]
    line = next(found for found in offered if found["example"] == LINE)
    version = admin.ask("GET", "/publications").get_json()["items"][0]["version"]
    aside = {"language": "ro", "line": line["shape"], "is_aside": True, "version": version}
    version = admin.ask("PUT", f"/publications/{SLUG}/lines/aside", aside).get_json()["version"]
    left = admin.ask("GET", f"/publications/{SLUG}/lines/proposed?language=ro").get_json()["items"]
    assert line["shape"] not in [found["shape"] for found in left]
    stale = admin.ask("PUT", f"/publications/{SLUG}/lines/aside", aside)
    assert stale.status_code == 409
    chosen = {"language": "ro", "line": line["shape"], "type": "boilerplate"}
    assert admin.ask("PUT", f"/publications/{SLUG}/lines", chosen).status_code == 200
    known = admin.ask("GET", f"/publications/{SLUG}/lines").get_json()["items"]
    assert [(found["line"], found["block_type"]) for found in known] == [(line["shape"], "boilerplate")]
    assert admin.ask("DELETE", f"/publications/{SLUG}/lines/{known[0]['id']}").status_code == 200
    assert admin.ask("GET", f"/publications/{SLUG}/lines").get_json()["items"] == []


def test_an_abbreviation_is_adopted_by_who_runs_the_publication(newsroom: Newsroom) -> None:
    admin = program(newsroom, "admin")
    version = admin.ask("GET", "/publications").get_json()["items"][0]["version"]
    body = {"language": "ro", "word": "cpt.", "version": version}
    assert program(newsroom, "reader").ask("PUT", f"/publications/{SLUG}/abbreviations", body).status_code == 403
    answer = admin.ask("PUT", f"/publications/{SLUG}/abbreviations", body)
    assert answer.status_code == 200
    assert answer.get_json()["settings"]["abbreviations"] == {"ro": ["cpt"]}
    proposed = admin.ask("GET", f"/publications/{SLUG}/abbreviations/proposed?language=ro").get_json()["items"]
    assert "cpt" not in [found["abbreviation"] for found in proposed]


def test_an_article_is_stored_as_a_program_says(newsroom: Newsroom) -> None:
    admin = program(newsroom, "admin")
    seen = admin.ask("POST", "/articles/preview", {"publication": SLUG, "text": ARTICLE, "language": "ro"}).get_json()
    said = {
        "types": [block["type"] for block in seen["blocks"]][:-1],
        "starts": [block["start"] for block in seen["blocks"]][:-1],
        "credits": [{"role": "photo", "name": "Ion Pop"}],
        "sources": ["Moldpres"],
    }
    body = {"publication": SLUG, "source_language": "ro", "text": ARTICLE, **said}
    made = admin.ask("POST", "/articles", body).get_json()
    assert [block["type"] for block in made["versions"][0]["blocks"]] == said["types"]
    assert made["sources"] == ["Moldpres"]
    wrong = admin.ask("POST", "/articles", {**body, "starts": [5, 3]})
    assert wrong.status_code == 422
    assert "starts" in wrong.get_json()["error"]["message"]
