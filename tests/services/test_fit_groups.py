from hypothesis import given
from hypothesis import strategies as st

from translate_flow.services.fit_groups import fit_groups
from translate_flow.services.regroup import Group


def groups(*targets: tuple[int, ...]) -> list[Group]:
    return [Group((100 + place,), ids) for place, ids in enumerate(targets)]


def test_what_is_unchanged_fits_as_it_was() -> None:
    kept = groups((1, 2), (3,))
    assert fit_groups(kept, groups((1,), (2, 3))) == kept


def test_a_new_sentence_goes_where_the_one_before_it_goes() -> None:
    assert [g.target for g in fit_groups(groups((1,), (2,)), groups((1, 9, 2), ()))] == [(1, 9), (2,)]


def test_sentences_all_written_anew_are_shared_out_as_they_were() -> None:
    found = fit_groups(groups((1,), (2,)), groups((7, 8, 9, 10), ()))
    assert [g.target for g in found] == [(7, 8), (9, 10)]


def test_a_group_whose_sentences_are_gone_goes() -> None:
    assert fit_groups([Group((), (1,)), Group((5,), ())], [Group((5,), ())]) == [Group((5,), ())]


ids = st.lists(st.integers(1, 12), unique=True, max_size=12)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=5), ids, ids)
def test_every_sentence_present_is_in_exactly_one_group(sizes: list[int], old: list[int], new: list[int]) -> None:
    kept, rest = [], old
    for size in sizes:
        kept.append(Group((), tuple(rest[:size])))
        rest = rest[size:]
    found = fit_groups(kept, [Group((), tuple(new))])
    assert sorted(i for group in found for i in group.target) == sorted(new)
    assert all(group.target for group in found)
