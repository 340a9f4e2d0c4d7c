"""What a browser said it is when it signed in, so that people can tell their sign-ins apart."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    with op.batch_alter_table("sign_in") as table:
        table.add_column(sa.Column("device", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("address", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("sign_in") as table:
        table.alter_column("device", server_default=None)
        table.alter_column("address", server_default=None)


def downgrade() -> None:
    """Takes the schema one revision down."""
    with op.batch_alter_table("sign_in") as table:
        table.drop_column("address")
        table.drop_column("device")
