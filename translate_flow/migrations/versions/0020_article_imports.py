"""Archives of articles are imports: seen when they are done, taken back as a whole."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    op.create_table(
        "article_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_contributor_id", sa.Integer(), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_article_import_publication_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["user_account.id"], name=op.f("fk_article_import_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_import")),
    )
    op.create_index(op.f("ix_article_import_publication_id"), "article_import", ["publication_id"])
    column = sa.Column("import_id", sa.Integer(), sa.ForeignKey("article_import.id", name=op.f("fk_article_import_id")))
    op.add_column("article", column, inline_references=True)
    op.create_index(op.f("ix_article_import_id"), "article", ["import_id"])


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_index(op.f("ix_article_import_id"), "article")
    op.drop_column("article", "import_id")
    op.drop_index(op.f("ix_article_import_publication_id"), "article_import")
    op.drop_table("article_import")
