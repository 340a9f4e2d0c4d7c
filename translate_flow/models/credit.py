"""Who is credited: contributors with their aliases, and credits of versions."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translate_flow.models.base import Base, stored


class CreditOrigin(StrEnum):
    """Where a credit comes from: a line in the pasted text, the work in the app, or a desk editor."""

    PARSED = "parsed"
    DERIVED = "derived"
    MANUAL = "manual"


class CreditStatus(StrEnum):
    """Whether a credit is printed."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REMOVED = "removed"


class Contributor(Base):
    """A person who can be credited, with or without an account."""

    __tablename__ = "contributor"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    name: Mapped[str]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), default=None)
    aliases: Mapped[list["ContributorAlias"]] = relationship(
        default_factory=list, repr=False, back_populates="contributor", cascade="all, delete-orphan"
    )


class ContributorAlias(Base):
    """A spelling of a contributor's name; `key` is folded and unique in the publication."""

    __tablename__ = "contributor_alias"
    __table_args__ = (UniqueConstraint("publication_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    contributor_id: Mapped[int] = mapped_column(ForeignKey("contributor.id"), index=True, init=False)
    key: Mapped[str]
    name: Mapped[str]
    contributor: Mapped[Contributor] = relationship(repr=False, back_populates="aliases")


class Credit(Base):
    """A contributor's role in a version; shares are derived from the history and not stored."""

    __tablename__ = "credit"
    __table_args__ = (UniqueConstraint("version_id", "contributor_id", "role"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    contributor_id: Mapped[int] = mapped_column(ForeignKey("contributor.id"), index=True)
    role: Mapped[str]
    origin: Mapped[CreditOrigin] = mapped_column(stored(CreditOrigin, "origin"))
    status: Mapped[CreditStatus] = mapped_column(stored(CreditStatus, "status"))
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    contributor: Mapped[Contributor] = relationship(init=False, repr=False)
