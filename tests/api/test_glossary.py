from translate_flow.api.glossary import meaning


def test_a_name_means_the_same_everywhere_but_where_its_owner_says_otherwise() -> None:
    assert meaning("getUnit", "unit_id") == "the unit"
    assert meaning("SplitSegment", "at") != meaning("EventView", "at")
    assert meaning("EventView", "nothing") is None
