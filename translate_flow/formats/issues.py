"""Issues of a pair's texts as ITS 2.0 names them; they stand beside the pair as a property, as JSON.

XLIFF 2.1 carries them as annotations of the words they are about; other formats carry the property.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, replace

from translate_flow.formats.record import Code, Pair

ISSUES = "its.issues"
"""The property."""
NAMES = tuple(f"its:locQualityIssue{part}" for part in ("Type", "Comment", "Severity", "ProfileRef", "Enabled"))
"""Their attributes in XLIFF, in the order of an issue's fields."""
REFERENCE = "its:locQualityIssuesRef"
TYPES = frozenset(
    """terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register
    locale-specific-content locale-violation style characters misspelling typographical formatting
    inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance
    uncategorized other""".split()
)
_OWN_ID = "tf-q"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9_.~:/?#@!$&'()*+,;=-]+")
_GENERIC = frozenset({"its:generic", "x-its", "generic", ""})


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue: a type of ITS, what is said of it, severity of a hundred, an address that names the rule, the place.

    `side` is source or target; an issue that is not `enabled` was looked at and set aside.
    """

    type: str = ""
    comment: str = ""
    severity: float | None = None
    profile: str = ""
    enabled: bool = True
    side: str = "target"
    start: int = 0
    end: int = 0


def to_text(issues: Iterable[Issue]) -> str:
    """The property's text."""
    return json.dumps([astuple(issue) for issue in issues], ensure_ascii=False, separators=(",", ":"))


def issues_of(pair: Pair) -> tuple[Issue, ...]:
    """The issues beside a pair; none where the property is not one of ours, letter for letter."""
    text = pair.properties.get(ISSUES)
    if not text:
        return ()
    try:
        issues = tuple(Issue(*row) for row in json.loads(text))
        return issues if to_text(issues) == text and all(map(_is_one, issues)) else ()
    except (ValueError, TypeError, RecursionError):
        return ()


def _is_one(issue: Issue) -> bool:
    texts = (issue.type, issue.comment, issue.profile, issue.side)
    return (
        all(isinstance(text, str) for text in texts)
        and isinstance(issue.enabled, bool)
        and type(issue.start) is type(issue.end) is int
    )


def annotated(pair: Pair) -> tuple[tuple[Code, ...], tuple[Code, ...]] | None:
    """The codes of both texts with the issues among them as XLIFF's `sm` and `em`; None where it cannot say them."""
    issues = issues_of(pair)
    texts = {"source": pair.source, "target": pair.target}
    codes = {"source": list(pair.source_codes), "target": list(pair.target_codes)}
    if not issues or any(code.id.startswith(_OWN_ID) for side in codes.values() for code in side):
        return None
    for number, issue in enumerate(issues, start=1):
        if issue.side not in texts or not _can_be_said(issue, len(texts[issue.side])):
            return None
        own = codes[issue.side]
        given = (("type", "its:generic"), *_attributes(issue))
        own.append(Code(issue.start, "open", f"{_OWN_ID}{number}", "", "sm", given))
        own.append(Code(issue.end, "close", f"{_OWN_ID}{number}", "", "em"))
    for side in codes.values():
        # Stable, so that codes of one place keep their order; an issue begins before it ends.
        side.sort(key=lambda code: code.at)
    return tuple(codes["source"]), tuple(codes["target"])


def _can_be_said(issue: Issue, length: int) -> bool:
    return (
        (issue.type in TYPES or (not issue.type and bool(issue.comment)))
        and _is_severity(issue.severity)
        and (not issue.profile or _ADDRESS.fullmatch(issue.profile) is not None)
        and 0 <= issue.start <= issue.end <= length
    )


def _is_severity(value: float | None) -> bool:
    return value is None or (type(value) in {int, float} and 0 <= value <= 100 and "e" not in repr(value))


def _attributes(issue: Issue) -> tuple[tuple[str, str], ...]:
    severity = "" if issue.severity is None else repr(issue.severity)
    values = (issue.type, issue.comment, severity, issue.profile, "" if issue.enabled else "no")
    return tuple((name, value) for name, value in zip(NAMES, values, strict=True) if value)


def drawn_out(
    sides: Mapping[str, Sequence[Code]], beside: Mapping[str, Sequence[Mapping[str, str]]]
) -> tuple[dict[str, tuple[Code, ...]], tuple[Issue, ...]]:
    """The codes of each side without those that mark issues, and these issues.

    `beside` are the attributes of the issues that stand apart in the unit, by the id they are referred to with.
    """
    rest: dict[str, tuple[Code, ...]] = {}
    found: list[tuple[int, Issue]] = []
    for side, codes in sides.items():
        kept = list(codes)
        for code in codes:
            told = _told(code, beside)
            end = _end_of(code, kept) if told else None
            if end is None:
                continue
            own = code.id.removeprefix(_OWN_ID)
            order = int(own) if own != code.id and own.isdecimal() and len(own) < 9 else 10**9
            found += [(order, replace(issue, side=side, start=code.at, end=end.at)) for issue in told]
            kept = [one for one in kept if one is not code and one is not end]
        rest[side] = tuple(kept)
    found.sort(key=lambda numbered: numbered[0])
    return rest, tuple(issue for _, issue in found)


def _told(code: Code, beside: Mapping[str, Sequence[Mapping[str, str]]]) -> list[Issue]:
    """The issues an annotation tells; none where it tells anything besides, which must stay a code."""
    if code.kind != "open" or code.element not in {"sm", "mrk"}:
        return []
    given = dict(code.attributes)
    kind = given.pop("type", "") or given.pop("mtype", "")
    if kind not in _GENERIC or not given or given.keys() - {*NAMES, REFERENCE}:
        return []
    reference = given.pop(REFERENCE, None)
    rows = beside.get(reference.removeprefix("#").removeprefix("its="), ()) if reference is not None else [given]
    issues = [_issue(row) for row in rows]
    return [issue for issue in issues if issue is not None] if None not in issues else []


def _issue(given: Mapping[str, str]) -> Issue | None:
    type_, comment, severity, profile, enabled = (given.get(name, "") for name in NAMES)
    try:
        level = float(severity) if severity else None
    except ValueError:
        return None
    if level is not None and level.is_integer() and "." not in severity:
        level = int(level)
    return Issue(type_, comment, level, profile, enabled != "no")


def _end_of(code: Code, codes: Sequence[Code]) -> Code | None:
    """The code that ends an annotation; marks without an id end like brackets."""
    element = "em" if code.element == "sm" else "mrk"
    depth, is_after = 0, False
    for other in codes:
        if other is code:
            is_after = True
        elif is_after and other.element == element and other.id == code.id:
            if other.kind == "close":
                if not depth:
                    return other
                depth -= 1
            else:
                depth += 1
    return None
