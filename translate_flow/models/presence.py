"""Who is in which unit just now; rows older than a minute mean nothing."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base


class Presence(Base):
    """A person in a bitext, the unit in hand, and whether they are typing."""

    __tablename__ = "presence"

    bitext_id: Mapped[int] = mapped_column(ForeignKey("bitext.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), primary_key=True)
    unit_id: Mapped[int | None]
    seen_at: Mapped[datetime]
    is_typing: Mapped[bool] = mapped_column(default=False)
    typing_since: Mapped[datetime | None] = mapped_column(default=None)
