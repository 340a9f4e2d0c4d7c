from translate_flow.services.views import TagView
from translate_flow.web.marks import formatted


def test_tags_become_markup_and_the_text_stays_text() -> None:
    tags = (TagView(1, "bold", ""), TagView(2, "link", "https://e.org/?a=1&b=2"))
    said = str(formatted("⟨1⟩<b>⟨/1⟩ & ⟨2⟩here⟨/2⟩", tags))
    assert said.startswith("<strong>&lt;b&gt;</strong> &amp; <a ") and said.endswith(">here</a>")
    assert 'href="https://e.org/?a=1&amp;b=2"' in said and "noopener" in said
    assert str(formatted("<script>", ())) == "&lt;script&gt;"
