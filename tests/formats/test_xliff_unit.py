from translate_flow.formats.xliff_unit import Unit


def test_a_unit_begins_untranslated_and_shares_nothing() -> None:
    first, second = Unit("1", ("a", ())), Unit("2", ("b", ()))
    first.notes.append("n")
    assert (first.target, second.notes) == (("", ()), [])
