"""Publications: making one, and its settings: languages, credit lines, rules of the house."""

from typing import Any

from flask import Blueprint, flash, request

from translate_flow.http.edge import reading, writing
from translate_flow.services import publications
from translate_flow.services.house_lines import forget_house_line, list_house_lines
from translate_flow.web.form import form, go_on, line, text, whole
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("publications", __name__, url_prefix="/publications")


@BLUEPRINT.get("/new")
def ask() -> str:
    """The page to make a publication."""
    with reading() as (session, actor):
        return page("publications/new.html", session, actor)


@BLUEPRINT.post("/new")
@form(ask)
def create() -> Any:
    """Makes a publication."""
    with writing() as (session, actor):
        made = publications.create_publication(
            session, actor, slug=line("slug"), name=line("name"), languages=line("languages").replace(",", " ").split()
        )
    flash("The publication is made. Invite the people who work in it.")
    return go_on(f"/publications/{made.slug}/people")


@BLUEPRINT.get("/<slug>/settings")
def show(slug: str, **_: Any) -> str:
    """The settings."""
    with reading() as (session, actor):
        publication = publications.get_publication(session, actor, slug)
        lines = list_house_lines(session, actor, slug)
        return page("publications/settings.html", session, actor, publication=slug, here=publication, lines=lines)


@BLUEPRINT.post("/<slug>/settings")
@form(show)
def update(slug: str) -> Any:
    """Stores name, languages, credit lines and rules."""
    languages = line("languages").replace(",", " ").split()
    with writing() as (session, actor):
        present = publications.get_publication(session, actor, slug)
        templates = {tag: text(f"credit_{tag}") for tag in languages if request.form.get(f"credit_{tag}", "").strip()}
        settings = present.settings | {
            "allow_self_approval": request.form.get("allow_self_approval") == "1",
            "credit_templates": templates,
        }
        publications.update_publication(
            session, actor, slug, version=whole("version"), name=line("name"), languages=languages, settings=settings
        )
    flash("The settings are stored.")
    return go_on(f"/publications/{slug}/settings")


@BLUEPRINT.post("/<slug>/house-lines/<int:line_id>/forget")
@form(show)
def forget_line(slug: str, line_id: int) -> Any:
    """Forgets a line learned at take-in."""
    with writing() as (session, actor):
        forget_house_line(session, actor, line_id)
    flash("The line is forgotten.")
    return go_on(f"/publications/{slug}/settings#house-lines")
