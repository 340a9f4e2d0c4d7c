from translate_flow.formats.terms import STATUSES, TermEntry, TermText
from translate_flow.models.term import TermStatus


def test_statuses_are_those_the_termbase_stores() -> None:
    assert set(STATUSES) == {status.value for status in TermStatus}
    assert TermEntry((TermText("ro", "a"),)).terms[0].status == ""
