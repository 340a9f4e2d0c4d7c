import json

import pytest

from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom

NAMES = """listPublications createPublication createArticle
 listArticles getArticle reviseArticle createVersion getBitext
listUnits getUnit saveUnit decideUnit listUnitHistory restoreUnit mergeBeads splitBead moveSegment pinBead realignBitext
undoAlignment addComment listComments resolveComment searchMemory searchConcordance listTerms createTerm updateTerm
deleteTerm getCredits setCredit createAssignment listAssignments updateAssignment exportBitext createExport createImport
getJob cancelJob listEvents streamChanges listChanges""".split()


def test_the_description_names_every_operation_and_only_once(newsroom: Newsroom) -> None:
    spec = newsroom.app.test_client().get("/openapi.json").get_json()
    found = [operation["operationId"] for path in spec["paths"].values() for operation in path.values()]
    assert set(NAMES) <= set(found) and len(found) == len(set(found))


def test_every_api_route_is_in_the_description(newsroom: Newsroom) -> None:
    spec = newsroom.app.test_client().get("/openapi.json").get_json()
    described = {(path, method.upper()) for path, found in spec["paths"].items() for method in found}
    for rule in newsroom.app.url_map.iter_rules():
        if rule.rule.startswith("/api/v1"):
            path = rule.rule.replace("<int:", "{").replace("<", "{").replace(">", "}")
            for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
                assert (path, method) in described


def test_every_operation_asks_who_it_is(newsroom: Newsroom) -> None:
    client = newsroom.app.test_client()
    for rule in newsroom.app.url_map.iter_rules():
        if not rule.rule.startswith("/api/v1"):
            continue
        path = rule.rule
        for argument in rule.arguments:
            path = path.replace(f"<int:{argument}>", "1")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            body = {} if method in {"POST", "PUT", "PATCH"} else None
            answer = client.open(path, method=method, json=body)
            assert answer.status_code == 401, (method, path, answer.status_code)
            assert "error" in answer.get_json()


def test_an_article_goes_from_paste_to_exported_pairs(newsroom: Newsroom) -> None:
    desk, reviewer = program(newsroom, "translator"), program(newsroom, "reviewer")
    article = desk.article(ARTICLE)
    assert [block["type"] for block in article["versions"][0]["blocks"]] == ["headline", "lede", "body", "byline"]
    bitext = desk.bitext(article["id"], TRANSLATION)
    for unit in desk.units(bitext["id"]):
        body = {"target": unit["target_text"], "version": unit["version"], "confirm": True}
        saved = desk.ask("PUT", f"/units/{unit['id']}", body).get_json()
        decided = reviewer.ask(
            "POST", f"/units/{unit['id']}/decisions", {"decision": "approve", "version": saved["version"]}
        )
        assert decided.get_json()["state"] == "reviewed"
    file = reviewer.ask("GET", f"/bitexts/{bitext['id']}/export?format=jsonl&state=reviewed")
    pairs = [json.loads(line) for line in file.text.splitlines() if line.strip()]
    assert any("The bridge in Orhei reopens" in json.dumps(pair) for pair in pairs)
    credits = desk.ask("GET", f"/versions/{bitext['target_version_id']}/credits").get_json()
    assert "Maria Pop" in credits["line"]


