import pytest

from translate_flow.text.sources import agencies_in, dateline, is_agency, is_agency_list, source_list


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("CHIȘINĂU, 5 martie (Reuters) – Podul s-a redeschis luni.", "Reuters"),
        ("KYIV (AFP) — The bridge reopened on Monday.", "AFP"),
        ("МОСКВА. /ТАСС/. Мост открыли в понедельник.", "ТАСС"),
        ("BERLIN — The bridge reopened on Monday.", None),
    ],
)
def test_a_dateline_says_where_and_who(text: str, agency: str | None) -> None:
    found = dateline(text, 7)
    assert found is not None and (found.start, found.agency) == (7, agency)
    assert text[: found.end - 7].rstrip() == text[: found.end - 7] and "red" not in text[: found.end - 7]


@pytest.mark.parametrize("text", ["The bridge reopened on Monday.", "KYIV (AFP) — ", "A man (34) was hurt.", ""])
def test_a_sentence_begins_with_none(text: str) -> None:
    assert dateline(text, 0) is None


def test_agencies_are_named_once_in_order_and_in_their_first_case() -> None:
    assert agencies_in("Reuters and AFP say; Reuters confirms.") == ["Reuters", "AFP"]
    assert agencies_in("Об этом пишет агентство Рейтер.") != []
    assert agencies_in("The mayor said so.") == []


def test_a_list_of_sources_gives_its_names() -> None:
    assert source_list("Reuters, AFP și BBC") == ["Reuters", "AFP", "BBC"]
    assert source_list("") == [] and source_list("dpa/AFP") == ["dpa", "AFP"]
    assert is_agency("Reuters") and is_agency("«AFP».") and not is_agency("Reuters and the mayor")
    assert is_agency_list("Reuters/AFP") and is_agency_list("ulz/dpa/AFP")
    assert not is_agency_list("Ana Rusu, AFP") and not is_agency_list("")
