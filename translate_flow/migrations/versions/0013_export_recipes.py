"""Exports kept under a name, run by hand or by the clock."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    op.create_table(
        "export_recipe",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("selection", sa.JSON(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("every", sa.Text(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("is_only_new", sa.Boolean(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_job_id", sa.Integer(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_export_recipe_publication_id")),
        sa.ForeignKeyConstraint(["owner_id"], ["user_account.id"], name=op.f("fk_export_recipe_owner_id")),
        sa.ForeignKeyConstraint(["last_job_id"], ["job.id"], name=op.f("fk_export_recipe_last_job_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_recipe")),
    )
    op.create_index(op.f("ix_export_recipe_publication_id"), "export_recipe", ["publication_id"])
    op.create_index(op.f("ix_export_recipe_next_at"), "export_recipe", ["next_at"])


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_table("export_recipe")
