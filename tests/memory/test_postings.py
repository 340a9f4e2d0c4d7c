from hypothesis import given
from hypothesis import strategies as st

from translate_flow.memory.postings import read, record, steps


@given(st.lists(st.tuples(st.integers(0, 2**32 - 1), st.integers(0, 10**6)), max_size=20))
def test_entries_are_read_as_they_were_written(entries: list[tuple[int, int]]) -> None:
    ids, lengths = read(b"".join(record(entry, length) for entry, length in entries))
    assert ids.tolist() == [entry for entry, _ in entries]
    assert lengths.tolist() == [steps(length) for _, length in entries]


def test_lengths_are_told_by_their_ratio_in_one_byte() -> None:
    assert steps(0) == 0 and steps(10**30) == 255
    assert [steps(length) for length in range(500)] == sorted(steps(length) for length in range(500))
    assert abs((steps(2_000) - steps(1_000)) - (steps(200) - steps(100))) <= 1
