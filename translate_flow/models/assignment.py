"""Who is to do what until when."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base, stored


class Stage(StrEnum):
    """A step of an article's way."""

    TRANSLATE = "translate"
    REVIEW = "review"
    SIGN_OFF = "sign_off"
    PUBLISH = "publish"


class AssignmentStatus(StrEnum):
    """How far an assignment is."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    DONE = "done"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class Assignment(Base):
    """A stage of a bitext in somebody's hands."""

    __tablename__ = "assignment"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    bitext_id: Mapped[int] = mapped_column(ForeignKey("bitext.id"), index=True)
    assignee_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    stage: Mapped[Stage] = mapped_column(stored(Stage, "stage"))
    status: Mapped[AssignmentStatus] = mapped_column(stored(AssignmentStatus, "status"))
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    created_at: Mapped[datetime]
    due_at: Mapped[datetime | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=1)
