"""Which sentence came from which: bitexts, units, links, alignment edits."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    _create_bitext()
    _create_alignment_edit()
    _create_unit()
    _create_link()


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_table("link")
    op.drop_table("unit")
    op.drop_table("alignment_edit")
    op.drop_table("bitext")


def _create_bitext() -> None:
    op.create_table(
        "bitext",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("source_version_id", sa.Integer(), nullable=False),
        sa.Column("target_version_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Double(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("change_number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_bitext_article_id")),
        sa.ForeignKeyConstraint(["source_version_id"], ["version.id"], name=op.f("fk_bitext_source_version_id")),
        sa.ForeignKeyConstraint(["target_version_id"], ["version.id"], name=op.f("fk_bitext_target_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bitext")),
        sa.UniqueConstraint(
            "source_version_id", "target_version_id", name=op.f("uq_bitext_source_version_id_target_version_id")
        ),
    )
    op.create_index(op.f("ix_bitext_article_id"), "bitext", ["article_id"], unique=False)
    op.create_index(op.f("ix_bitext_target_version_id"), "bitext", ["target_version_id"], unique=False)


def _create_alignment_edit() -> None:
    op.create_table(
        "alignment_edit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bitext_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["actor_id"], ["user_account.id"], name=op.f("fk_alignment_edit_actor_id")),
        sa.ForeignKeyConstraint(["bitext_id"], ["bitext.id"], name=op.f("fk_alignment_edit_bitext_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alignment_edit")),
        sa.UniqueConstraint("bitext_id", "number", name=op.f("uq_alignment_edit_bitext_id_number")),
    )


def _create_unit() -> None:
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bitext_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("source_text", sa.Text(), nullable=False),
        sa.Column("target_text", sa.Text(), nullable=False),
        sa.Column(
            "substate",
            sa.Enum(
                "empty",
                "pretranslated",
                "draft",
                "returned",
                "outdated",
                "submitted",
                "approved",
                "published",
                name="substate",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column(
            "block_type",
            sa.Enum(
                "kicker",
                "headline",
                "lede",
                "body",
                "quote",
                "subheading",
                "list_item",
                "caption",
                "credit",
                "byline",
                "date_meta",
                "source_line",
                "editor_note",
                "boilerplate",
                name="block_type",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column(
            "origin",
            sa.Enum(
                "none",
                "human",
                "tm",
                "mt",
                "imported",
                name="origin",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("origin_detail", sa.Text(), nullable=False),
        sa.Column(
            "bead_origin",
            sa.Enum(
                "auto",
                "accepted",
                "doubtful",
                "pinned",
                "imported",
                name="bead_origin",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column(
            "gap_reason",
            sa.Enum(
                "cut", "explained", "updated", name="gap_reason", native_enum=False, create_constraint=True, length=24
            ),
            nullable=True,
        ),
        sa.Column("is_bookmarked", sa.Boolean(), nullable=False),
        sa.Column("old_source_text", sa.Text(), nullable=True),
        sa.Column("target_block_id", sa.Integer(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("updated_by_id", sa.Integer(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("change_number", sa.Integer(), nullable=False),
        sa.CheckConstraint("substate <> 'empty' OR target_text = ''", name=op.f("ck_unit_empty_has_no_text")),
        sa.CheckConstraint("score >= 0 AND score <= 1", name=op.f("ck_unit_score_is_a_probability")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_unit_version_counts_from_one")),
        sa.ForeignKeyConstraint(["bitext_id"], ["bitext.id"], name=op.f("fk_unit_bitext_id")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["unit.id"], name=op.f("fk_unit_merged_into_id")),
        sa.ForeignKeyConstraint(["target_block_id"], ["block.id"], name=op.f("fk_unit_target_block_id")),
        sa.ForeignKeyConstraint(["updated_by_id"], ["user_account.id"], name=op.f("fk_unit_updated_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
    )
    op.create_index("ix_unit_bitext_id_change_number", "unit", ["bitext_id", "change_number"], unique=False)
    op.create_index("ix_unit_bitext_id_position", "unit", ["bitext_id", "position"], unique=False)


def _create_link() -> None:
    op.create_table(
        "link",
        sa.Column("bitext_id", sa.Integer(), nullable=False),
        sa.Column("segment_id", sa.Integer(), nullable=False),
        sa.Column(
            "side",
            sa.Enum("source", "target", name="side", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["bitext_id"], ["bitext.id"], name=op.f("fk_link_bitext_id")),
        sa.ForeignKeyConstraint(["segment_id"], ["segment.id"], name=op.f("fk_link_segment_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_link_unit_id")),
        sa.PrimaryKeyConstraint("bitext_id", "segment_id", name=op.f("pk_link")),
    )
    op.create_index(op.f("ix_link_unit_id"), "link", ["unit_id"], unique=False)
