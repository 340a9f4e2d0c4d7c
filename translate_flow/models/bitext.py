"""A bitext: two versions, their units, and which segment stands in which unit."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translate_flow.align.bead import BeadOrigin, GapReason
from translate_flow.models.article import Segment, Version
from translate_flow.models.base import Base, stored
from translate_flow.text.block import BlockType
from translate_flow.text.marks import Mark
from translate_flow.workflow.states import STATE_OF, State, Substate


class TextOrigin(StrEnum):
    """How a target text came to be."""

    NONE = "none"
    HUMAN = "human"
    MEMORY = "tm"
    MACHINE = "mt"
    IMPORTED = "imported"


class Side(StrEnum):
    """Which version of a bitext a segment belongs to."""

    SOURCE = "source"
    TARGET = "target"


class Bitext(Base):
    """A source version and one translation. `change_number` counts every change inside, in the order of commits."""

    __tablename__ = "bitext"
    __table_args__ = (UniqueConstraint("source_version_id", "target_version_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    source_version_id: Mapped[int] = mapped_column(ForeignKey("version.id"))
    target_version_id: Mapped[int] = mapped_column(ForeignKey("version.id"), index=True)
    created_at: Mapped[datetime]
    signature: Mapped[str] = mapped_column(default="")
    verdict: Mapped[float] = mapped_column(default=1.0)
    version: Mapped[int] = mapped_column(default=1)
    change_number: Mapped[int] = mapped_column(default=0)
    source_version: Mapped[Version] = relationship(init=False, repr=False, foreign_keys=[source_version_id])
    target_version: Mapped[Version] = relationship(init=False, repr=False, foreign_keys=[target_version_id])


class Unit(Base):
    """A bead as people work on it. `position` is empty once the unit was merged away into `merged_into`.

    Texts and marks are those of its segments joined.
    """

    __tablename__ = "unit"
    __table_args__ = (
        Index("ix_unit_bitext_id_position", "bitext_id", "position"),
        Index("ix_unit_bitext_id_change_number", "bitext_id", "change_number"),
        Index("ix_unit_bitext_id_substate", "bitext_id", "substate", "position"),
        CheckConstraint("substate <> 'empty' OR target_text = ''", name="empty_has_no_text"),
        CheckConstraint("score >= 0 AND score <= 1", name="score_is_a_probability"),
        CheckConstraint("version >= 1", name="version_counts_from_one"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    bitext_id: Mapped[int] = mapped_column(ForeignKey("bitext.id"))
    position: Mapped[int | None]
    source_text: Mapped[str]
    target_text: Mapped[str]
    substate: Mapped[Substate] = mapped_column(stored(Substate, "substate"))
    block_type: Mapped[BlockType] = mapped_column(stored(BlockType, "block_type"))
    origin: Mapped[TextOrigin] = mapped_column(stored(TextOrigin, "origin"), default=TextOrigin.NONE)
    origin_detail: Mapped[str] = mapped_column(default="")
    bead_origin: Mapped[BeadOrigin] = mapped_column(stored(BeadOrigin, "bead_origin"), default=BeadOrigin.AUTO)
    score: Mapped[float] = mapped_column(default=1.0)
    reasons: Mapped[list[Any]] = mapped_column(default_factory=list)
    gap_reason: Mapped[GapReason | None] = mapped_column(stored(GapReason, "gap_reason"), default=None)
    is_bookmarked: Mapped[bool] = mapped_column(default=False)
    old_source_text: Mapped[str | None] = mapped_column(default=None)
    target_block_id: Mapped[int | None] = mapped_column(ForeignKey("block.id"), default=None)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    updated_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), default=None)
    updated_at: Mapped[datetime | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(default=1)
    change_number: Mapped[int] = mapped_column(default=0)
    source_marks: Mapped[tuple[Mark, ...]] = mapped_column(nullable=True, default=())
    target_marks: Mapped[tuple[Mark, ...]] = mapped_column(nullable=True, default=())
    links: Mapped[list["Link"]] = relationship(
        default_factory=list, repr=False, back_populates="unit", cascade="all, delete-orphan"
    )

    @property
    def state(self) -> State:
        """The XLIFF state the substate belongs to."""
        return STATE_OF[self.substate]


class Link(Base):
    """A segment's place in a bitext: in exactly one unit, which the primary key holds."""

    __tablename__ = "link"

    bitext_id: Mapped[int] = mapped_column(ForeignKey("bitext.id"), primary_key=True)
    segment_id: Mapped[int] = mapped_column(ForeignKey("segment.id"), primary_key=True, index=True)
    side: Mapped[Side] = mapped_column(stored(Side, "side"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True, init=False)
    unit: Mapped[Unit] = relationship(repr=False, back_populates="links")
    segment: Mapped[Segment] = relationship(init=False, repr=False)


class AlignmentEdit(Base):
    """One alignment edit with the grouping before and after, and the break between sentences it made or closed."""

    __tablename__ = "alignment_edit"
    __table_args__ = (UniqueConstraint("bitext_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    bitext_id: Mapped[int] = mapped_column(ForeignKey("bitext.id"))
    number: Mapped[int]
    kind: Mapped[str]
    before: Mapped[list[Any]]
    after: Mapped[list[Any]]
    actor_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime]
    undone_at: Mapped[datetime | None] = mapped_column(default=None)
    cut: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), default=None)
