"""The memory's index: which entries hold which word, so that likely matches are found without a copy in main memory."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up: what is there already is indexed at revision 0019."""
    op.create_table(
        "memory_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("source_language", sa.Text(), nullable=False),
        sa.Column("target_language", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_memory_word_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memory_word")),
        sa.UniqueConstraint(
            "source_language",
            "target_language",
            "word",
            "publication_id",
            name=op.f("uq_memory_word_pair_word_publication"),
        ),
    )
    op.create_table(
        "memory_postings",
        sa.Column("word_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("records", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["word_id"], ["memory_word.id"], name=op.f("fk_memory_postings_word_id")),
        sa.PrimaryKeyConstraint("word_id", "number", name=op.f("pk_memory_postings")),
    )


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_table("memory_postings")
    op.drop_table("memory_word")
