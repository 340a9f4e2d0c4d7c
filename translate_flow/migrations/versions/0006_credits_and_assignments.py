"""Who did it and who is to do it: contributors, credits, assignments, presence."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Takes the schema one revision up."""
    _create_contributor()
    _create_contributor_alias()
    _create_credit()
    _create_assignment()
    _create_presence()


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_table("presence")
    op.drop_table("assignment")
    op.drop_table("credit")
    op.drop_table("contributor_alias")
    op.drop_table("contributor")


def _create_contributor() -> None:
    op.create_table(
        "contributor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_contributor_publication_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_contributor_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contributor")),
    )
    op.create_index(op.f("ix_contributor_publication_id"), "contributor", ["publication_id"], unique=False)


def _create_contributor_alias() -> None:
    op.create_table(
        "contributor_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("contributor_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contributor_id"], ["contributor.id"], name=op.f("fk_contributor_alias_contributor_id")
        ),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"], name=op.f("fk_contributor_alias_publication_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contributor_alias")),
        sa.UniqueConstraint("publication_id", "key", name=op.f("uq_contributor_alias_publication_id_key")),
    )
    op.create_index(op.f("ix_contributor_alias_contributor_id"), "contributor_alias", ["contributor_id"], unique=False)


def _create_credit() -> None:
    op.create_table(
        "credit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("contributor_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum("parsed", "derived", "manual", name="origin", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "proposed", "confirmed", "removed", name="status", native_enum=False, create_constraint=True, length=24
            ),
            nullable=False,
        ),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["contributor_id"], ["contributor.id"], name=op.f("fk_credit_contributor_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_credit_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credit")),
        sa.UniqueConstraint(
            "version_id", "contributor_id", "role", name=op.f("uq_credit_version_id_contributor_id_role")
        ),
    )
    op.create_index(op.f("ix_credit_contributor_id"), "credit", ["contributor_id"], unique=False)


def _create_assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bitext_id", sa.Integer(), nullable=False),
        sa.Column("assignee_id", sa.Integer(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "translate",
                "review",
                "sign_off",
                "publish",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "offered",
                "accepted",
                "delivered",
                "done",
                "declined",
                "cancelled",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("created_by_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["assignee_id"], ["user_account.id"], name=op.f("fk_assignment_assignee_id")),
        sa.ForeignKeyConstraint(["bitext_id"], ["bitext.id"], name=op.f("fk_assignment_bitext_id")),
        sa.ForeignKeyConstraint(["created_by_id"], ["user_account.id"], name=op.f("fk_assignment_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index(op.f("ix_assignment_assignee_id"), "assignment", ["assignee_id"], unique=False)
    op.create_index(op.f("ix_assignment_bitext_id"), "assignment", ["bitext_id"], unique=False)


def _create_presence() -> None:
    op.create_table(
        "presence",
        sa.Column("bitext_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_typing", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["bitext_id"], ["bitext.id"], name=op.f("fk_presence_bitext_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_presence_user_id")),
        sa.PrimaryKeyConstraint("bitext_id", "user_id", name=op.f("pk_presence")),
    )
