"""The audit history: who did what to what, append-only; and answers already given to repeated requests."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base


class Event(Base):
    """One act. `change_number` orders the events of a bitext as they were committed."""

    __tablename__ = "event"
    __table_args__ = (
        Index("ix_event_publication_id_id", "publication_id", "id"),
        Index("ix_event_bitext_id_change_number", "bitext_id", "change_number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    at: Mapped[datetime]
    verb: Mapped[str]
    object_type: Mapped[str]
    object_id: Mapped[int | None]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    via: Mapped[str]
    publication_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"), default=None)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), default=None, index=True)
    bitext_id: Mapped[int | None] = mapped_column(ForeignKey("bitext.id"), default=None)
    change_number: Mapped[int | None] = mapped_column(default=None)
    before: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    after: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)


class IdempotencyKey(Base):
    """The answer to a write that named a key, so that the same request again changes nothing."""

    __tablename__ = "idempotency_key"
    __table_args__ = (UniqueConstraint("user_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    key: Mapped[str]
    request_hash: Mapped[str]
    status: Mapped[int]
    answer: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
