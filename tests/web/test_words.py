from datetime import UTC, datetime

from flask import Flask

from translate_flow.quality.checks.registry import CHECKS
from translate_flow.services.views import ProgressView
from translate_flow.text.block import BlockType
from translate_flow.web.words import (
    BLOCK_KEYS,
    WORDS,
    block_class,
    direction,
    grouped,
    language_name,
    percent,
    size,
    told,
    word,
)
from translate_flow.workflow.roles import Role
from translate_flow.workflow.states import Substate
from translate_flow.workflow.status import Status


def test_every_value_of_the_tables_has_a_word() -> None:
    assert set(WORDS["state"]) == {substate.value for substate in Substate}
    assert set(WORDS["role"]) == {role.value for role in Role}
    assert set(WORDS["block"]) == {kind.value for kind in BlockType}
    assert set(WORDS["check"]) == set(CHECKS)
    assert set(WORDS["status"]) == {status.value for status in Status}


def test_an_item_with_a_mark_of_its_own_gets_no_other() -> None:
    assert block_class("- seara", "list_item") == block_class("", "list_item") == "block-list_item is-marked"
    assert block_class("seara", "list_item") == "block-list_item"
    assert block_class("- a dash", "body") == "block-body"


def test_every_block_type_has_a_key_of_its_own() -> None:
    assert set(BLOCK_KEYS) == {kind.value for kind in BlockType}
    assert len(set(BLOCK_KEYS.values())) == len(BLOCK_KEYS)
    assert "j" not in BLOCK_KEYS.values()


def test_a_value_without_a_word_is_readable() -> None:
    assert word("take_in", "verb") == "take in"
    assert word("submitted", "state") == "to review"


def test_languages_have_names_and_directions() -> None:
    assert language_name("ro") == "Romanian"
    assert language_name("ro-MD") == "Romanian (MD)"
    assert language_name("gag") == "gag"
    assert language_name(None) == "any language"
    assert direction("ar") == "rtl"
    assert direction("uk") == "ltr"


def test_figures_read_well() -> None:
    assert grouped(12345678) == "12\u202f345\u202f678"
    assert grouped(None) == "–"
    assert percent(0.999) == 99
    assert [size(n) for n in (999, 1500, 30_514, 2_100_000_000)] == ["999 bytes", "1.5 kB", "31 kB", "2.1 GB"]
    assert percent(1, 3) == 33
    assert percent(1, 0) == 0


def test_a_moment_is_exact_for_machines() -> None:
    with Flask("pages").app_context():
        moment = told(datetime(2026, 3, 1, 14, 5, 9, tzinfo=UTC))
    assert moment == {"machine": "2026-03-01T14:05:09+00:00", "people": "1 Mar 2026, 14:05 UTC"}


def test_progress_has_the_counts_pages_show() -> None:
    assert {"units", "by_substate", "words"} <= set(ProgressView.__dataclass_fields__)
