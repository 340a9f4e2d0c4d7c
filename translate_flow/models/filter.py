"""Filters of the editor that somebody keeps, for themselves or for the whole publication."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base


class SavedFilter(Base):
    """A named question to the units of an article."""

    __tablename__ = "saved_filter"
    __table_args__ = (UniqueConstraint("publication_id", "owner_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    name: Mapped[str]
    query: Mapped[dict[str, Any]]
    is_shared: Mapped[bool]
    created_at: Mapped[datetime]
