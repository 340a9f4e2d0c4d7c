"""Tables by tag, and how a language is added."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.errors import BadInput
from translate_flow.languages.language import Language
from translate_flow.languages.registry import check_tag, is_tag, language


@pytest.mark.parametrize(("tag", "name"), [("ro", "Romanian"), ("ro-MD", "Romanian"), ("EN-gb", "English")])
def test_a_region_does_not_hide_the_language(tag: str, name: str) -> None:
    assert language(tag).name == name


@pytest.mark.parametrize("tag", ["xx", "sr-Latn", "tlh", "und"])
def test_a_language_without_a_table_has_defaults(tag: str) -> None:
    table = language(tag)
    assert table.code == tag.split("-", maxsplit=1)[0]
    assert table.quotes and not table.never_end


@pytest.mark.parametrize("tag", ["ro", "ro-MD", "sr-Latn", "zh-Hant-TW", "es-419", "de-CH-1996", "ast"])
def test_tags_of_the_standard_are_taken(tag: str) -> None:
    assert is_tag(tag) and check_tag(tag) == tag


@pytest.mark.parametrize("tag", ["", "r", "romanian language", "ro_MD", "ro-", "../x", "ro\n", "12"])
def test_what_is_no_tag_is_refused_with_a_remedy(tag: str) -> None:
    with pytest.raises(BadInput) as refusal:
        check_tag(tag, place="--lang")
    assert refusal.value.place == "--lang" and "BCP 47" in refusal.value.remedy


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=12))
def test_any_text_at_all_gets_a_table(tag: str) -> None:
    assert isinstance(language(tag), Language)


def test_only_the_table_asked_for_is_loaded() -> None:
    code = (
        "import sys; from translate_flow.languages.registry import language; language('ro')\n"
        "print(sorted(m.rsplit('.')[-1] for m in sys.modules if m.startswith('translate_flow.languages.')))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "['inflection', 'language', 'registry', 'romanian']"
