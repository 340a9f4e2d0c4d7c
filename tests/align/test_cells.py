import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate_flow.align import cells
from translate_flow.align.cells import Cells, cells_of

words = st.lists(st.integers(0, 4), max_size=4)


def pairs(found: Cells) -> list[tuple[int, int, int]]:
    """Bead, given word and other word of every cell."""
    keys = found.pairs[found.pair_of]
    bead = found.bead_of[found.token_of]
    return sorted(zip(bead.tolist(), (keys // found.sizes[1]).tolist(), (keys % found.sizes[1]).tolist(), strict=True))


@given(st.lists(st.tuples(words, words), max_size=5))
def test_every_pair_of_words_of_a_bead_is_a_cell_both_ways(given: list[tuple[list[int], list[int]]]) -> None:
    source, target = ([np.array(pair[at], dtype=np.int64) for pair in given] for at in (0, 1))
    trust = np.linspace(0.5, 1.0, len(source))
    there, back = cells_of(source, target, trust, (5, 5))
    wanted = sorted((k, a, b) for k, (mine, theirs) in enumerate(given) for a in mine for b in theirs)
    assert pairs(there) == wanted
    assert pairs(back) == sorted((k, b, a) for k, a, b in wanted)
    assert np.allclose(there.trust, trust[there.bead_of])
    assert there.per_token(np.ones(len(there.pairs))).sum() == len(wanted)


def test_beads_beyond_the_measure_teach_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    side = [np.arange(3), np.arange(3), np.arange(1)]
    monkeypatch.setattr(cells, "MAX_CELLS", 10)
    assert {bead for bead, _, _ in pairs(cells_of(side, side, np.ones(3), (3, 3))[0])} == {0, 2}
