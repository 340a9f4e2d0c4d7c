"""Alignment edits inside sentences keep the break they made or closed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    with op.batch_alter_table("alignment_edit") as table:
        table.add_column(sa.Column("cut", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Takes the schema one revision down."""
    with op.batch_alter_table("alignment_edit") as table:
        table.drop_column("cut")
