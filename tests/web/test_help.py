from tests.web.newsroom import Newsroom
from translate_flow.web.help import KEYS


def test_every_key_stands_on_the_page(newsroom: Newsroom) -> None:
    page = newsroom.browser("reader").text("/help")
    for keys in KEYS.values():
        for key, act in keys:
            assert f"<kbd>{key}</kbd>" in page
            assert act in page


def test_no_key_is_one_that_browsers_keep_for_themselves() -> None:
    all_keys = " ".join(key for keys in KEYS.values() for key, _ in keys)
    for taken in ("Ctrl+T", "Ctrl+N", "Ctrl+W", "Ctrl+1"):
        assert taken not in all_keys
