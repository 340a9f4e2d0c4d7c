"""Two translations of one article side by side."""

from flask import Blueprint, request

from translate_flow.errors import BadInput
from translate_flow.http.edge import reading
from translate_flow.services import articles
from translate_flow.services.triangle import compare_translations
from translate_flow.web.shell import page

BLUEPRINT = Blueprint("triangle", __name__, url_prefix="/articles")


@BLUEPRINT.get("/<int:article_id>/compare")
def show(article_id: int) -> str:
    """The rows of two languages of the address, else of the first two there are; all, or those that conflict."""
    with reading() as (session, actor):
        article = articles.get_article(session, actor, article_id)
        languages = [version.language for version in article.versions if version.bitext_id]
        if len(languages) < 2:
            raise BadInput("the article has one translation", place="article", remedy="Add another one to compare with")
        first = request.args.get("first") or languages[0]
        second = request.args.get("second") or next(language for language in languages if language != first)
        values = {
            "article": article,
            "languages": languages,
            "only": request.args.get("show") == "conflicts",
            "found": compare_translations(
                session,
                actor,
                article_id,
                first=first,
                second=second,
                conflicts_only=request.args.get("show") == "conflicts",
            ),
        }
        return page("articles/compare.html", session, actor, publication=article.publication, **values)
