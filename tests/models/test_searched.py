"""A phrase is found in either store whatever its case, in every script."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import literal, select

from tests.services.conftest import database, postgres_url  # noqa: F401 -- fixtures
from translate_flow.database import Database
from translate_flow.models.searched import holds

LETTERS = st.text("aBșŞţȚéЕеёиЙїΣ*?[]%_\\ ^-", max_size=6)


@pytest.mark.parametrize(
    ("text", "phrase", "is_there"),
    [
        ("Европейский совет решил.", "европейский", True),
        ("ВОДИТЕЛЬ сбежал.", "водитель", True),
        ("Şoferul a fugit.", "ȘOFERUL", True),
        ("L’État et l’église", "ÉTAT ET", True),
        ("Європа", "їхня", False),
        ("100 % sure*", "% SURE*", True),
        ("a b", "a_b", False),
    ],
)
def test_small_and_capital_letters_are_alike(database: Database, text: str, phrase: str, is_there: bool) -> None:  # noqa: F811
    with database.read() as session:
        assert session.scalar(select(holds(literal(text), phrase))) is is_there


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(LETTERS, LETTERS, LETTERS)
def test_a_part_of_a_text_is_found_in_it(database: Database, before: str, part: str, after: str) -> None:  # noqa: F811
    with database.read() as session:
        for phrase in (part, part.upper(), part.lower()):
            assert session.scalar(select(holds(literal(before + part + after), phrase)))
