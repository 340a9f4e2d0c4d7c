"""Remarks on units."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound, TooLarge
from translate_flow.models.history import Comment
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.events import record_in_bitext
from translate_flow.services.lookup import bitext_by_id, hold_version, unit_by_id
from translate_flow.services.paging import cursor_id
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import CommentView, Page
from translate_flow.text.characters import check_text
from translate_flow.workflow.roles import Operation

MAX_CHARACTERS = 5_000
ABOUT = ("source", "translation")


def add_comment(session: Session, actor: Actor, unit_id: int, *, text: str, about: str = "translation") -> CommentView:
    """Says something about a unit."""
    unit, rows = unit_by_id(session, actor, unit_id, Operation.COMMENT, lock=True)
    check_comment(text)
    if about not in ABOUT:
        raise BadInput(f"“{about[:20]}” is neither side", place="about", remedy=f"It is one of {', '.join(ABOUT)}")
    row = Comment(
        bitext_id=rows.bitext.id, unit_id=unit.id, author_id=actor.user_id, text=text, about=about, created_at=now()
    )
    session.add(row)
    session.flush()
    unit.change_number = record_in_bitext(
        session,
        actor,
        "comment.add",
        "comment",
        row.id,
        bitext=rows.bitext,
        article=rows.article,
        after={"unit": unit.id},
    )
    return _views(session, [row])[0]


def check_comment(text: str, longest: int = MAX_CHARACTERS) -> None:
    """Raises BadInput for an empty text or characters no export could carry, TooLarge for a long one."""
    check_text(text, place="text")
    if not text.strip():
        raise BadInput("the comment is empty", place="text", remedy="Write something")
    if len(text) > longest:
        raise TooLarge("the comment is too long", place="text", remedy=f"At most {longest:,} characters")


def list_comments(
    session: Session,
    actor: Actor,
    *,
    bitext_id: int | None = None,
    unit_id: int | None = None,
    open_only: bool = False,
    cursor: str | None = None,
    limit: int = 100,
) -> Page[CommentView]:
    """The comments of a unit or of a whole bitext, oldest first."""
    query = select(Comment).order_by(Comment.id)
    if unit_id is not None:
        unit, _ = unit_by_id(session, actor, unit_id, Operation.READ)
        query = query.where(Comment.unit_id == unit.id)
    elif bitext_id is not None:
        bitext_by_id(session, actor, bitext_id, Operation.READ)
        query = query.where(Comment.bitext_id == bitext_id)
    else:
        raise BadInput("neither a unit nor a bitext is named", place="comments", remedy="Name one of them")
    if open_only:
        query = query.where(Comment.resolved_at.is_(None))
    after = cursor_id(cursor)
    if after is not None:
        query = query.where(Comment.id > after)
    size = min(max(1, limit), 200)
    rows = list(session.scalars(query.limit(size + 1)))
    following = str(rows[size - 1].id) if len(rows) > size else None
    return Page(tuple(_views(session, rows[:size])), following)


def open_comments(session: Session, actor: Actor, bitext_id: int, unit_ids: Sequence[int]) -> list[CommentView]:
    """All open comments on these units of a bitext, oldest first."""
    bitext_by_id(session, actor, bitext_id, Operation.READ)
    query = select(Comment).where(Comment.bitext_id == bitext_id, Comment.unit_id.in_(unit_ids))
    return _views(session, list(session.scalars(query.where(Comment.resolved_at.is_(None)).order_by(Comment.id))))


def resolve_comment(
    session: Session, actor: Actor, comment_id: int, *, version: int, is_resolved: bool = True
) -> CommentView:
    """Marks a comment as dealt with, or takes it up again."""
    row = session.get(Comment, comment_id)
    if row is None:
        raise NotFound("There is no such comment")
    unit, rows = unit_by_id(session, actor, row.unit_id, Operation.COMMENT, lock=True)
    hold_version(session, row, version)
    row.resolved_at = now() if is_resolved else None
    row.resolved_by_id = actor.user_id if is_resolved else None
    row.version += 1
    verb = "comment.resolve" if is_resolved else "comment.reopen"
    unit.change_number = record_in_bitext(
        session, actor, verb, "comment", row.id, bitext=rows.bitext, article=rows.article, after={"unit": unit.id}
    )
    return _views(session, [row])[0]


def _views(session: Session, rows: list[Comment]) -> list[CommentView]:
    people = person_views(session, {row.author_id or 0 for row in rows} | {row.resolved_by_id or 0 for row in rows})
    return [
        CommentView(
            id=row.id,
            unit_id=row.unit_id,
            author=people[row.author_id] if row.author_id else None,
            guest=row.guest or None,
            text=row.text,
            about=row.about,
            created_at=row.created_at,
            resolved_at=row.resolved_at,
            resolved_by=people.get(row.resolved_by_id) if row.resolved_by_id else None,
            version=row.version,
        )
        for row in rows
    ]
