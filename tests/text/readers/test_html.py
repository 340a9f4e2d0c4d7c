import pytest

from translate_flow.errors import BadCharacter, BadInput, TooLarge
from translate_flow.text.block import BlockType
from translate_flow.text.marks import MarkKind
from translate_flow.text.readers import html
from translate_flow.text.readers.html import html_to_text, read_html


def test_the_article_of_a_page_is_found_among_what_surrounds_it() -> None:
    article = "<h1>Titlu</h1>" + "<p>Un text destul de lung pentru un articol întreg.</p>" * 3
    for opened, closed in (
        ("<article>", "</article>"),
        ("<main>", "</main>"),
        ('<div itemprop="articleBody">', "</div>"),
        ('<div role="main">', "</div>"),
    ):
        page = f"<body><nav>Acasă</nav><div><p>Altele</p></div>{opened}{article}{closed}<footer>©</footer></body>"
        assert html_to_text(page).text == "Titlu\n\n" + "\n\n".join(
            ["Un text destul de lung pentru un articol întreg."] * 3
        )


def test_paragraphs_breaks_lists_and_captions_keep_their_kind() -> None:
    read = html_to_text("<h2>Sub</h2><ul><li>Unu</li></ul><figcaption>Foto</figcaption><p>a<br>b<br><br>c</p>")
    assert read.text == "Sub\n\nUnu\n\nFoto\n\na\nb\n\nc"
    assert read.hints == {"sub": BlockType.SUBHEADING, "unu": BlockType.LIST_ITEM, "foto": BlockType.CAPTION}


def test_what_a_page_does_not_show_never_comes_in() -> None:
    hidden = (
        '<p hidden>a</p><p style="display: none">b</p><p style="visibility:hidden">c</p><script>d</script>'
        "<form>e</form><!-- f --><?g h?><template>i</template>"
    )
    assert html_to_text(f"<div>Seen{hidden} too</div>").text.split() == ["Seen", "too"]


def test_marks_and_links_stand_beside_the_text() -> None:
    read = html_to_text('<p>Un <b>text</b> <em>scris</em> <a href="https://e.org">aici</a><sup>2</sup></p>')
    found = {read.text[mark.start : mark.end]: mark.kind for mark in read.marks}
    assert found == {"text": MarkKind.BOLD, "scris": MarkKind.ITALIC, "aici": MarkKind.LINK, "2": MarkKind.SUPERSCRIPT}


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8"])
def test_a_page_is_read_in_the_encoding_it_names(charset: str) -> None:
    page = f'<head><meta charset="{charset}"><title>Мост</title></head><p>Мост снова открыт.</p>'
    read = read_html(page.encode(charset), "a.html")
    assert (read.text, read.title) == ("Мост снова открыт.", "Мост")


@pytest.mark.parametrize(
    "charset", ["undefined", "utf-16", "unicode_escape", "idna", "punycode", "hex", "no-such", "ascii"]
)
def test_a_page_that_names_what_it_cannot_be_in_is_read_as_what_it_is(charset: str) -> None:
    page = f'<meta charset="{charset}"><p>Podul \\ud800 s-a închis.</p>'
    assert read_html(page.encode(), "a.html").text == "Podul \\ud800 s-a închis."


def test_a_page_without_text_or_with_what_no_text_holds_is_refused() -> None:
    for page in ("", " ", "<p></p>", "<script>x</script>", "<!-- only -->"):
        with pytest.raises(BadInput) as refused:
            html_to_text(page, place="page")
        assert (refused.value.place, bool(refused.value.remedy)) == ("page", True)
    with pytest.raises(BadCharacter):
        html_to_text("<p>a\ud800</p>")


def test_a_page_has_a_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_BYTES", 10)
    with pytest.raises(TooLarge):
        read_html(b"<p>" + b"x" * 10, "a.html")
