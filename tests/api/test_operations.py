import json

from tests.api.conftest import program
from tests.web.newsroom import ARTICLE, SLUG, TRANSLATION, Newsroom


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
