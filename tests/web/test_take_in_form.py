import io
import re
from html import unescape
from typing import Any

from tests.web.newsroom import ARTICLE, SLUG, Browser, Newsroom

RUSSIAN = "Мост в Оргееве снова открыт\n\nМэрия сообщила, что мост откроют в понедельник.\n"


def look(desk: Browser, text: str = ARTICLE, **more: Any) -> str:
    fields = {"publication": SLUG, "language": "ro", "text": text, "act": "look", **more}
    return unescape(desk.post("/articles/new", fields).get_data(as_text=True))


def seen(page: str) -> str:
    found = re.search(r'name="seen" value="(\w+)"', page)
    assert found
    return found[1]


def starts(page: str) -> list[str]:
    return re.findall(r'name="starts" value="(\d+)"', page)


def test_blocks_are_joined_parted_and_found_again(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    page = look(desk)
    found = starts(page)
    given = {"seen": seen(page), "starts": found, "types": ["body"] * len(found)}
    joined = starts(look(desk, **given, act="join 1"))
    assert joined == [start for place, start in enumerate(found) if place != 1]
    at = int(found[1]) + ARTICLE.index("Lucrările") - ARTICLE.index("Primăria")
    assert str(at) in starts(look(desk, **given, act=f"part {at}"))
    assert starts(look(desk, **given, act="find_again")) == found
    for odd in ("join 0", "join 99", "join x", f"part {found[1]}", "part", "dance 1"):
        assert starts(look(desk, **given, act=odd)) == found


def test_what_does_not_fit_the_text_shown_is_left_alone(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    found = starts(look(desk))
    for odd in (
        {"seen": "made up"},
        {"marks": "[[1]]"},
        {"people_shown": "[" * 3_000},
        {"starts": ["x"], "types": ["body"]},
    ):
        assert (
            desk.post("/articles/new", {"publication": SLUG, "text": ARTICLE, "act": "look", **odd}).status_code < 500
        )
    assert starts(look(desk)) == found


def test_a_file_wins_over_the_paste_and_a_wrong_guess_is_read_anew(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    page = look(desk, file=(io.BytesIO(RUSSIAN.encode("cp1251")), "a.txt"))
    assert "Мост в Оргееве" in page and "Podul din Orhei" not in page and "Windows-1251" in page
    wrong = RUSSIAN.encode("cp1251").decode("koi8_r")
    assert "Мэрия сообщила" in look(desk, wrong, encoding="koi8_r", read_as="cp1251")
