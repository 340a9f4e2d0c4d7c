"""The figures of a publication, and the scores of one bitext."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint

from translate_flow.http.edge import reading, writing
from translate_flow.services import jobs
from translate_flow.services.articles import list_articles
from translate_flow.services.publications import get_publication
from translate_flow.services.scores import bitext_scores
from translate_flow.services.units import get_bitext
from translate_flow.services.views import ArticleView
from translate_flow.web.form import go_on
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("statistics", __name__)

COUNTED = 200
"""The latest articles that are counted; the page says so."""


@dataclass(slots=True)
class Pair:
    """What was done from one language into another."""

    translations: int = 0
    words: int = 0
    translated: int = 0
    reviewed: int = 0


@dataclass(slots=True)
class Figures:
    """The sums over articles."""

    articles: int = 0
    substates: Counter[str] = field(default_factory=Counter)
    pairs: dict[tuple[str, str], Pair] = field(default_factory=dict)

    def by_words(self) -> list[tuple[tuple[str, str], Pair]]:
        """The pairs, those with most words reviewed first."""
        return sorted(self.pairs.items(), key=lambda row: (-row[1].reviewed, -row[1].words))


@BLUEPRINT.get("/publications/<slug>/statistics")
def show(slug: str) -> str:
    """How much is translated, reviewed, and waits."""
    with reading() as (session, actor):
        here = get_publication(session, actor, slug)
        found = list_articles(session, actor, publication=slug, limit=COUNTED)
        values = {"here": here, "figures": sums(found.items), "is_all": found.next_cursor is None, "counted": COUNTED}
        return page("statistics/publication.html", session, actor, publication=slug, **values)


@BLUEPRINT.get("/bitexts/<int:bitext_id>/scores")
def scores(bitext_id: int) -> str:
    """How far the first drafts were from what was approved."""
    with reading() as (session, actor):
        bitext = get_bitext(session, actor, bitext_id)
        values = {"bitext": bitext, "scores": bitext_scores(session, actor, bitext_id)}
        return page("statistics/scores.html", session, actor, publication=bitext.publication, **values)


@BLUEPRINT.post("/bitexts/<int:bitext_id>/scores")
def work_out(bitext_id: int) -> Any:
    """Works out all scores as a job, TER of long sentences too, however long it takes."""
    with writing() as (session, actor):
        get_bitext(session, actor, bitext_id)
        job = jobs.enqueue(session, actor, "score", {"bitext_id": bitext_id})
    return go_on(f"/jobs/{job.id}")


def sums(articles: tuple[ArticleView, ...]) -> Figures:
    """The figures of these articles."""
    figures = Figures(articles=len(articles))
    for article in articles:
        for version in article.versions:
            if version.progress is None:
                continue
            pair = figures.pairs.setdefault((article.source_language, version.language), Pair())
            pair.translations += 1
            pair.words += version.progress.words
            pair.translated += version.progress.words_translated
            pair.reviewed += version.progress.words_reviewed
            figures.substates.update(version.progress.by_substate)
    return figures
