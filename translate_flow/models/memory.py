"""The memory of a publication: earlier pairs, and the imports they came with."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base
from translate_flow.text.marks import Mark


class MemoryImport(Base):
    """One file of pairs taken into the memory, undone as a whole."""

    __tablename__ = "memory_import"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    file_name: Mapped[str]
    format: Mapped[str]
    pairs: Mapped[int]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    undone_at: Mapped[datetime | None] = mapped_column(default=None)


class MemoryEntry(Base):
    """An earlier pair with its marks. `source_hash` is the SHA-256 of the folded source, for exact look-up."""

    __tablename__ = "memory_entry"
    __table_args__ = (
        Index("ix_memory_entry_exact", "publication_id", "source_language", "target_language", "source_hash"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    source_language: Mapped[str]
    target_language: Mapped[str]
    source_text: Mapped[str]
    target_text: Mapped[str]
    source_hash: Mapped[str] = mapped_column(String(64))
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


class MemoryWord(Base):
    """A word of the sources of a memory, and how many entries came with it; the empty one counts all of them."""

    __tablename__ = "memory_word"
    # The publication last: so the empty word tells which publications have a memory in a pair of languages.
    __table_args__ = (
        UniqueConstraint(
            "source_language", "target_language", "word", "publication_id", name="uq_memory_word_pair_word_publication"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    source_language: Mapped[str]
    target_language: Mapped[str]
    word: Mapped[str]
    entries: Mapped[int]


class MemoryPostings(Base):
    """The entries that hold a word, some thousands a row, as `memory.postings` writes them."""

    __tablename__ = "memory_postings"

    word_id: Mapped[int] = mapped_column(ForeignKey("memory_word.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    records: Mapped[bytes]
