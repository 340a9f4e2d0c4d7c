from tests.api.conftest import program
from tests.web.newsroom import SLUG, Newsroom


def test_html_is_taken_in_as_text(newsroom: Newsroom) -> None:
    desk = program(newsroom, "translator")
    html = "<article><h1>Titlu</h1><p>Primul paragraf are un punct.</p><script>bad()</script></article>"
    body = {"publication": SLUG, "source_language": "ro", "html": html}
    blocks = desk.ask("POST", "/articles", body).get_json()["versions"][0]["blocks"]
    assert [(block["type"], block["text"]) for block in blocks] == [
        ("headline", "Titlu"),
        ("lede", "Primul paragraf are un punct."),
    ]
