"""Publications: making one, and its settings: languages, credit lines, rules of the house."""

from typing import Any

from flask import Blueprint, flash, request

from translate_flow.http.edge import reading, writing
from translate_flow.quality.checks.registry import CHECKS
from translate_flow.services import abbreviations, house_lines, publications
from translate_flow.services.clock import zone_names
from translate_flow.text.block import BlockType
from translate_flow.web.form import form, go_on, line, whole
from translate_flow.web.shell import page
from translate_flow.workflow.credit import usual_credits

BLUEPRINT = Blueprint("publications", __name__, url_prefix="/publications")
_DECIDED = {
    "adopt": "The line is a line of the house. “Forget” in the settings takes that back.",
    "dismiss": "The line is left aside; it can be offered again below.",
    "offer": "The line is offered again.",
}
CREDIT_ROLES = ("translator", "editor", "reviewer")


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
        lines = house_lines.list_house_lines(session, actor, slug)
        values = {"here": publication, "lines": lines, "checks": list(CHECKS), "credit_roles": CREDIT_ROLES}
        values["zones"] = [("", "UTC"), *((name, name.replace("_", " ")) for name in sorted(zone_names()))]
        values["usual"] = {tag: usual_credits(tag) for tag in publication.languages}
        return page("publications/settings.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("/<slug>/settings")
@form(show)
def update(slug: str) -> Any:
    """Stores name, languages, credit lines and rules."""
    languages = line("languages").replace(",", " ").split()
    with writing() as (session, actor):
        publications.update_publication(
            session,
            actor,
            slug,
            version=whole("version"),
            name=line("name"),
            languages=languages,
            settings=_settings(languages),
        )
    flash("The settings are saved.")
    return go_on(f"/publications/{slug}/settings")


@BLUEPRINT.get("/<slug>/abbreviations")
def abbreviations_found(slug: str, **_: Any) -> str:
    """Abbreviations the publication's own articles show, to be adopted or left."""
    with reading() as (session, actor):
        here = publications.get_publication(session, actor, slug)
        found = {tag: abbreviations.propose(session, actor, slug, language=tag) for tag in here.languages}
        return page("publications/abbreviations.html", session, actor, publication=slug, here=here, proposals=found)


@BLUEPRINT.post("/<slug>/abbreviations")
@form(abbreviations_found)
def adopt_abbreviation(slug: str) -> Any:
    """Adopts one of them."""
    with writing() as (session, actor):
        abbreviations.adopt(
            session, actor, slug, language=line("language"), word=line("word"), version=whole("version")
        )
    flash("The abbreviation is adopted.")
    return go_on(f"/publications/{slug}/abbreviations")


@BLUEPRINT.get("/<slug>/lines")
def lines_found(slug: str, **_: Any) -> str:
    """Lines that repeat in the publication's own articles, to be adopted or left."""
    with reading() as (session, actor):
        here = publications.get_publication(session, actor, slug)
        found = {tag: house_lines.propose(session, actor, slug, language=tag) for tag in here.languages}
        left = {tag: house_lines.dismissed(here.settings, tag) for tag in here.languages}
        values = {"here": here, "proposals": found, "left": left, "types": [kind.value for kind in BlockType]}
        return page("publications/lines.html", session, actor, publication=slug, **values)


@BLUEPRINT.post("/<slug>/lines")
@form(lines_found)
def decide_line(slug: str) -> Any:
    """Adopts one of them as a line of the house, leaves it aside, or offers it again."""
    act, which = line("act"), {"language": line("language"), "line": line("line")}
    with writing() as (session, actor):
        if act == "adopt":
            house_lines.adopt(session, actor, slug, **which, type_=line("type"))
        else:
            decide = house_lines.offer_again if act == "offer" else house_lines.dismiss
            decide(session, actor, slug, **which, version=whole("version"))
    flash(_DECIDED.get(act, _DECIDED["dismiss"]))
    return go_on(f"/publications/{slug}/lines")


@BLUEPRINT.post("/<slug>/house-lines/<int:line_id>/forget")
@form(show)
def forget_line(slug: str, line_id: int) -> Any:
    """Forgets a line learned at take-in."""
    with writing() as (session, actor):
        house_lines.forget_house_line(session, actor, slug, line_id)
    flash("The line is forgotten.")
    return go_on(f"/publications/{slug}/settings#house-lines")


def _settings(languages: list[str]) -> dict[str, Any]:
    """The house rules as the form says them; what is empty falls back to what is usual in the language."""
    said = {tag: {role: line(f"credit_{tag}_{role}") for role in CREDIT_ROLES} for tag in languages}
    words = {tag: line(f"abbreviations_{tag}").split() for tag in languages}
    kept = set(request.form.getlist("checks"))
    return {
        "time_zone": line("time_zone"),
        "allow_self_approval": request.form.get("allow_self_approval") == "1",
        "drafts_on_server_only": request.form.get("drafts_on_server_only") == "1",
        "credit_templates": {
            tag: {role: phrase for role, phrase in roles.items() if phrase}
            for tag, roles in said.items()
            if any(roles.values())
        },
        "abbreviations": {tag: [word.rstrip(".") for word in given] for tag, given in words.items() if given},
        "disabled_checks": [name for name in CHECKS if name not in kept],
    }
