"""The words of the pages for the values of the tables: states, roles, block types, stages, kinds of work."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from flask import Flask, g, request

from translate_flow.errors import BadInput, FlowError
from translate_flow.languages.registry import known, language
from translate_flow.services.clock import zone_of
from translate_flow.text.block import TRANSLATABLE, BlockType
from translate_flow.web.form import at_fault, typed
from translate_flow.workflow.credit import ROLES

WORDS: dict[str, dict[str, str]] = {
    "batch": {
        "new": "new",
        "known": "here already",
        "changed": "here with another text",
        "refused": "refused",
        "unpaired": "without a partner",
    },
    "state": {
        "empty": "empty",
        "pretranslated": "pretranslated",
        "draft": "draft",
        "submitted": "to review",
        "returned": "returned",
        "outdated": "outdated",
        "approved": "approved",
        "published": "published",
    },
    "status": {
        "planned": "not begun",
        "in_translation": "in translation",
        "submitted": "to review",
        "in_review": "in review",
        "approved": "approved",
        "published": "published",
        "outdated": "outdated",
    },
    "role": {
        "reader": "Reader",
        "contributor": "Contributor",
        "translator": "Translator",
        "reviewer": "Reviewer",
        "desk_editor": "Desk editor",
        "terminologist": "Terminologist",
        "data_manager": "Data manager",
        "admin": "Administrator",
    },
    "block": {
        "kicker": "Kicker",
        "headline": "Headline",
        "lede": "Lede",
        "body": "Body",
        "quote": "Quote",
        "subheading": "Subheading",
        "list_item": "List item",
        "caption": "Caption",
        "credit": "Credit",
        "byline": "Byline",
        "date_meta": "Date",
        "source_line": "Source line",
        "editor_note": "Editor’s note",
        "boilerplate": "Boilerplate",
    },
    "verb": {
        "accept": "accepted",
        "add": "added",
        "approve": "approved",
        "confirm": "confirmed",
        "create": "created",
        "delete": "deleted",
        "bookmark": "marked",
        "cancel": "stopped",
        "close": "closed",
        "disable": "locked",
        "dismiss": "dismissed",
        "edit": "edited",
        "enable": "opened",
        "export": "exported",
        "forget": "forgot",
        "grant": "gave a role to",
        "import": "imported",
        "merge": "merged",
        "name": "renamed",
        "password": "set the password of",
        "publish": "published",
        "reopen": "reopened",
        "resolve": "resolved",
        "restore": "restored",
        "restore_import": "brought back the import of",
        "return": "returned",
        "revise": "corrected",
        "revoke": "revoked",
        "set": "set",
        "share": "shared",
        "sign_in": "signed in",
        "sign_out": "signed out",
        "unbookmark": "unmarked",
        "undo": "undid",
        "undo_import": "took out the import of",
        "update": "changed",
        "withdraw": "withdrew",
    },
    "kind": {
        "dataset": "dataset",
        "export": "export",
        "import_memory": "import into the memory",
        "import_articles": "import of articles",
        "import_article_pairs": "import of articles with translations",
        "score": "scores",
    },
    "fact": {"bytes": "size", "sha256": "checksum (SHA-256)"},
    "place": {
        "assignee": "Who",
        "days": "Days it holds",
        "due_at": "Due",
        "email": "Mail address",
        "language": "Language",
        "languages": "Languages",
        "licence": "Licence",
        "name": "Name",
        "note": "Note",
        "password": "Password",
        "phrase": "Phrase",
        "present": "Present password",
        "publication": "Publication",
        "reason": "Reason",
        "role": "Role",
        "settings, credit_templates": "Credit lines",
        "slug": "Short name",
        "source_language": "From",
        "stage": "Stage",
        "target_language": "Into",
        "terms": "Terms",
        "text": "Text",
        "title": "Title",
        "url": "Address",
    },
    "check": {
        "empty": "No translation",
        "unedited_machine": "Machine translation as it came",
        "same_as_source": "Left as the source",
        "wrong_language": "Wrong language",
        "untranslated": "Words of the source left",
        "numbers": "Figures",
        "dates": "Days and months",
        "percent": "Per cent",
        "currency": "Currencies",
        "addresses": "Web and mail addresses",
        "tags": "Bold words and links",
        "agencies": "Agencies",
        "forbidden_term": "Forbidden terms",
        "term": "Terms",
        "quotations": "Quotations",
        "quote_style": "Kind of quotation marks",
        "brackets": "Brackets",
        "final_mark": "Mark at the end",
        "capital": "Capital at the start",
        "doubled_word": "Doubled words",
        "repeated_letters": "Repeated letters",
        "mixed_letters": "Latin and Cyrillic mixed",
        "invisible": "Invisible characters",
        "encoding": "Broken encoding",
        "length": "Length",
        "double_space": "Double spaces",
        "outer_space": "Spaces around the text",
        "mark_spacing": "Spaces at marks",
        "french_space": "French spaces",
    },
    "origin": {"human": "Written here", "tm": "Memory", "mt": "Machine", "imported": "Taken in"},
    "stage": {"translate": "Translate", "review": "Review", "sign_off": "Sign off", "publish": "Publish"},
}
"""Kind of value → value → word; a value without a word is shown with its underscores as spaces."""

BLOCK_KEYS: dict[str, str] = {
    "kicker": "k",
    "headline": "h",
    "lede": "l",
    "body": "b",
    "quote": "q",
    "subheading": "s",
    "list_item": "i",
    "caption": "c",
    "credit": "r",
    "byline": "y",
    "date_meta": "d",
    "source_line": "o",
    "editor_note": "n",
    "boilerplate": "x",
}
"""Block type → the one key that sets it at take-in."""

_LIST_MARKS = ("", "-", "–", "—", "•", "*", "·", "▪", "●")
_THIN_SPACE = "\u202f"


def register(app: Flask) -> None:
    """Gives templates the words, the names of languages, and what was typed."""
    app.jinja_env.filters.update(word=word, language_name=language_name, grouped=grouped, percent=percent, told=told)
    app.jinja_env.filters.update(block_class=block_class, said=said, size=size)
    app.jinja_env.globals.update(
        typed=typed,
        at_fault=at_fault,
        block_types=[t.value for t in BlockType],
        block_keys=BLOCK_KEYS,
        people_roles=ROLES,
        translatable={t.value for t in TRANSLATABLE},
        known_languages=known(),
        words=WORDS,
        direction=direction,
        pair_name=pair_name,
        query=query,
    )


def word(value: object, kind: str) -> str:
    """The word for a value of this kind."""
    return WORDS.get(kind, {}).get(str(value), str(value).replace("_", " "))


def said(fault: FlowError) -> str:
    """What an error says on a page: its place by the label of the field, not by the name programs use."""
    if not isinstance(fault, BadInput) or not fault.place:
        return fault.message
    name, comma, rest = fault.place.partition(",")
    label = WORDS["place"].get(fault.place) or WORDS["place"].get(name, name) + comma + rest
    return fault.message.replace(fault.place, label, 1)


def language_name(tag: str | None) -> str:
    """The English name of a language, with its region where the tag has one; the tag itself where none is known."""
    if not tag:
        return "any language"
    name = language(tag).name
    rest = tag.partition("-")[2]
    return f"{name} ({rest})" if rest and name != tag else name


def pair_name(source: str | None, target: str | None) -> str:
    """The name of a language pair, everywhere the same."""
    return f"{language_name(source)} to {language_name(target)}"


def block_class(text: str, type_: str) -> str:
    """The class of a block's element; an item of a list that brings its own mark, or none yet, gets no bullet."""
    is_marked = type_ == BlockType.LIST_ITEM and text.lstrip()[:1] in _LIST_MARKS
    return f"block-{type_}{' is-marked' if is_marked else ''}"


