"""What happened to units, append-only: history rows, decisions, comments, findings."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base, stored
from translate_flow.models.bitext import TextOrigin
from translate_flow.quality.finding import Severity
from translate_flow.text.marks import Mark
from translate_flow.workflow.states import Substate


class UnitHistory(Base):
    """A unit as one act left it; `number` is the unit's version after the act, and the last row is the present."""

    __tablename__ = "unit_history"
    __table_args__ = (UniqueConstraint("unit_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    number: Mapped[int]
    act: Mapped[str]
    source_text: Mapped[str]
    target_text: Mapped[str]
    substate: Mapped[Substate] = mapped_column(stored(Substate, "substate"))
    origin: Mapped[TextOrigin] = mapped_column(stored(TextOrigin, "origin"))
    origin_detail: Mapped[str]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    at: Mapped[datetime]
    via: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    authors: Mapped[list[int]] = mapped_column(default_factory=list)
    target_marks: Mapped[tuple[Mark, ...]] = mapped_column(nullable=True, default=())


class Decision(Base):
    """A reviewer's approve or return of one version of a unit, with reason and MQM category."""

    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    unit_version: Mapped[int]
    decision: Mapped[str]
    actor_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="")
    is_own_work: Mapped[bool] = mapped_column(default=False)


class Comment(Base):
    """A remark on a unit, about its source or its translation, by a member or by a guest with a proof's link."""

    __tablename__ = "comment"
    __table_args__ = (CheckConstraint("(author_id IS NULL) = (guest <> '')", name="somebody_said_it"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    bitext_id: Mapped[int] = mapped_column(ForeignKey("bitext.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
    text: Mapped[str]
    about: Mapped[str]
    created_at: Mapped[datetime]
    guest: Mapped[str] = mapped_column(default="", server_default="")
    proof_link_id: Mapped[int | None] = mapped_column(ForeignKey("proof_link.id"), index=True, default=None)
    resolved_at: Mapped[datetime | None] = mapped_column(default=None)
    resolved_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), default=None)
    version: Mapped[int] = mapped_column(default=1)


class StoredFinding(Base):
    """A finding on the present text of a unit; a dismissal lasts while rule and message stay the same."""

    __tablename__ = "finding"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    rule: Mapped[str]
    severity: Mapped[Severity] = mapped_column(stored(Severity, "severity"))
    message: Mapped[str]
    source_start: Mapped[int | None] = mapped_column(default=None)
    source_end: Mapped[int | None] = mapped_column(default=None)
    target_start: Mapped[int | None] = mapped_column(default=None)
    target_end: Mapped[int | None] = mapped_column(default=None)
    dismissed_at: Mapped[datetime | None] = mapped_column(default=None)
    dismissed_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), default=None)
    dismiss_reason: Mapped[str] = mapped_column(default="")
