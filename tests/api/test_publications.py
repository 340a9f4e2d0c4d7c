from tests.api.conftest import program
from tests.web.newsroom import SLUG, Newsroom


def test_publications_are_listed_to_members_and_made_by_administrators(newsroom: Newsroom) -> None:
    admin, desk = program(newsroom, "admin"), program(newsroom, "desk")
    body = {"slug": "west", "name": "West", "languages": ["ro", "en"]}
    assert desk.ask("POST", "/publications", body).status_code == 403
    assert admin.ask("POST", "/publications", body).status_code == 201
    assert admin.ask("POST", "/publications", body).status_code == 409
    assert admin.ask("POST", "/publications", {**body, "slug": "No Slug"}).status_code == 422
    listed = {
        who: [one["slug"] for one in who_.ask("GET", "/publications").get_json()["items"]]
        for who, who_ in (("a", admin), ("d", desk))
    }
    assert listed == {"a": [SLUG, "west"], "d": [SLUG]}
