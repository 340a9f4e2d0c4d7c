import pytest

from translate_flow.errors import TooLarge
from translate_flow.text.readers.html import html_to_text

MANY = " ".join(f"a{number}" for number in range(50_000))


@pytest.mark.parametrize(
    "tag",
    [
        f"<p {MANY}>",
        "<p " + MANY.replace(" ", '="1" ') + ">",
        "<p " + MANY.replace(" ", "='>' ") + ">",
        f'<p x" {MANY}>',
        "<p/" + MANY.replace(" ", "/") + ">",
        f"<p {MANY}",
    ],
)
def test_a_tag_of_thousands_of_attributes_is_refused(tag: str) -> None:
    with pytest.raises(TooLarge, match="attributes"):
        html_to_text(f"<html><body>{tag}Text of the article.</p></body></html>")


def test_long_values_and_long_texts_are_no_attributes() -> None:
    value, text = "word " * 30_000, "Text = more. " * 5_000
    found = html_to_text(f"<html><body><p data-x='{value}' title=\"{value}\">{text}</p></body></html>")
    assert found.text.startswith("Text = more.")
