"""The audit history in words: every act that services write down has some, and no names of the store show."""

import re
from pathlib import Path

import translate_flow
from tests.web.newsroom import SLUG, TRANSLATION, Newsroom
from translate_flow.web.event_words import ACTS
from translate_flow.web.words import WORDS

SERVICES = Path(translate_flow.__file__).parent / "services"
RECORDED = re.compile(r'record(?:_in_bitext|_in_article)?\(\s*session,\s*[\w.]+,\s*"([a-z_]+\.[a-z_]+)"')


def test_every_act_written_down_has_words() -> None:
    verbs = {verb for path in SERVICES.glob("*.py") for verb in RECORDED.findall(path.read_text())}
    assert len(verbs) > 20
    assert {verb for verb in verbs if verb not in ACTS and verb.rpartition(".")[2] not in WORDS["verb"]} == set()


def test_acts_are_told_with_article_pair_and_unit_and_one_after_another_as_one(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk), TRANSLATION)
    translator = newsroom.browser("translator")
    units = translator.get(f"/api/v1/bitexts/{bitext}/units").get_json()["items"]
    for unit in units[:2]:
        translator.client.put(
            f"/api/v1/units/{unit['id']}",
            json={"target": unit["target_text"] + "!", "version": unit["version"]},
            headers={"X-CSRF-Token": translator.token("/")},
        )
    page = desk.text(f"/publications/{SLUG}/events")
    plain = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "took in the article" in plain
    assert "added a translation" in plain
    assert "Romanian to English, units 1 , 2" in plain
    assert not re.search(r"bitext \d|article \d|created bitext|unit\.edit|\[\[", plain)
