from hypothesis import given
from hypothesis import strategies as st

from translate_flow.workflow.credit import Entry
from translate_flow.workflow.regrouped import contributions_in

ANA, IURIE, VERA = 1, 2, 3


def wrote(unit: int, text: str, actor: int, act: str = "edit", origin: str = "human") -> tuple[int, Entry]:
    return unit, Entry(text, actor, origin, act)


def letters(rows: list[tuple[int, Entry]], *live: int) -> dict[int | None, int]:
    found: dict[int | None, int] = {}
    for part in contributions_in(rows, frozenset(live)):
        found[part.person] = found.get(part.person, 0) + part.characters
    return found


def test_a_merge_keeps_the_owners_and_credits_nobody_new() -> None:
    rows = [wrote(1, "The bridge opens.", ANA), wrote(2, "The works cost much.", IURIE)]
    before = letters(rows, 1, 2)
    merged = [*rows, wrote(1, "The bridge opens. The works cost much.", VERA, "merge"), wrote(2, "x", VERA, "merge")]
    assert letters(merged, 1) == before
    parted = [
        *merged,
        wrote(1, "The bridge opens.", VERA, "split"),
        wrote(7, "The works cost much.", VERA, "split"),
    ]
    assert letters(parted, 1, 7) == before


def test_what_is_written_after_a_merge_is_the_writers() -> None:
    rows = [wrote(1, "One two.", ANA), wrote(1, "One two. Three.", VERA, "merge"), wrote(1, "One two. Five.", VERA)]
    assert letters(rows, 1) == {ANA: 7, VERA: 4, None: 1}


@given(st.lists(st.tuples(st.sampled_from(["red fox", "blue sea", "red sea", "a b c"]), st.integers(1, 3)), min_size=2))
def test_regrouping_changes_nobodys_letters(texts: list[tuple[str, int]]) -> None:
    rows = [wrote(unit, f"{text} {unit}.", who) for unit, (text, who) in enumerate(texts)]
    before = letters(rows, *range(len(texts)))
    whole = " ".join(entry.text for _, entry in rows)
    merged = [*rows, *[wrote(unit, whole if unit == 0 else rows[unit][1].text, VERA, "merge") for unit, _ in rows]]
    assert letters(merged, 0) == before
