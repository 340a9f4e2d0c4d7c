"""Since when somebody is typing in a unit; filters people keep and share."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    with op.batch_alter_table("presence") as table:
        table.add_column(sa.Column("typing_since", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("query", sa.JSON(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["user_account.id"], name=op.f("fk_saved_filter_owner_id")),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_saved_filter_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint(
            "publication_id", "owner_id", "name", name=op.f("uq_saved_filter_publication_id_owner_id_name")
        ),
    )


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_table("saved_filter")
    with op.batch_alter_table("presence") as table:
        table.drop_column("typing_since")
