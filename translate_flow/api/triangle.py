"""Two translations of one article, linked through its source."""

from flask import Response

from translate_flow.api import fields
from translate_flow.api.answers import answers, read
from translate_flow.api.edge import resource
from translate_flow.services import triangle
from translate_flow.services.triangle import TriangleView

API = resource("triangle", "Two translations of one article, linked through its source.")


@API.get(
    "/articles/<int:article_id>/triangle",
    operation_id="compareTranslations",
    responses=answers(TriangleView, "Triangle"),
)
def compare_translations(path: fields.ArticlePath, query: fields.TriangleQuery) -> Response:
    """The two translations row by row, with the rows where the ways through the source do not agree."""
    asked = query.model_dump()
    return read(lambda session, actor: triangle.compare_translations(session, actor, path.article_id, **asked))
