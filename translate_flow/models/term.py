"""The termbase: concepts and their terms per language."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translate_flow.models.base import Base, stored


class TermStatus(StrEnum):
    """How a term may be used, in the words of ISO 30042."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"


class Concept(Base):
    """What terms in several languages stand for; an unapproved one is a proposal."""

    __tablename__ = "concept"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    definition: Mapped[str]
    note: Mapped[str]
    is_approved: Mapped[bool]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(default=1)
    terms: Mapped[list["Term"]] = relationship(
        default_factory=list, repr=False, back_populates="concept", cascade="all, delete-orphan", order_by="Term.id"
    )


class Term(Base):
    """A word or phrase of a language for a concept."""

    __tablename__ = "term"
    __table_args__ = (CheckConstraint("text <> ''", name="not_empty"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    concept_id: Mapped[int] = mapped_column(ForeignKey("concept.id"), index=True, init=False)
    language: Mapped[str]
    text: Mapped[str]
    concept: Mapped[Concept] = relationship(repr=False, back_populates="terms")
    status: Mapped[TermStatus] = mapped_column(stored(TermStatus, "status"), default=TermStatus.PREFERRED)
