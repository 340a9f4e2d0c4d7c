"""Links are found by their segment: without that, each segment that goes reads all links there are."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    op.create_index(op.f("ix_link_segment_id"), "link", ["segment_id"])


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_index(op.f("ix_link_segment_id"), "link")
