"""Operations on comments."""

from flask import Response

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.services import comments
from translate_flow.services.views import CommentView, Page

API = resource("comments", "Remarks on units.")


@API.post(
    "/units/<int:unit_id>/comments", operation_id="addComment", responses=answers(CommentView, "Comment", status=201)
)
def add_comment(path: fields.UnitPath, body: fields.AddComment, header: WriteHeader) -> Response:
    """Says something about a unit."""
    return write(
        lambda session, actor: comments.add_comment(session, actor, path.unit_id, text=body.text, about=body.about),
        status=201,
    )


@API.get(
    "/bitexts/<int:bitext_id>/comments",
    operation_id="listComments",
    responses=answers(Page[CommentView], "CommentList"),
)
def list_comments(path: fields.BitextPath, query: fields.CommentQuery) -> Response:
    """The comments of a bitext, or of one of its units."""
    return read(
        lambda session, actor: comments.list_comments(
            session,
            actor,
            bitext_id=path.bitext_id,
            unit_id=query.unit_id,
            open_only=query.open,
            cursor=query.cursor,
            limit=query.limit,
        )
    )


@API.post(
    "/comments/<int:comment_id>/resolution", operation_id="resolveComment", responses=answers(CommentView, "Comment")
)
def resolve_comment(path: fields.CommentPath, body: fields.ResolveComment, header: WriteHeader) -> Response:
    """Marks a comment as dealt with, or takes it up again."""
    return write(
        lambda session, actor: comments.resolve_comment(
            session, actor, path.comment_id, version=body.version, is_resolved=body.resolved
        )
    )
