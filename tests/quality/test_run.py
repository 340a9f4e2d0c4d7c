import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from translate_flow.quality.finding import Finding, Severity
from translate_flow.quality.run import MAX_CHARACTERS, MAX_FINDINGS, run_checks

MARKS = st.text(alphabet="aășт1 2.,:()„”«»\"'?!%$€\u00a0\u200b-Я", max_size=60)
LANGUAGES = st.sampled_from(["ro", "en", "ru", "uk", "fr", "de", "zh", "is", "fr-CA"])


def checked(source: str, target: str, a: str = "ro", b: str = "en", **options: Any) -> tuple[Finding, ...]:
    return run_checks(source, target, source_language=a, target_language=b, **options)


@given(source=MARKS, target=MARKS, a=LANGUAGES, b=LANGUAGES)
@settings(max_examples=150, deadline=None)
def test_spans_lie_within_their_texts(source: str, target: str, a: str, b: str) -> None:
    for finding in checked(source, target, a, b):
        for span, text in ((finding.source_span, source), (finding.target_span, target)):
            assert span is None or 0 <= span[0] < span[1] <= len(text)


def test_a_good_translation_has_no_findings() -> None:
    assert checked("Primarul a venit pe 5 mai.", "The mayor came on 5 May.") == ()


def test_disabled_checks_are_silent() -> None:
    assert checked("Sunt 5 oameni.", "There are 6 people.", disabled=frozenset({"numbers"})) == ()


def test_only_an_empty_translation_or_a_forbidden_term_is_an_error() -> None:
    (finding,) = checked("Primarul a venit.", "")
    assert finding.severity is Severity.ERROR


def test_a_text_beyond_the_limit_is_not_checked() -> None:
    assert checked("a " * MAX_CHARACTERS, "b  b") == ()
    assert len(checked("1", "  ".join("ab" * 100))) <= MAX_FINDINGS


def test_good_news_translations_are_mostly_left_in_peace(shared: Path) -> None:
    """False alarms on translations by professionals; their rare real slips are among them."""
    folder = shared / "alignment" / "memory"
    texts = {
        code: (folder / f"news.{code}").read_text(encoding="utf-8").splitlines() for code in ("en", "ro", "ru", "de")
    }
    for target in ("ro", "ru", "de"):
        pairs = [(a, b) for a, b in zip(texts["en"], texts[target], strict=True) if a and b][:300]
        warned = [checked(a, b, "en", target) for a, b in pairs]
        share = sum(any(f.severity is not Severity.INFO for f in found) for found in warned) / len(pairs)
        assert share < 0.05, (target, share)


def test_seeded_slips_are_found(shared: Path) -> None:
    manifest = json.loads((shared / "alignment" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest
    folder = shared / "alignment" / "memory"
    source = (folder / "news.en").read_text(encoding="utf-8").splitlines()
    target = (folder / "news.ro").read_text(encoding="utf-8").splitlines()
    slips = found = 0
    for a, b in zip(source, target, strict=True):
        digits = [at for at, character in enumerate(b) if character.isdigit()]
        if digits and not any(f.rule == "numbers" for f in checked(a, b, "en", "ro")):
            at = digits[0]
            wrong = b[:at] + str((int(b[at]) + 3) % 9 + 1) + b[at + 1 :]
            slips += wrong != b
            found += wrong != b and any(f.rule == "numbers" for f in checked(a, wrong, "en", "ro"))
    assert slips > 50
    assert found / slips > 0.9
