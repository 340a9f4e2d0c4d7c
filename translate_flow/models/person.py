"""People who sign in: users, their sign-ins, memberships, invitations and API tokens."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translate_flow.models.base import Base, stored
from translate_flow.workflow.roles import Role


class User(Base):
    """An account. `email_key` is the folded address and unique; a disabled user keeps credits and history."""

    __tablename__ = "user_account"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    email: Mapped[str]
    email_key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str | None]
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None] = mapped_column(default=None)
    preferences: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)
    version: Mapped[int] = mapped_column(default=1)
    memberships: Mapped[list["Membership"]] = relationship(
        default_factory=list, repr=False, back_populates="user", cascade="all, delete-orphan"
    )


class SignIn(Base):
    """One browser signed in: the hash of its opaque token, what it said it is; the row's deletion signs it out."""

    __tablename__ = "sign_in"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    device: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    user: Mapped[User] = relationship(init=False, repr=False)


class Membership(Base):
    """A role of a user in a scope: a publication (none: the installation, admins only) and a language pair."""

    __tablename__ = "membership"
    __table_args__ = (
        CheckConstraint("publication_id IS NOT NULL OR role = 'admin'", name="only_admins_everywhere"),
        Index("ix_membership_publication_id_user_id", "publication_id", "user_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True, init=False)
    publication_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"))
    role: Mapped[Role] = mapped_column(stored(Role, "role"))
    user: Mapped[User] = relationship(back_populates="memberships", repr=False)
    source_language: Mapped[str | None] = mapped_column(default=None)
    target_language: Mapped[str | None] = mapped_column(default=None)


class Invitation(Base):
    """An offer of a membership by mail address; the token is known only by its hash."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    email: Mapped[str]
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    role: Mapped[Role] = mapped_column(stored(Role, "role"))
    source_language: Mapped[str | None]
    target_language: Mapped[str | None]
    invited_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None] = mapped_column(default=None)


class ApiToken(Base):
    """A key for programs, known only by its hash; `prefix` lets its owner recognise it."""

    __tablename__ = "api_token"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    prefix: Mapped[str]
    name: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None] = mapped_column(default=None)
    used_at: Mapped[datetime | None] = mapped_column(default=None)
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)
    user: Mapped[User] = relationship(init=False, repr=False)
