from translate_flow.formats.context import MAX_NOTES, Reading


def test_languages_nobody_named_are_undetermined() -> None:
    assert Reading("f", "ro").languages == ("ro", "und")


def test_remarks_do_not_grow_without_end() -> None:
    reading = Reading("f")
    for number in range(MAX_NOTES * 3):
        reading.note(str(number))
    assert len(reading.notes) == MAX_NOTES + 1
    assert reading.notes[-1] == "and more of the kind"
