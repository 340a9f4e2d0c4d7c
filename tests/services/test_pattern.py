import pytest

from translate_flow.errors import BadInput
from translate_flow.services import pattern
from translate_flow.services.pattern import searcher


def test_a_pattern_is_found_in_small_and_capital_letters() -> None:
    holds = searcher(r"\bprim[aă]ria\b")
    assert [holds(text) for text in ("PRIMĂRIA a anunțat", "primaria", "primăriile", "")] == [True, True, False, False]


@pytest.mark.parametrize("given", ["(", "[a", "*", "a{2,1}", "x" * 201])
def test_what_is_no_pattern_is_refused_with_a_remedy(given: str) -> None:
    with pytest.raises(BadInput) as refused:
        searcher(given)
    assert (refused.value.place, bool(refused.value.remedy)) == ("text", True)


def test_a_pattern_that_takes_for_ever_ends_with_a_plain_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "SECONDS", 0.05)
    holds = searcher(r"(a|aa)+$")
    for text in ("a" * 60 + "b", "short"):
        with pytest.raises(BadInput, match="more simply"):
            holds(text)
