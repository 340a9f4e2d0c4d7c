"""Acts of the audit history in words people use: no verbs, ids or fields of the store."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from flask import Flask

from translate_flow.services.views import EventView
from translate_flow.web.words import word

ACTS: dict[str, str] = {
    "alignment.accept": "accepted beads",
    "alignment.gap": "said why one side is missing",
    "alignment.join_segments": "joined two sentences",
    "alignment.merge": "merged units",
    "alignment.move": "moved a sentence",
    "alignment.pin": "pinned a bead",
    "alignment.realign": "realigned the rest",
    "alignment.redo": "did an alignment edit again",
    "alignment.split": "split a unit",
    "alignment.split_segment": "split a sentence",
    "alignment.swap": "swapped two translations",
    "alignment.undo": "undid an alignment edit",
    "article.create": "took in the article",
    "article.delete": "deleted the article",
    "article.restore": "restored the article",
    "article.revise": "corrected the source",
    "assignment.create": "assigned a stage",
    "assignment.update": "changed an assignment",
    "bitext.create": "aligned the translation",
    "bulk.approve": "approved units",
    "bulk.confirm": "confirmed units",
    "bulk.dismiss": "dismissed findings",
    "bulk.reopen": "reopened findings",
    "bulk.replace": "replaced text in units",
    "bulk.return": "returned units",
    "bulk.revert": "took back one person’s edits",
    "comment.add": "commented",
    "comment.reopen": "reopened a comment",
    "comment.resolve": "resolved a comment",
    "contributor.merge": "joined two names of one person",
    "credit.set": "set a credit",
    "finding.dismiss": "dismissed a finding",
    "finding.reopen": "reopened a finding",
    "house_line.adopt": "adopted a line of the house",
    "house_line.forget": "forgot a line of the house",
    "invitation.accept": "accepted an invitation",
    "invitation.create": "invited somebody",
    "invitation.withdraw": "withdrew an invitation",
    "job.cancel": "cancelled a job",
    "job.create": "started a job",
    "membership.grant": "gave a role",
    "membership.revoke": "took a role away",
    "memory.import": "imported into the memory",
    "memory.restore_import": "brought an import back into the memory",
    "article.import": "took in an archive of articles",
    "article.undo_import": "deleted the articles of an archive",
    "article.restore_import": "brought the articles of an archive back",
    "memory.undo_import": "took an import out of the memory",
    "proof.close": "closed a proof link",
    "proof.share": "shared the proof",
    "publication.create": "made the publication",
    "publication.update": "changed the settings",
    "token.create": "made a key for programs",
    "token.revoke": "revoked a key for programs",
    "undo.bulk": "undid an act on many units",
    "unit.outdate": "outdated by a correction of the source",
    "user.create": "opened an account",
    "user.disable": "locked an account",
    "user.enable": "opened a locked account",
    "user.name": "changed a name",
    "user.password": "set a password",
    "user.sign_in": "signed in",
    "user.sign_out": "signed other browsers out",
    "version.create": "added a translation",
}
"""Verb of an event → what its actor did; what is missing is told by its last word and the object's word."""

OBJECTS: dict[str, str] = {"concept": "a term", "export_recipe": "a kept export", "dataset": "a dataset", "unit": ""}
"""Kind of object → how it is called behind a verb; a unit is told by its number, beside."""

VIA: dict[str, str] = {
    "api": "by a program",
    "command": "by command",
    "job": "by a job",
    "proof": "from a shared proof",
    "demo": "for the demo",
}
"""How an act came in, where that is not the pages."""

FIELDS: dict[str, str] = {
    "email": "mail address",
    "source": "source",
    "source_language": "from",
    "substate": "state",
    "target": "translation",
    "target_language": "into",
}
"""Field of an event → its word; what is missing is shown with its underscores as spaces."""

TEXTS = frozenset({"source", "target"})
"""Fields that hold a text in the language of that side."""

_INNER = frozenset({"assignee", "gone", "unit", "user", "publication_id", "version"})
"""Fields that only the store understands."""


def register(app: Flask) -> None:
    """Gives templates the words of events."""
    app.jinja_env.filters.update(act_words=act_words, via_words=via_words, changed_fields=changed_fields, runs=runs)
    app.jinja_env.globals.update(text_fields=TEXTS)


def runs(events: Iterable[EventView]) -> list[list[EventView]]:
    """Events as people read them: what one person did in one place many times in a row is told as one."""
    return [list(run) for _, run in groupby(events, key=_told_together)]


def _told_together(event: EventView) -> tuple[object, ...]:
    who = event.actor.id if event.actor else None
    is_unit = event.place is not None and event.place.unit_number is not None
    return (event.verb, who, event.via, event.article_id, event.bitext_id, is_unit)


def act_words(event: EventView) -> str:
    """What the actor did, to be read behind their name."""
    if event.verb in ACTS:
        return ACTS[event.verb]
    done = word(event.verb.rpartition(".")[2], "verb")
    return f"{done} {OBJECTS.get(event.object_type, 'a ' + event.object_type.replace('_', ' '))}".strip()


def via_words(event: EventView) -> str:
    """How the act came in; nothing for an act on the pages."""
    return VIA.get(event.via, "")


def changed_fields(event: EventView) -> list[tuple[str, str, str, str]]:
    """Field, its word, its value before and after, for the fields that people understand."""
    names = [name for name in dict.fromkeys([*event.after, *event.before]) if name not in _INNER]
    told = [
        (name, FIELDS.get(name, name.replace("_", " ")), _said(name, event.before), _said(name, event.after))
        for name in names
    ]
    return [row for row in told if row[2] != row[3]]


def _said(name: str, values: dict[str, Any]) -> str:
    value = values.get(name)
    if name == "substate":
        return word(value, "state") if value else ""
    if name == "role":
        return word(value, "role") if value else ""
    if name == "units":
        return str(len(value)) if isinstance(value, list) else _plain(value)
    return _plain(value)


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return "; ".join(f"{name.replace('_', ' ')}: {_plain(inner)}" for name, inner in value.items())
    if isinstance(value, list):
        is_deep = any(isinstance(inner, list | dict) for inner in value)
        return ("; " if is_deep else ", ").join(_plain(inner) for inner in value)
    return str(value)
