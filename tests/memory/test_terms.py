from translate_flow.memory.terms import Term, TermStatus, find_terms

EU = Term(1, 1, "ro", "Uniunea Europeană")
UNION = Term(2, 2, "ro", "uniune")
ENGLISH = Term(3, 1, "en", "European Union", TermStatus.ADMITTED)
OTHER = Term(4, 3, "ro", "Uniunea Europeană")


def test_terms_are_found_in_their_forms_and_places() -> None:
    text = "Liderii Uniunii Europene"
    (hit,) = find_terms(text, [EU, ENGLISH], "ro-MD")
    assert (hit.term, hit.text) == (EU, "Uniunii Europene")
    assert text[hit.start : hit.end] == hit.text


def test_the_longest_term_stays() -> None:
    hits = find_terms("Uniunea Europeană și o uniune", [UNION, EU], "ro")
    assert [hit.term.id for hit in hits] == [1, 2]


def test_two_concepts_may_share_a_term() -> None:
    assert [hit.term.id for hit in find_terms("Uniunea Europeană", [EU, OTHER], "ro")] == [1, 4]


def test_terms_of_other_languages_are_left_alone() -> None:
    assert find_terms("European Union", [EU], "en") == ()
