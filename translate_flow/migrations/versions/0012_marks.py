"""Revisions keep the bold words, links and the like of their text."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    with op.batch_alter_table("revision") as table:
        table.add_column(sa.Column("marks", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("revision") as table:
        table.alter_column("marks", server_default=None)


def downgrade() -> None:
    """Takes the schema one revision down."""
    with op.batch_alter_table("revision") as table:
        table.drop_column("marks")
