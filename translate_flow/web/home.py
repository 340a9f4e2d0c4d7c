"""The board: what is mine to do, and the articles by how far their translations are."""

from datetime import UTC, datetime

from flask import Blueprint

from translate_flow.http.edge import reading
from translate_flow.services.articles import list_articles
from translate_flow.services.assign import list_assignments, open_assignments
from translate_flow.services.views import ArticleView, AssignmentView, VersionView
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
_NEVER = datetime.max.replace(tzinfo=UTC)
_DONE = frozenset({"done", "declined", "cancelled"})


@BLUEPRINT.get("/")
def board() -> str:
    """What is to do."""
    with reading() as (session, actor):
        articles = list_articles(session, actor, limit=_SHOWN).items
        mine = list_assignments(session, actor, mine=True, limit=_SHOWN).items
        mine = tuple(sorted((a for a in mine if a.status not in _DONE), key=due))
        tasks = open_assignments(session, actor, [v.bitext_id for a in articles for v in a.versions if v.bitext_id])
        found = lanes(articles, tasks)
        return page("home/board.html", session, actor, lanes=found, titles=LANES, mine=mine, tasks=tasks)


def lanes(
    articles: tuple[ArticleView, ...], tasks: dict[int, tuple[AssignmentView, ...]]
) -> dict[str, list[tuple[ArticleView, VersionView]]]:
    """The translations of the articles by lane, what is due first on top; an article without one stands in none."""
    found: dict[str, list[tuple[ArticleView, VersionView]]] = {lane: [] for lane in LANES}
    for article in articles:
        for version in article.versions:
            if version.progress is not None:
                found[LANE_OF.get(version.status, "translation")].append((article, version))
    for cards in found.values():
        cards.sort(key=lambda card: min((due(task) for task in tasks.get(card[1].bitext_id or 0, ())), default=_NEVER))
    return found


def due(task: AssignmentView) -> datetime:
    """When the work is due, for sorting: without a time, after everything that has one."""
    return task.due_at or _NEVER