def test_a_conflict_carries_all_texts(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    unit = desk.units(desk.bitext(desk.article(ARTICLE)["id"])["id"])[0]
    desk.ask("PUT", f"/units/{unit['id']}", {"target": "Theirs", "version": 1})
    answer = desk.ask("PUT", f"/units/{unit['id']}", {"target": "Mine", "version": 1})
    told = answer.get_json()
    assert answer.status_code == 409
    assert (told["base"], told["mine"], told["theirs"], told["version"]) == ("", "Mine", "Theirs", 2)


def test_a_repeated_write_is_done_once(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    unit = desk.units(desk.bitext(desk.article(ARTICLE)["id"])["id"])[0]
    body = {"target": "Once", "version": 1}
    first = desk.ask("PUT", f"/units/{unit['id']}", body, Idempotency_Key="k1")
    again = desk.ask("PUT", f"/units/{unit['id']}", body, Idempotency_Key="k1")
    assert first.get_json() == again.get_json() and again.headers["Idempotency-Replayed"] == "true"
    other = desk.ask("PUT", f"/units/{unit['id']}", {"target": "Other", "version": 2}, Idempotency_Key="k1")
    assert other.status_code == 409 and other.get_json()["error"]["code"] == "key_reused"


def test_own_work_is_not_approved(newsroom: Newsroom) -> None:
    reviewer = program(newsroom, "reviewer")
    unit = reviewer.units(reviewer.bitext(reviewer.article(ARTICLE)["id"])["id"])[0]
    reviewer.ask("PUT", f"/units/{unit['id']}", {"target": "Mine", "version": 1, "confirm": True})
    answer = reviewer.ask("POST", f"/units/{unit['id']}/decisions", {"decision": "approve", "version": 2})
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (403, "own_work")


@pytest.mark.parametrize(
    ("body", "place"),
    [({}, "version"), ({"target": "x", "version": "1"}, "version"), ({"target": "x", "version": 1, "odd": 1}, "odd")],
)
def test_a_wrong_body_is_refused_with_its_place(newsroom: Newsroom, body: dict[str, object], place: str) -> None:
    answer = program(newsroom, "translator").ask("PUT", "/units/1", body)
    assert answer.status_code == 422 and place in json.dumps(answer.get_json())


def test_alignment_edits_and_their_undo(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    ids = [unit["id"] for unit in desk.units(bitext["id"])[1:3]]
    merged = desk.ask(
        "POST", f"/bitexts/{bitext['id']}/merges", {"unit_ids": ids, "version": bitext["version"]}
    ).get_json()
    assert len(merged["units"][0]["source"]) == 2 and merged["gone"] == [ids[1]]
    undone = desk.ask("POST", f"/bitexts/{bitext['id']}/alignment/undo", {"version": merged["bitext"]["version"]})
    assert len(undone.get_json()["units"]) == 2


def test_changes_are_told_by_number(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])
    unit = desk.units(bitext["id"])[0]
    since = desk.ask("GET", f"/bitexts/{bitext['id']}").get_json()["change_number"]
    desk.ask("PUT", f"/units/{unit['id']}", {"target": "New", "version": 1})
    told = desk.ask("GET", f"/bitexts/{bitext['id']}/changes?since={since}").get_json()
    assert [changed["target_text"] for changed in told["units"]] == ["New"]


def test_html_is_taken_in_as_text(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    html = "<article><h1>Titlu</h1><p>Primul paragraf are un punct.</p><script>bad()</script></article>"
    body = {"publication": SLUG, "source_language": "ro", "html": html}
    blocks = desk.ask("POST", "/articles", body).get_json()["versions"][0]["blocks"]
    assert [(block["type"], block["text"]) for block in blocks] == [
        ("headline", "Titlu"),
        ("lede", "Primul paragraf are un punct."),
    ]


def test_terms_memory_and_assignments_by_program(newsroom: Newsroom) -> None:
    desk, translator = program(newsroom, "desk"), program(newsroom, "translator")
    made = desk.ask(
        "POST",
        "/terms",
        {"publication": SLUG, "terms": [{"language": "ro", "text": "pod"}, {"language": "en", "text": "bridge"}]},
    ).get_json()
    assert made["is_approved"]
    found = translator.ask("GET", f"/terms?publication={SLUG}&text=Podul+nou&language=ro").get_json()
    assert [concept["id"] for concept in found["items"]] == [made["id"]]
    bitext = desk.bitext(desk.article(ARTICLE)["id"])
    me = next(number for number, name in newsroom_people(newsroom) if name == "Translator")
    given = desk.ask("POST", "/assignments", {"bitext_id": bitext["id"], "assignee_id": me, "stage": "translate"})
    assert given.status_code == 201
    mine = translator.ask("GET", "/assignments?mine=true").get_json()["items"]
    body = {"version": mine[0]["version"], "status": "accepted"}
    assert translator.ask("PUT", f"/assignments/{mine[0]['id']}", body).get_json()["status"] == "accepted"


def newsroom_people(room: Newsroom) -> list[tuple[int, str]]:
    from translate_flow.services import accounts

    with room.database.read() as session:
        return [(user.id, user.name) for user in accounts.list_users(session, None)]


def test_a_write_that_names_no_version_is_told_to(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])
    unit = desk.units(bitext["id"])[0]
    answer = desk.ask("PUT", f"/units/{unit['id']}", {"target": "x"})
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "version_needed")


def test_json_has_one_kind_of_number(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    bitext = desk.bitext(desk.article(ARTICLE)["id"])
    unit = desk.units(bitext["id"])[0]
    assert desk.ask("PUT", f"/units/{unit['id']}", {"target": "x", "version": 1.0}).status_code == 200
    assert desk.ask("PUT", f"/units/{unit['id']}", {"target": "y", "version": 2.5}).status_code == 422
    assert desk.ask("PUT", f"/units/{unit['id']}", {"target": "y", "version": "2"}).status_code == 422


def test_a_recipe_is_tried_kept_and_put_in_the_queue(newsroom: Newsroom) -> None:
    desk = program(newsroom, "desk")
    desk.bitext(desk.article(ARTICLE)["id"], TRANSLATION)
    recipe = {"source_language": "ro", "target_language": "en", "states": ["initial", "translated"]}
    seen = desk.ask("POST", "/datasets/preview", {"publication": SLUG, "recipe": recipe}).get_json()
    assert sum(seen["parts"].values()) + sum(row["pairs"] for row in seen["removed"]) == seen["selected"] > 0
    made = desk.ask("POST", "/datasets", {"publication": SLUG, "name": "News", "recipe": recipe}).get_json()
    assert desk.ask("GET", f"/datasets?publication={SLUG}").get_json()["items"] == [made]
    changed = {"name": "News", "recipe": {**recipe, "order": "date"}, "version": made["version"]}
    assert desk.ask("PUT", f"/datasets/{made['id']}", changed).get_json()["recipe"]["order"] == "date"
    assert desk.ask("PUT", f"/datasets/{made['id']}", changed).status_code == 409
    job = desk.ask("POST", f"/datasets/{made['id']}/builds")
    assert (job.status_code, job.get_json()["kind"]) == (202, "dataset")
    assert desk.ask("DELETE", f"/datasets/{made['id']}?version=2").status_code == 200
    assert desk.ask("GET", f"/datasets/{made['id']}").status_code == 404
    assert desk.ask("POST", f"/datasets/{made['id']}/restore").status_code == 200
