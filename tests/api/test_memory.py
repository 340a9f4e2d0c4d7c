from tests.api.conftest import program
from tests.web.newsroom import SLUG, Newsroom


def test_a_term_is_proposed_approved_found_and_put_away(newsroom: Newsroom) -> None:
    desk, translator, admin = (program(newsroom, who) for who in ("desk", "translator", "admin"))
    body = {"publication": SLUG, "terms": [{"language": "ro", "text": "pod"}, {"language": "en", "text": "bridge"}]}
    made = translator.ask("POST", "/terms", body).get_json()
    assert not made["is_approved"]
    approved = desk.ask("PUT", f"/terms/{made['id']}", {"version": 1, "is_approved": True}).get_json()
    assert approved["is_approved"] and desk.ask("PUT", f"/terms/{made['id']}", {"version": 1}).status_code == 409
    found = translator.ask("GET", f"/terms?publication={SLUG}&text=Podul+nou&language=ro").get_json()["items"]
    assert [one["id"] for one in found] == [made["id"]]
    assert desk.ask("DELETE", f"/terms/{made['id']}?version=2").status_code == 403
    assert admin.ask("DELETE", f"/terms/{made['id']}?version=2").status_code == 200
    assert admin.ask("POST", f"/terms/{made['id']}/restore").get_json()["version"] == 4
    assert program(newsroom, "reader").ask("POST", "/terms", body).status_code == 403


def test_questions_to_the_memory_are_checked(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    pair = "source_language=ro&target_language=en"
    assert desk.ask("GET", f"/memory/matches?text=Podul&{pair}").get_json()["items"] == []
    assert desk.ask("GET", f"/memory/concordance?phrase=Podul&{pair}").get_json()["items"] == []
    for wrong in (
        f"matches?{pair}",
        "matches?text=x&source_language=ro",
        f"concordance?phrase=&{pair}",
        f"matches?text=x&limit=0&{pair}",
    ):
        assert desk.ask("GET", f"/memory/{wrong}").status_code == 422
    assert desk.ask("GET", f"/memory/matches?text=x&publication=west&{pair}").status_code == 404
