"""Articles: the list, one article in all its languages, and what is done to it as a whole."""

from typing import Any

from flask import Blueprint, flash, request

from translate_flow.http.edge import reading, writing
from translate_flow.services import articles
from translate_flow.services.assign import open_assignments
from translate_flow.services.credits import get_credits
from translate_flow.services.event_list import list_events
from translate_flow.web.form import form, go_on, whole
from translate_flow.web.shell import page
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.status import Status

BLUEPRINT = Blueprint("articles", __name__, url_prefix="/articles")
_LATEST = 20


@BLUEPRINT.get("")
def index() -> str:
    """The list, with search and filters."""
    asked = {name: request.args.get(name, "") for name in ("q", "publication", "status", "language", "deleted")}
    with reading() as (session, actor):
        found = articles.list_articles(
            session,
            actor,
            publication=asked["publication"] or None,
            query=asked["q"],
            status=asked["status"] or None,
            language=asked["language"] or None,
            deleted=asked["deleted"] == "1",
            cursor=request.args.get("cursor") or None,
        )
        slug = asked["publication"] or None
        return page(
            "articles/index.html",
            session,
            actor,
            publication=slug,
            found=found,
            asked=asked,
            statuses=[status.value for status in Status],
        )


@BLUEPRINT.get("/<int:article_id>")
def show(article_id: int) -> str:
    """One article: its languages, how far they are, who is credited, what happened."""
    with reading() as (session, actor):
        article = articles.get_article(session, actor, article_id)
        lines = {version.id: get_credits(session, actor, version.id) for version in article.versions}
        tasks = open_assignments(session, actor, [v.bitext_id for v in article.versions if v.bitext_id])
        may_see = Operation.READ_EVENTS.value in article.can
        happened = list_events(session, actor, article_id=article_id, limit=_LATEST).items if may_see else ()
        return page(
            "articles/article.html",
            session,
            actor,
            publication=article.publication,
            article=article,
            credits=lines,
            tasks=tasks,
            events=happened,
        )


@BLUEPRINT.post("/<int:article_id>/delete")
@form(show)
def delete(article_id: int) -> Any:
    """Takes the article away; it can be brought back."""
    with writing() as (session, actor):
        articles.delete_article(session, actor, article_id, version=whole("version"))
    flash("The article is deleted. It can be restored from the list of deleted articles.")
    return go_on("/articles?deleted=1")


@BLUEPRINT.post("/<int:article_id>/restore")
def restore(article_id: int) -> Any:
    """Brings a deleted article back."""
    with writing() as (session, actor):
        articles.restore_article(session, actor, article_id)
    flash("The article is back.")
    return go_on(f"/articles/{article_id}")
