"""The memory of a publication: earlier pairs, and the imports they came with."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base
from translate_flow.text.marks import Mark


class MemoryImport(Base):
    """One file of pairs taken into the memory.

    Its entries count from `done_at` on and until `undone_at`; what is neither done nor in work is removed, and what is
    undone can come back until `removed_at`.
    """

    __tablename__ = "memory_import"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    file_name: Mapped[str]
    format: Mapped[str]
    pairs: Mapped[int]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    job_id: Mapped[int | None] = mapped_column(default=None)
    done_at: Mapped[datetime | None] = mapped_column(default=None)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)
    removed_at: Mapped[datetime | None] = mapped_column(default=None)


class MemoryEntry(Base):
    """An earlier pair with its marks."""

    __tablename__ = "memory_entry"
    __table_args__ = (Index("ix_memory_entry_pair", "publication_id", "source_language", "target_language", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    source_language: Mapped[str]
    target_language: Mapped[str]
    source_text: Mapped[str]
    target_text: Mapped[str]
    changed_at: Mapped[datetime]
    origin: Mapped[str]
    is_reviewed: Mapped[bool]
    context_before: Mapped[str] = mapped_column(default="")
    context_after: Mapped[str] = mapped_column(default="")
    author: Mapped[str] = mapped_column(default="")
    source_marks: Mapped[tuple[Mark, ...]] = mapped_column(nullable=True, default=())
    target_marks: Mapped[tuple[Mark, ...]] = mapped_column(nullable=True, default=())
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None, unique=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("memory_import.id"), default=None, index=True)


class MemoryShard(Base):
    """A part of the index of a memory: that of single entries, which grows, or one written at once by an import."""

    __tablename__ = "memory_shard"
    # The publication last: so a pair of languages tells which publications have a memory in it.
    __table_args__ = (Index("ix_memory_shard_pair", "source_language", "target_language", "publication_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    source_language: Mapped[str]
    target_language: Mapped[str]
    entries: Mapped[int] = mapped_column(default=0)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("memory_import.id"), default=None, index=True)


class MemoryWord(Base):
    """A word in a shard, by the number `memory.words` gives it, how many entries came with it, and the last of them."""

    __tablename__ = "memory_word"
    __table_args__ = (UniqueConstraint("shard_id", "word"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    shard_id: Mapped[int] = mapped_column(ForeignKey("memory_shard.id"))
    word: Mapped[int] = mapped_column(BigInteger)
    entries: Mapped[int]
    last: Mapped[bytes]


class MemoryPostings(Base):
    """The entries of a word before its last ones, `CHUNK` a row, as `memory.postings` writes them."""

    __tablename__ = "memory_postings"

    word_id: Mapped[int] = mapped_column(ForeignKey("memory_word.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    records: Mapped[bytes]
