from translate_flow.formats.format import Format


def test_a_way_without_a_function_is_closed() -> None:
    known = Format("x", (".x",), "a/b", "X", "", "x.write")
    assert (known.reads, known.writes) == (False, True)