def direction(tag: str | None) -> str:
    """`rtl` or `ltr`, for the attribute `dir`."""
    return "rtl" if tag and language(tag).is_right_to_left else "ltr"


def query(**changes: str | None) -> str:
    """The query of the address at hand with some of its values changed, or left out where they are None."""
    values = {**request.args.to_dict(flat=False), **{name: [v] if v else [] for name, v in changes.items()}}
    pairs = [(name, value) for name, given in values.items() for value in given if value]
    return "?" + urlencode(pairs) if pairs else ""


def grouped(number: int | None) -> str:
    """A count with thin spaces between thousands."""
    return "–" if number is None else f"{number:,}".replace(",", _THIN_SPACE)


def size(number: int) -> str:
    """The size of a file, rounded as people say it."""
    for unit, step in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if number >= step:
            return f"{number / step:.{0 if number >= 10 * step else 1}f} {unit}"
    return f"{number} bytes"


def percent(part: float, whole: float = 1.0) -> int:
    """Whole percent, rounded down, so that 100 means all."""
    return int(100 * part / whole) if whole else 0


def told(moment: datetime) -> dict[str, Any]:
    """A moment for machines, and for people in the time zone of the publication at hand."""
    home = g.shell.publication if "shell" in g else None
    there = moment.astimezone(zone_of(home.settings if home else {}))
    return {"machine": moment.isoformat(timespec="seconds"), "people": there.strftime("%-d %b %Y, %H:%M %Z")}
