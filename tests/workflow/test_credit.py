import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.workflow.credit import (
    Contribution,
    Entry,
    Share,
    authors,
    contributions,
    credit_line,
    joined,
    shares_by_role,
    words_by_person,
)

IURIE, ANA, VERA = 1, 2, 3


def edit(text: str, actor: int | None, origin: str = "human", act: str = "edit") -> Entry:
    return Entry(text, actor, origin, act)


def shares(units: list[list[Entry]]) -> tuple[Share, ...]:
    return shares_by_role(part for history in units for part in contributions(history))


def test_who_changed_the_text_since_it_was_empty_is_its_author() -> None:
    history = [
        edit("a b", IURIE),
        edit("", ANA),
        edit("c d", ANA),
        edit("c e", VERA),
        edit("c e", IURIE, act="confirm"),
    ]
    assert authors(history) == (ANA, VERA)


def test_who_was_rewritten_wholly_is_an_author_still() -> None:
    assert authors([edit("a b", IURIE), edit("x y", ANA)]) == (IURIE, ANA)


def test_confirming_a_machine_text_makes_an_author() -> None:
    assert authors([edit("a b", None, "mt"), edit("a b", ANA, "mt", "confirm")]) == (ANA,)


def test_words_stay_with_who_wrote_them() -> None:
    history = [edit("one two three four", IURIE), edit("one two three five", ANA)]
    shared = words_by_person(history)
    assert shared[IURIE] == pytest.approx(4 * 11 / 15)
    assert shared[ANA] == pytest.approx(4 * 4 / 15)


def test_machine_and_memory_are_nobody() -> None:
    found = shares([[edit("one two", IURIE, "mt")], [edit("one two", IURIE)], [edit("a b", ANA, "imported")]])
    assert found == (Share(IURIE, "translator", 2.0, round(2 / 6, 4)),)


def test_shares_count_within_each_role() -> None:
    parts = [
        Contribution(ANA, "reviewer", 5, 20),
        Contribution(IURIE, "translator", 3, 9),
        Contribution(ANA, "translator", 1, 3),
    ]
    assert [(s.person, s.role, s.share) for s in shares_by_role(parts)] == [
        (IURIE, "translator", 0.75),
        (ANA, "translator", 0.25),
        (ANA, "reviewer", 1.0),
    ]


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="ab c", max_size=12), st.sampled_from([IURIE, ANA]), st.sampled_from(["human", "tm"])
        ),
        max_size=6,
    )
)
@settings(max_examples=100, deadline=None)
def test_all_letters_of_the_final_text_belong_to_somebody_or_nobody(rows: list[tuple[str, int, str]]) -> None:
    history = [edit(*row) for row in rows]
    final = history[-1].text if history else ""
    assert sum(part.characters for part in contributions(history)) == sum(not c.isspace() for c in final)
    assert sum(share.share for share in shares([history])) <= 1.0001


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Translation by Iurie Tataru"),
        ("ro", "Traducere: Iurie Tataru"),
        ("ro-MD", "Traducere: Iurie Tataru"),
        ("ru", "Перевод: Iurie Tataru"),
        ("uk", "Переклад: Iurie Tataru"),
        ("fr", "Traduction : Iurie Tataru"),
        ("de", "Übersetzung: Iurie Tataru"),
        ("zh", "翻译：Iurie Tataru"),
        ("sq", "Translator: Iurie Tataru"),
    ],
)
def test_the_line_is_said_in_its_language(lang: str, line: str) -> None:
    assert credit_line([("translator", "Iurie Tataru")], lang).replace("\u00a0", " ") == line


def test_several_names_and_roles() -> None:
    people = [
        ("reviewer", "Vera"),
        ("translator", "Ana"),
        ("translator", "Ion"),
        ("translator", "Ana"),
        ("translator", "Zoe"),
    ]
    assert credit_line(people, "en") == "Translation by Ana, Ion and Zoe; reviewed by Vera"
    assert joined(["Ana", "Ion"], "ro") == "Ana și Ion"
    assert joined(["李明", "王芳", "张伟"], "zh") == "李明、王芳和张伟"
    assert joined(["أحمد", "وليد"], "ar") == "أحمد، وليد"
    assert credit_line([], "en") == ""


def test_the_house_says_it_its_own_way() -> None:
    own = {"en": {"translator": "Translated for us by {names}"}}
    assert credit_line([("translator", "Ana {names}")], "en-GB", own) == "Translated for us by Ana {names}"
