"""An article in all its languages: versions, revisions, blocks, segments."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translate_flow.models.base import Base, stored
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark


class VersionKind(StrEnum):
    """Whether a version is what was written first or a translation of it."""

    SOURCE = "source"
    TRANSLATION = "translation"


class ArticleImport(Base):
    """One archive of articles with their translations, taken in as a whole; its articles count from `done_at` on."""

    __tablename__ = "article_import"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    file_name: Mapped[str]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    last_contributor_id: Mapped[int]
    job_id: Mapped[int | None] = mapped_column(default=None)
    articles: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)


class Article(Base):
    """The work in all its languages; deleting marks it, so that it can come back.

    One whose import is not done yet is marked as well, and nobody can bring it back.
    """

    __tablename__ = "article"
    __table_args__ = (Index("ix_article_publication_id_id", "publication_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    title: Mapped[str]
    source_language: Mapped[str]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    url: Mapped[str] = mapped_column(default="")
    sources: Mapped[list[str]] = mapped_column(default_factory=list)
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)
    deleted_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), default=None)
    version: Mapped[int] = mapped_column(default=1)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("article_import.id"), default=None, index=True)
    versions: Mapped[list["Version"]] = relationship(
        default_factory=list, repr=False, back_populates="article", order_by="Version.id"
    )


class Version(Base):
    """The article in one language. Its text is `lead + text` of each block in turn, then `tail`."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("article_id", "language"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), init=False)
    language: Mapped[str]
    kind: Mapped[VersionKind] = mapped_column(stored(VersionKind, "kind"))
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    article: Mapped[Article] = relationship(repr=False, back_populates="versions")
    tail: Mapped[str] = mapped_column(default="")
    published_at: Mapped[datetime | None] = mapped_column(default=None)
    published_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), default=None)
    version: Mapped[int] = mapped_column(default=1)
    blocks: Mapped[list["Block"]] = relationship(
        default_factory=list, repr=False, back_populates="version", order_by="Block.position"
    )


class Revision(Base):
    """An immutable snapshot of a version's raw text, as it came in, with its marks and the blocks agreed on."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("version_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    number: Mapped[int]
    raw_text: Mapped[str]
    blocks: Mapped[list[Any]]
    author_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    is_minor: Mapped[bool] = mapped_column(default=False)
    marks: Mapped[list[Any]] = mapped_column(default_factory=list)


class Block(Base):
    """A part of a version. `lead` is the white space before it; `text` is exact for untranslated types, else empty.

    `marks` are those of its own `text`; sentences have theirs.
    """

    __tablename__ = "block"
    __table_args__ = (Index("ix_block_version_id_position", "version_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), init=False)
    position: Mapped[int]
    type: Mapped[BlockType] = mapped_column(stored(BlockType, "type"))
    version: Mapped[Version] = relationship(repr=False, back_populates="blocks")
    lead: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    marks: Mapped[tuple[Mark, ...]] = mapped_column(nullable=True, default=())
    segments: Mapped[list["Segment"]] = relationship(
        default_factory=list,
        repr=False,
        back_populates="block",
        order_by="Segment.position",
        cascade="all, delete-orphan",
    )


class Segment(Base):
    """A sentence-like span: exact `text` with its `marks`, and `lead`, the white space before it inside its block."""

    __tablename__ = "segment"
    __table_args__ = (
        Index("ix_segment_version_id_position", "version_id", "position"),
        CheckConstraint("text <> ''", name="not_empty"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    block_id: Mapped[int] = mapped_column(ForeignKey("block.id"), index=True, init=False)
    position: Mapped[int]
    text: Mapped[str]
    block: Mapped[Block] = relationship(repr=False, back_populates="segments")
    lead: Mapped[str] = mapped_column(default="")
    marks: Mapped[tuple[Mark, ...]] = mapped_column(nullable=True, default=())
