"""A publication: a newsroom with its languages, house rules and house memory."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base, stored
from translate_flow.text.block import BlockType


class Publication(Base):
    """A newsroom. `settings` keys: allow_self_approval, credit_templates, abbreviations (see services/publications)."""

    __tablename__ = "publication"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    languages: Mapped[list[str]]
    created_at: Mapped[datetime]
    settings: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    version: Mapped[int] = mapped_column(default=1)


class HouseLine(Base):
    """A line whose block type somebody corrected at take-in; the next paste of it is read so."""

    __tablename__ = "house_line"
    __table_args__ = (UniqueConstraint("publication_id", "language", "line"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    language: Mapped[str]
    line: Mapped[str]
    block_type: Mapped[BlockType] = mapped_column(stored(BlockType, "block_type"))
    seen: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime | None] = mapped_column(default=None)
