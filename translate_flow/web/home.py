"""The board: what is mine to do, and the articles by how far their translations are."""

from flask import Blueprint

from translate_flow.http.edge import reading
from translate_flow.services.articles import list_articles
from translate_flow.services.assign import list_assignments
from translate_flow.services.views import ArticleView, VersionView
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("home", __name__)

LANES: dict[str, str] = {
    "translation": "In translation",
    "review": "In review",
    "ready": "Ready to publish",
    "published": "Published",
}
"""Lane → its title, in the order of the way."""

LANE_OF: dict[str, str] = {
    "planned": "translation",
    "in_translation": "translation",
    "outdated": "translation",
    "submitted": "review",
    "in_review": "review",
    "approved": "ready",
    "published": "published",
}
"""Status of a version → its lane."""

_SHOWN = 100
_DONE = frozenset({"done", "declined", "cancelled"})


@BLUEPRINT.get("/")
def board() -> str:
    """What is to do."""
    with reading() as (session, actor):
        articles = list_articles(session, actor, limit=_SHOWN).items
        mine = list_assignments(session, actor, mine=True, limit=_SHOWN).items
        mine = tuple(a for a in mine if a.status not in _DONE)
        return page("home/board.html", session, actor, lanes=lanes(articles), titles=LANES, mine=mine)


def lanes(articles: tuple[ArticleView, ...]) -> dict[str, list[tuple[ArticleView, VersionView]]]:
    """The translations of the articles by lane; an article without one stands in none."""
    found: dict[str, list[tuple[ArticleView, VersionView]]] = {lane: [] for lane in LANES}
    for article in articles:
        for version in article.versions:
            if version.progress is not None:
                found[LANE_OF.get(version.status, "translation")].append((article, version))
    return found
