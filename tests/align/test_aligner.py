import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.align.aligner import Document, align, align_batch
from translate_flow.align.bead import Alignment, Bead, BeadOrigin, Sentence
from translate_flow.align.order import uncovered
from translate_flow.errors import BadInput

RO = [
    "Președintele Zelenski a vorbit luni la Kiev.",
    "Au fost 236 de rachete.",
    "Nimeni nu a fost rănit.",
    "Ce urmează?",
]
EN = ["President Zelensky spoke in Kiev on Monday.", "There were 236 missiles.", "Nobody was injured.", "What is next?"]


def sentences(texts: list[str]) -> list[Sentence]:
    return [Sentence(text) for text in texts]


def told(alignment: Alignment) -> list[str]:
    return [f"{','.join(map(str, b.source))}:{','.join(map(str, b.target))}" for b in alignment.beads]


def ro_en(source: list[str], target: list[str], **options: object) -> Alignment:
    return align(sentences(source), sentences(target), source_language="ro", target_language="en", **options)  # type: ignore[arg-type]


def test_the_seed_pair_is_aligned_without_a_mistake(shared: Path) -> None:
    gold = json.loads((shared / "articles" / "seed.ro-en.gold.json").read_text(encoding="utf-8"))
    found = ro_en(gold["src"]["sentences"], gold["tgt"]["sentences"])
    assert told(found) == gold["alignment"]
    assert found.verdict > 0.9


def test_a_plain_translation_goes_one_to_one_with_reasons_and_a_signature() -> None:
    found = ro_en(RO, EN)
    assert told(found) == ["0:0", "1:1", "2:2", "3:3"]
    assert found.signature.startswith("translate_flow.align|v:")
    assert {"numbers", "shape"} <= {reason.evidence for reason in found.beads[1].reasons}


def test_an_added_line_becomes_a_gap() -> None:
    found = ro_en(RO, [*EN[:2], "Subscribe to our newsletter for further updates every morning.", *EN[2:]])
    assert ":2" in told(found)
    assert {"0:0", "1:1", "2:3", "3:4"} <= set(told(found))


def test_it_is_deterministic() -> None:
    assert ro_en(RO, EN[1:]) == ro_en(RO, EN[1:])


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ([], []),
        (RO, []),
        ([], EN),
        (RO, RO),
        (EN, RO),
        (["x" * 100_000], ["y"]),
        (["", " ", "\u200b"], ["…", "—"]),
        (["日本語", "ภาษาไทย"], ["👩‍👩‍👧", "\u202eabc"]),
        (["Un rezumat scurt."], ["A long book. " * 3] * 300),
        ([""] * 300, [""] * 10),
        ([""] * 3_000, []),
        (["Da."] * 600, ["Yes.", "No?"] * 200),
        (["Un rezumat scurt."] * 3, [f"Sentence {k} of a long book." for k in range(3_000)]),
    ],
)
def test_any_input_gives_a_valid_bitext(source: list[str], target: list[str]) -> None:
    found = ro_en(source, target)
    assert uncovered(found.beads, len(source), len(target)) == ([], [])


texts = st.lists(st.text(max_size=40) | st.sampled_from(RO + EN), max_size=12)


@settings(max_examples=40, deadline=None)
@given(texts, texts)
def test_every_sentence_is_in_exactly_one_bead(source: list[str], target: list[str]) -> None:
    found = ro_en(source, target)
    assert uncovered(found.beads, len(source), len(target)) == ([], [])
    assert all(0 <= bead.score <= 1 for bead in found.beads)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_pins_hold_wherever_they_are(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 9)), data.draw(st.integers(1, 9))
    pins = data.draw(st.integers(0, min(n, m, 3)))
    source = data.draw(st.permutations(range(n)))[:pins]
    target = data.draw(st.permutations(range(m)))[:pins]
    fixed = [Bead((i,), (j,), 1.0, (), BeadOrigin.PINNED) for i, j in zip(source, target, strict=True)]
    found = ro_en((RO * 3)[:n], (EN * 3)[:m], fixed=fixed)
    assert all(bead in found.beads for bead in fixed)
    assert uncovered(found.beads, n, m) == ([], [])


