from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.memory.postings import SIZE, Gathered, read, steps
from translate_flow.memory.words import words

TEXTS = st.lists(st.lists(st.sampled_from(["pod", "drum", "oraș", "中国", "中国国"])).map(" ".join), max_size=12)


@settings(deadline=None)  # the first reading loads numpy
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_each_word_names_the_entries_that_hold_it_once_and_in_order(batches: list[list[str]]) -> None:
    gathered, kept = Gathered(), {}
    for batch in batches:
        ids = [10 * (len(kept) + number) for number in range(len(batch))]
        gathered.add(ids, batch)
        kept.update(zip(ids, batch, strict=True))
    assert gathered.entries == len(kept)
    found = dict(gathered.words())
    assert list(found) == sorted(found) and all(len(data) % SIZE == 0 for data in found.values())
    read_back = {word: [part.tolist() for part in read(data)] for word, data in found.items()}
    expected: dict[int, list[list[int]]] = {}
    for entry_id, text in kept.items():
        for word in words(text):
            ids, lengths = expected.setdefault(word, [[], []])
            ids.append(entry_id)
            lengths.append(steps(len(text)))
    assert read_back == expected


def test_lengths_are_told_by_their_ratio_in_one_byte() -> None:
    assert steps(0) == 0 and steps(10**30) == 255
    assert [steps(length) for length in range(500)] == sorted(steps(length) for length in range(500))
    assert abs((steps(2_000) - steps(1_000)) - (steps(200) - steps(100))) <= 1
