"""The audit history of a publication: who did what to what, before and after."""

from flask import Blueprint, request

from translate_flow.http.edge import reading
from translate_flow.services.event_list import list_events
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("events", __name__, url_prefix="/publications/<slug>/events")


@BLUEPRINT.get("")
def index(slug: str) -> str:
    """The newest acts first."""
    with reading() as (session, actor):
        found = list_events(session, actor, publication=slug, cursor=request.args.get("cursor") or None)
        return page("events/index.html", session, actor, publication=slug, found=found)
