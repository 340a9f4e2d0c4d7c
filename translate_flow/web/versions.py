"""A version: reading it, publishing it, its credits, its file."""

from typing import Any

from flask import Blueprint, flash, request
from werkzeug.wrappers import Response

from translate_flow.formats.article import ARTICLE_FORMATS
from translate_flow.http.edge import reading, writing
from translate_flow.services import articles, credits
from translate_flow.services.export import article_file
from translate_flow.services.publish import publish_version, withdraw_version
from translate_flow.web.download import download
from translate_flow.web.form import form, go_on, line, whole
from translate_flow.web.shell import page
from translate_flow.workflow.credit import ROLES

BLUEPRINT = Blueprint("versions", __name__, url_prefix="/versions")


@BLUEPRINT.get("/<int:version_id>")
def show(version_id: int) -> str:
    """The version as an article is read."""
    with reading() as (session, actor):
        version = articles.get_version(session, actor, version_id)
        article = articles.get_article(session, actor, version.article_id)
        credited = credits.get_credits(session, actor, version_id)
        return page(
            "versions/reading.html",
            session,
            actor,
            publication=article.publication,
            article=article,
            version=version,
            credited=credited,
            formats=[known.suffixes[0].removeprefix(".") for known in ARTICLE_FORMATS.values()],
            roles=ROLES,
        )


@BLUEPRINT.get("/<int:version_id>/file/<kind>")
def file(version_id: int, kind: str) -> Response:
    """The version as a file."""
    with reading() as (session, actor):
        return download(article_file(session, actor, version_id, format=kind))


@BLUEPRINT.post("/<int:version_id>/publish")
@form(show)
def publish(version_id: int) -> Any:
    """Publishes a translation whose units are all approved."""
    with writing() as (session, actor):
        version = publish_version(session, actor, version_id, version=whole("version"))
    flash("The version is published.")
    return go_on(f"/articles/{version.article_id}")


@BLUEPRINT.post("/<int:version_id>/withdraw")
@form(show)
def withdraw(version_id: int) -> Any:
    """Takes a published version back to approved."""
    with writing() as (session, actor):
        version = withdraw_version(session, actor, version_id, version=whole("version"))
    flash("The version is withdrawn.")
    return go_on(f"/articles/{version.article_id}")


@BLUEPRINT.post("/<int:version_id>/credits")
@form(show)
def set_credit(version_id: int) -> Any:
    """Adds a credit, or confirms or removes one."""
    with writing() as (session, actor):
        credits.set_credit(
            session,
            actor,
            version_id,
            name=line("name"),
            role=line("role"),
            status=request.form.get("status") or "confirmed",
            version=whole("version") if request.form.get("version") else None,
        )
    flash("The credits are changed.")
    return go_on(f"/versions/{version_id}")
