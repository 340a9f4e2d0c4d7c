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

_OPEN = ("empty", "pretranslated", "draft", "returned", "outdated")
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
                found[lane_of(version)].append((article, version))
    return found


def lane_of(version: VersionView) -> str:
    """How far a translation is, by what its least finished unit still needs."""
    if version.published_at is not None:
        return "published"
    counts = version.progress.by_substate if version.progress else {}
    if any(counts.get(substate) for substate in _OPEN) or not counts:
        return "translation"
    return "review" if counts.get("submitted") else "ready"
