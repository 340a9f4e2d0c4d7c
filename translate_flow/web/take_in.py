"""Taking in: a paste or a file, a look at what was found in it, and then the article is stored."""

from functools import partial
from typing import Any

from flask import Blueprint, flash, g, request

from translate_flow.errors import BadInput
from translate_flow.http.edge import reading, writing
from translate_flow.services import take_in
from translate_flow.services.articles import get_article, version_text
from translate_flow.services.revise import preview_revision, revise_article
from translate_flow.web.form import choice, form, go_on, line, own_address, whole
from translate_flow.web.shell import at_hand, page
from translate_flow.web.take_in_form import (
    corrections,
    has_text,
    is_to_store,
    looked_at,
    marks,
    shown,
    take_text,
)

BLUEPRINT = Blueprint("take_in", __name__)

DOUBTFUL_VERDICT = 0.5
"""Two texts less probably translations of each other than this are spoken of, and stored all the same."""
_NEW, _TRANSLATION, _REVISION = "take_in/article.html", "take_in/translation.html", "take_in/revision.html"


def ask(**_: Any) -> str:
    """The page to paste an article into, with what was found once there is a text."""
    with reading() as (session, actor):
        publication = _publication(session, actor)
        look = partial(take_in.preview, session, actor, publication=publication or "", language=choice("language"))
        found = looked_at(look) if has_text() else None
        return page(_NEW, session, actor, publication=publication, **shown(found))


BLUEPRINT.add_url_rule("/articles/new", "ask", ask)


@BLUEPRINT.post("/articles/new")
@form(ask)
def create() -> Any:
    """Looks at the text, or stores it as an article when it is what was looked at."""
    take_text()
    if not g.taken_in.strip():
        raise BadInput("there is none yet", place="text", remedy="Paste the article, or choose a file")
    if not is_to_store():
        return ask()
    with writing() as (session, actor):
        article = take_in.create_article(
            session,
            actor,
            publication=line("publication"),
            source_language=line("language"),
            text=g.taken_in,
            title=line("title"),
            url=own_link(line("url")),
            corrections=corrections(),
            marks=marks(),
        )
    flash("The article is taken in.")
    return go_on(f"/articles/{article.id}")


def ask_translation(article_id: int) -> str:
    """The page to begin a translation of an article, from nothing or with a text that is there already."""
    with reading() as (session, actor):
        article = get_article(session, actor, article_id)
        slug = article.publication
        look = partial(take_in.preview, session, actor, publication=slug, language=choice("language"))
        found = looked_at(look) if has_text() else None
        return page(_TRANSLATION, session, actor, publication=slug, article=article, **shown(found))


BLUEPRINT.add_url_rule("/articles/<int:article_id>/translations/new", "ask_translation", ask_translation)


@BLUEPRINT.post("/articles/<int:article_id>/translations/new")
@form(ask_translation)
def create_translation(article_id: int) -> Any:
    """Begins the translation; a text given is aligned with the source."""
    take_text()
    if g.taken_in and not is_to_store():
        return ask_translation(article_id)
    with writing() as (session, actor):
        bitext = take_in.create_version(
            session,
            actor,
            article_id,
            language=line("language"),
            text=g.taken_in or None,
            corrections=corrections(),
            marks=marks(),
        )
    flash("The translation is begun.")
    if bitext.verdict < DOUBTFUL_VERDICT:
        flash(
            "These two texts do not look like translations of each other. "
            "See that the right text and language were given; the alignment shows what was found.",
            "warning",
        )
    return go_on(f"/bitexts/{bitext.id}")


def ask_revision(article_id: int) -> str:
    """The page to correct the source text of an article."""
    with reading() as (session, actor):
        article = get_article(session, actor, article_id)
        slug = article.publication
        source = next(v for v in article.versions if v.kind == "source")
        given = g.taken_in if has_text() else version_text(session, actor, source.id)
        look = partial(preview_revision, session, actor, article_id)
        found = looked_at(look) if has_text() else None
        values = {**shown(found), "article": article, "text": given}
        return page(_REVISION, session, actor, publication=slug, **values)


BLUEPRINT.add_url_rule("/articles/<int:article_id>/revise", "ask_revision", ask_revision)


@BLUEPRINT.post("/articles/<int:article_id>/revise")
@form(ask_revision)
def revise(article_id: int) -> Any:
    """Stores the corrected source; only the units it touches become outdated."""
    take_text()
    if not is_to_store():
        return ask_revision(article_id)
    with writing() as (session, actor):
        revise_article(
            session,
            actor,
            article_id,
            text=g.taken_in,
            version=whole("version"),
            corrections=corrections(),
            is_minor=request.form.get("is_minor") == "1",
            marks=marks(),
        )
    flash("The source is corrected. Translations show which units it touches.")
    return go_on(f"/articles/{article_id}")


def own_link(address: str) -> str:
    """The address where the article stands, if it is one a browser may be sent to; raises BadInput otherwise."""
    if address and not address.lower().startswith(("https://", "http://")):
        raise BadInput("this is no web address", place="Address", remedy="Give one that starts with https://, or none")
    return address


def _publication(session: Any, actor: Any) -> str | None:
    wanted = own_address("/" + (request.values.get("publication") or ""), "")[1:]
    here = at_hand(session, actor)
    return wanted or (here.slug if here else None)
