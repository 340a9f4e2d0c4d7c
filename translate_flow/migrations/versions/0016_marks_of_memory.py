"""The memory keeps the bold words, links and the like of its pairs, so that matches can bring them."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_COLUMNS = ("source_marks", "target_marks")
_JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    """Takes the schema one revision up; approved units give their marks to their pairs where the texts are the same."""
    for column in _COLUMNS:
        op.add_column("memory_entry", sa.Column(column, _JSON, nullable=True))
    connection = op.get_bind()
    same = (_ENTRY.c.source_text == _UNIT.c.source_text) & (_ENTRY.c.target_text == _UNIT.c.target_text)
    query = (
        sa.select(_ENTRY.c.id, _UNIT.c.source_marks, _UNIT.c.target_marks)
        .join(_UNIT, _UNIT.c.id == _ENTRY.c.unit_id)
        .where(same, _UNIT.c.target_marks.is_not(None))
    )
    for entry_id, source, target in connection.execute(query).all():
        values = {"source_marks": source, "target_marks": target}
        connection.execute(sa.update(_ENTRY).where(_ENTRY.c.id == entry_id).values(values))


def downgrade() -> None:
    """Takes the schema one revision down."""
    for column in reversed(_COLUMNS):
        op.drop_column("memory_entry", column)


def _table(name: str, *columns: str) -> sa.TableClause:
    marks = [sa.column(column, _JSON) for column in _COLUMNS]
    return sa.table(
        name, sa.column("id"), sa.column("source_text"), sa.column("target_text"), *marks, *map(sa.column, columns)
    )


_ENTRY = _table("memory_entry", "unit_id")
_UNIT = _table("unit")
