import pytest

from tests.formats.pairs import back, written
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair


def test_the_page_is_inert_and_says_its_languages() -> None:
    data = written([Pair("ro", "en", "<script>x</script>", "b", notes=('"><img src=x>',))], "html", title="T").decode()
    assert "<script" not in data
    assert "<img" not in data
    assert '<td lang="ro" dir="auto">' in data


def test_a_page_from_elsewhere_is_refused() -> None:
    for data in (b"<html><table/></html>", b"<p>a<br>b"):
        with pytest.raises(BadInput):
            back(data, "html")