def test_a_fixed_bead_outside_the_text_is_refused() -> None:
    with pytest.raises(BadInput, match="outside"):
        ro_en(RO, EN, fixed=[Bead((9,), (0,))])


def test_a_long_text_is_aligned_in_windows() -> None:
    source = [f"{RO[k % 4]} Numărul {k * 37 % 1009} din sala {k}." for k in range(330)]
    target = [f"{EN[k % 4]} Number {k * 37 % 1009} in hall {k}." for k in range(330)]
    del target[100:130]
    found = ro_en(source, target)
    right = sum(b.source == (i,) and b.target == (i if i < 100 else i - 30,) for b in found.beads for i in b.source)
    assert right > 290
    assert sum(not bead.target for bead in found.beads) == 30


def _unlike(words: int, rng: random.Random, first: int) -> str:
    return " ".join("".join(chr(first + rng.randrange(300)) for _ in range(6)) for _ in range(words))


@pytest.mark.parametrize("size", [40, 400])
def test_where_no_word_is_known_lengths_lead_and_nothing_is_sure(size: int) -> None:
    rng = random.Random(7)
    words = [rng.randint(4, 30) for _ in range(size)]
    source = [_unlike(count, rng, 0x1200) for count in words]
    target = [_unlike(count, rng, 0x1400) for count in words]
    del target[size // 2]
    found = align(sentences(source), sentences(target), source_language="xx", target_language="yy")
    gone = size // 2
    right = [b.source == (i,) and b.target == (i - (i > gone),) for b in found.beads for i in b.source if i != gone]
    assert sum(right) > 0.85 * size
    assert sum(b.score for b in found.beads if not b.is_gap) / size < 0.9


def test_a_memory_teaches_the_first_article() -> None:
    memory = [("Zburătoarea trece.", "The gizmo passes."), ("O zburătoare mică.", "A small gizmo.")] * 3
    source, target = [*RO, "Am avut o zburătoare verde."], [*EN, "We owned some green gizmo."]
    plain, taught = ro_en(source, target), ro_en(source, target, memory=memory)
    assert _worth(taught.beads[-1].reasons) > _worth(plain.beads[-1].reasons)


def test_a_word_list_speaks() -> None:
    source, target = ["Abracadabrion xilofit zumba."], ["Flumox grebnitz quarp."]
    listed = ro_en(source, target, lexicon={"xilofit": {"grebnitz": 1.0}})
    assert _worth(listed.beads[0].reasons) > _worth(ro_en(source, target).beads[0].reasons)


def _worth(reasons: tuple[object, ...]) -> float:
    return sum(r.value for r in reasons if r.evidence in ("lexicon", "names"))  # type: ignore[attr-defined]


def test_texts_of_a_batch_teach_one_another_and_any_map_gives_the_same() -> None:
    documents = [Document(sentences(RO), sentences(EN)), Document(sentences(RO[::-1]), sentences(EN[::-1]))]
    languages = {"source_language": "ro", "target_language": "en"}
    one = align_batch(documents, **languages)
    other = align_batch(documents, **languages, run=lambda do, work: [do(item) for item in work])
    assert one == other
    assert told(one[1]) == ["0:0", "1:1", "2:2", "3:3"]


def test_two_texts_that_have_nothing_in_common_are_recognised(shared: Path) -> None:
    folder = shared / "alignment" / "news-ro-en-heavy"
    names = sorted(path.stem for path in folder.glob("*.src"))[:2]
    source = (folder / f"{names[0]}.src").read_text(encoding="utf-8").splitlines()
    right, wrong = ((folder / f"{name}.tgt").read_text(encoding="utf-8").splitlines() for name in names)
    assert ro_en(source, right).verdict > 0.5 > ro_en(source, wrong).verdict
