import re

from tests.web.newsroom import SLUG, Newsroom


def invited(newsroom: Newsroom, email: str = "new@example.org") -> str:
    answer = newsroom.browser("admin").post(
        f"/publications/{SLUG}/people/invite", {"email": email, "role": "translator", "source_language": "ro"}
    )
    found = re.search(r"http://localhost(/invitations/[\w-]+)", answer.get_data(as_text=True))
    assert found, answer.get_data(as_text=True)
    return found[1]


def test_an_invited_person_joins_and_signs_in(newsroom: Newsroom) -> None:
    link = invited(newsroom)
    browser = newsroom.browser()
    assert "new@example.org" in browser.text(link)
    assert f"of <bdi>{SLUG}</bdi>" not in browser.text(link)
    answer = browser.post(link, {"name": "Nina Nouă", "password": "a quiet street at noon"})
    assert answer.headers["Location"] == "/"
    assert "Nina Nouă" in browser.text("/")
    assert browser.sign_in("new", "a quiet street at noon").status_code == 303
    assert "Nina Nouă" in browser.text("/")


def test_a_link_works_once(newsroom: Newsroom) -> None:
    link = invited(newsroom)
    browser = newsroom.browser()
    fields = {"name": "Nina", "password": "a quiet street at noon"}
    assert browser.post(link, fields).status_code == 303
    assert browser.post(link, fields).status_code == 404
    assert browser.get(link).status_code == 404


def test_a_weak_password_is_refused_and_the_name_stays(newsroom: Newsroom) -> None:
    answer = newsroom.browser().post(invited(newsroom), {"name": "Nina Nouă", "password": "tiny-one"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'role="alert"' in page
    assert "Nina Nou" in page
    assert "tiny-one" not in page.split("<main")[1]


def test_an_invitation_taken_back_is_worth_nothing(newsroom: Newsroom) -> None:
    link = invited(newsroom)
    newsroom.browser("admin").post(f"/publications/{SLUG}/people/invitations/1/withdraw")
    assert newsroom.browser().get(link).status_code == 404
