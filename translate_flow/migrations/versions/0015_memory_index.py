"""The memory's index: which entries hold which word, so that likely matches are found without a copy in main memory."""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

from translate_flow.memory.index import words
from translate_flow.memory.postings import CHUNK, RECORD, record
from translate_flow.text.characters import fold

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_PAIR = ("publication_id", "source_language", "target_language")
_ENTRY = sa.table("memory_entry", sa.column("id"), *map(sa.column, _PAIR), sa.column("source_text"))
_WORD = sa.table("memory_word", sa.column("id"), *map(sa.column, _PAIR), sa.column("word"), sa.column("entries"))
_POSTINGS = sa.table("memory_postings", sa.column("word_id"), sa.column("number"), sa.column("records"))
_ROW_BYTES = CHUNK * RECORD.size


def upgrade() -> None:
    """Takes the schema one revision up; the entries that are there are indexed, one memory after the other."""
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
    _index_entries(op.get_bind())


def downgrade() -> None:
    """Takes the schema one revision down."""
    op.drop_table("memory_postings")
    op.drop_table("memory_word")


def _index_entries(connection: sa.Connection) -> None:
    pair = [_ENTRY.c[name] for name in _PAIR]
    for home in connection.execute(sa.select(*pair).distinct()).all():
        mine = [column == value for column, value in zip(pair, home, strict=True)]
        query = sa.select(_ENTRY.c.id, _ENTRY.c.source_text).where(*mine).order_by(_ENTRY.c.id)
        found: dict[str, bytearray] = defaultdict(bytearray)
        entries = connection.execute(query).all()
        for entry_id, source in entries:
            key = fold(source)
            written = record(entry_id, len(key))
            for word in words(key):
                found[word] += written
        _store(connection, dict(zip(_PAIR, home, strict=True)), found, len(entries))


def _store(connection: sa.Connection, home: dict[str, object], found: dict[str, bytearray], count: int) -> None:
    sizes = {"": count, **{word: len(records) // RECORD.size for word, records in found.items()}}
    connection.execute(
        sa.insert(_WORD), [{**home, "word": word, "entries": entries} for word, entries in sizes.items()]
    )
    known = sa.select(_WORD.c.word, _WORD.c.id).where(*[_WORD.c[name] == value for name, value in home.items()])
    rows = [
        {"word_id": word_id, "number": number, "records": bytes(found[word][start : start + _ROW_BYTES])}
        for word, word_id in connection.execute(known).all()
        if word
        for number, start in enumerate(range(0, len(found[word]), _ROW_BYTES))
    ]
    if rows:
        connection.execute(sa.insert(_POSTINGS), rows)
