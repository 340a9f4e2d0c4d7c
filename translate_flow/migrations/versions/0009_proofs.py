"""Proofs shared by a link, and the comments of guests."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    op.create_table(
        "proof_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("bitext_id", sa.Integer(), nullable=False),
        sa.Column("show", sa.Text(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["bitext_id"], ["bitext.id"], name=op.f("fk_proof_link_bitext_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["user_account.id"], name=op.f("fk_proof_link_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proof_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_proof_link_token_hash")),
    )
    op.create_index(op.f("ix_proof_link_bitext_id"), "proof_link", ["bitext_id"])
    with op.batch_alter_table("comment") as table:
        table.alter_column("author_id", existing_type=sa.Integer(), nullable=True)
        table.add_column(sa.Column("guest", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("proof_link_id", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_comment_proof_link_id"), "proof_link", ["proof_link_id"], ["id"])
        table.create_index(op.f("ix_comment_proof_link_id"), ["proof_link_id"])
        table.create_check_constraint("somebody_said_it", "(author_id IS NULL) = (guest <> '')")


def downgrade() -> None:
    """Takes the schema one revision down; the comments of guests have no place there."""
    op.execute("DELETE FROM comment WHERE author_id IS NULL")
    with op.batch_alter_table("comment") as table:
        table.drop_constraint(op.f("ck_comment_somebody_said_it"), type_="check")
        table.drop_index(op.f("ix_comment_proof_link_id"))
        table.drop_constraint(op.f("fk_comment_proof_link_id"), type_="foreignkey")
        table.drop_column("proof_link_id")
        table.drop_column("guest")
        table.alter_column("author_id", existing_type=sa.Integer(), nullable=False)
    op.drop_table("proof_link")
