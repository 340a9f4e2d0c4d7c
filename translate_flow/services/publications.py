"""Newsrooms: creating them, their languages and house rules, and what their take-in screen has learnt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, Conflict, NotFound
from translate_flow.languages.registry import check_tag
from translate_flow.models.publication import Publication
from translate_flow.quality.checks.registry import CHECKS
from translate_flow.services import events, export_recipes
from translate_flow.services.access import Actor, readable_publications, require
from translate_flow.services.accounts import checked_name
from translate_flow.services.clock import now, zone_names, zone_of
from translate_flow.services.lookup import hold_version, publication_named
from translate_flow.services.views import PublicationView
from translate_flow.text.characters import check_text
from translate_flow.workflow.roles import Operation

MAX_LANGUAGES = 60
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")

SETTINGS: dict[str, str] = {
    "allow_self_approval": "whether a desk editor may approve their own text, with a reason",
    "credit_templates": "language → role → how the credit line says it, with {names}",
    "abbreviations": "language → words after which no sentence ends, without the dot",
    "dismissed_lines": "language → repeated lines that are not offered as lines of the house",
    "disabled_checks": "names of checks that are not run",
    "drafts_on_server_only": "whether browsers must not keep drafts",
    "time_zone": "the zone of its hours and days, as Europe/Bucharest; empty for UTC",
}
"""What a publication may set."""


def create_publication(
    session: Session, actor: Actor | None, *, slug: str, name: str, languages: Sequence[str]
) -> PublicationView:
    """Makes a newsroom; `actor` is None on the command line."""
    if actor is not None:
        require(actor, Operation.CREATE_PUBLICATION, None)
    if not _SLUG.fullmatch(slug):
        raise BadInput(f"“{slug[:60]}” is no short name", place="slug", remedy="Use a-z, 0-9 and hyphens, up to 60")
    if session.scalar(select(Publication.id).where(Publication.slug == slug)) is not None:
        raise Conflict(f"There is a publication “{slug}” already", code="slug_taken")
    row = Publication(slug=slug, name=checked_name(name), languages=_languages(languages), created_at=now())
    session.add(row)
    session.flush()
    events.record(
        session, actor, "publication.create", "publication", row.id, publication_id=row.id, after={"slug": slug}
    )
    return _view(row, actor)


def list_publications(session: Session, actor: Actor) -> tuple[PublicationView, ...]:
    """The newsrooms the actor may read."""
    query = select(Publication).order_by(Publication.name)
    readable = readable_publications(actor)
    if readable is not None:
        query = query.where(Publication.id.in_(readable))
    return tuple(_view(row, actor) for row in session.scalars(query))


def get_publication(session: Session, actor: Actor, slug: str) -> PublicationView:
    """One newsroom."""
    return _view(publication_named(session, actor, slug, Operation.READ), actor)


def update_publication(
    session: Session,
    actor: Actor,
    slug: str,
    *,
    version: int,
    name: str | None = None,
    languages: Sequence[str] | None = None,
    settings: Mapping[str, Any] | None = None,
) -> PublicationView:
    """Changes a newsroom's name, languages or house rules; what is left out stays."""
    row = publication_named(session, actor, slug, Operation.MANAGE_PUBLICATION)
    hold_version(session, row, version)
    zone = zone_of(row.settings)
    before = {"name": row.name, "languages": row.languages, "settings": row.settings}
    row.name = checked_name(name) if name is not None else row.name
    row.languages = _languages(languages) if languages is not None else row.languages
    row.settings = {**row.settings, **_settings(settings)} if settings is not None else row.settings
    row.version += 1
    if zone_of(row.settings) != zone:
        export_recipes.reschedule(session, row)
    after = {"name": row.name, "languages": row.languages, "settings": row.settings}
    events.record(
        session, actor, "publication.update", "publication", row.id, publication_id=row.id, before=before, after=after
    )
    return _view(row, actor)


def row_by_slug(session: Session, slug: str) -> Publication:
    """The newsroom for the command line, which may see all."""
    row = session.scalar(select(Publication).where(Publication.slug == slug))
    if row is None:
        raise NotFound(f"There is no publication “{slug}”")
    return row


def _languages(tags: Sequence[str]) -> list[str]:
    found = list(dict.fromkeys(check_tag(tag.strip(), place="languages") for tag in tags if tag.strip()))
    if not 1 <= len(found) <= MAX_LANGUAGES:
        raise BadInput(f"{len(found)} languages", place="languages", remedy=f"Name 1 to {MAX_LANGUAGES}")
    return found


def _settings(given: Mapping[str, Any]) -> dict[str, Any]:
    for key, value in given.items():
        if key not in SETTINGS:
            raise BadInput(f"“{key[:40]}” is no setting", place="settings", remedy=f"Known are {', '.join(SETTINGS)}")
        for text in _texts(value):
            check_text(text, place=f"settings, {key}")
    for key in ("allow_self_approval", "drafts_on_server_only"):
        if not isinstance(given.get(key, False), bool):
            raise BadInput("true or false is expected", place=f"settings, {key}")
    disabled = given.get("disabled_checks", [])
    if not isinstance(disabled, list | tuple) or not all(name in CHECKS for name in map(str, disabled)):
        raise BadInput("an unknown check", place="settings, disabled_checks", remedy=f"Known are {', '.join(CHECKS)}")
    if given.get("time_zone") and given["time_zone"] not in zone_names():
        raise BadInput(
            f"“{str(given['time_zone'])[:40]}” is no time zone",
            place="settings, time_zone",
            remedy="Name it as Europe/Bucharest, or leave it empty for UTC",
        )
    _check_templates(given.get("credit_templates", {}))
    for key in ("abbreviations", "dismissed_lines"):
        _check_words(given.get(key, {}), f"settings, {key}")
    return dict(given)


def _texts(value: Any) -> Iterator[str]:
    """Every text inside a setting."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from chain(_texts(list(value)), _texts(list(value.values())))
    elif isinstance(value, list | tuple):
        yield from chain.from_iterable(map(_texts, value))


def _check_templates(templates: Any) -> None:
    for tag, roles in templates.items() if isinstance(templates, Mapping) else [("", None)]:
        is_good = isinstance(roles, Mapping) and all(isinstance(t, str) and "{names}" in t for t in roles.values())
        if not is_good or not check_tag(tag, place="settings, credit_templates"):
            raise BadInput(
                "a template lacks {names}",
                place="settings, credit_templates",
                remedy="Write e.g. Translation by {names}",
            )


def _check_words(by_language: Any, place: str) -> None:
    for tag, words in by_language.items() if isinstance(by_language, Mapping) else [("", None)]:
        if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
            raise BadInput("lists of texts by language are expected", place=place, remedy="Write e.g. {“ro”: [“str”]}")
        check_tag(tag, place=place)


def _view(row: Publication, actor: Actor | None) -> PublicationView:
    can = frozenset(op.value for op in Operation if actor is None or actor.may(op, row.id))
    return PublicationView(row.id, row.slug, row.name, tuple(row.languages), dict(row.settings), row.version, can)
