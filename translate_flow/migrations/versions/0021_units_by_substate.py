"""Units are found by their substate: how far a translation is, which board and lists ask of all, needs no unit read."""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    op.create_index("ix_unit_bitext_id_substate", "unit", ["bitext_id", "substate", "position"])


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_index("ix_unit_bitext_id_substate", "unit")
