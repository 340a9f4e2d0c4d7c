"""Proofs shown to people without an account."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base


class ProofLink(Base):
    """An address at which a bitext can be read for a while; its secret is known only by its hash."""

    __tablename__ = "proof_link"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    bitext_id: Mapped[int] = mapped_column(ForeignKey("bitext.id"), index=True)
    show: Mapped[str]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    closed_at: Mapped[datetime | None] = mapped_column(default=None)
