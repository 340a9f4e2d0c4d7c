"""The memory's index in shards, its words as numbers: an import writes its own, and is seen once it is done."""

import sqlalchemy as sa
from alembic import op

from translate_flow.memory.postings import CHUNK, SIZE, Gathered
from translate_flow.text.characters import fold

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_PAIR = ("publication_id", "source_language", "target_language")
_ENTRY = sa.table("memory_entry", sa.column("id"), *map(sa.column, _PAIR), sa.column("source_text"))
_SHARD = sa.table("memory_shard", sa.column("id"), *map(sa.column, _PAIR), sa.column("entries"))
_WORD = sa.table("memory_word", *map(sa.column, ("id", "shard_id", "word", "entries", "last")))
_POSTINGS = sa.table("memory_postings", *map(sa.column, ("word_id", "number", "records")))
_READ, _GATHERED = 2_000, 200_000
_MOMENTS = ("done_at", "removed_at")


def upgrade() -> None:
    """Takes the schema one revision up; the entries that are there are indexed, one memory after the other."""
    op.drop_table("memory_postings")
    op.drop_table("memory_word")
    _create_index_tables()
    op.add_column("memory_import", sa.Column("job_id", sa.Integer(), nullable=True))
    for name in _MOMENTS:
        op.add_column("memory_import", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE memory_import SET done_at = created_at, removed_at = undone_at")
    op.drop_index("ix_memory_entry_exact", "memory_entry")
    op.drop_column("memory_entry", "source_hash")
    op.create_index("ix_memory_entry_pair", "memory_entry", [*_PAIR, "id"])
    _index_entries(op.get_bind())


def downgrade() -> None:
    """Takes the schema one revision down; the older program indexes what it takes in from then on."""
    for name in ("memory_postings", "memory_word", "memory_shard"):
        op.drop_table(name)
    op.execute("DELETE FROM memory_entry WHERE import_id IN (SELECT id FROM memory_import WHERE done_at IS NULL)")
    op.execute("DELETE FROM memory_import WHERE done_at IS NULL")
    for name in ("job_id", *_MOMENTS):
        op.drop_column("memory_import", name)
    op.drop_index("ix_memory_entry_pair", "memory_entry")
    op.add_column("memory_entry", sa.Column("source_hash", sa.String(64), nullable=False, server_default=""))
    op.create_index("ix_memory_entry_exact", "memory_entry", [*_PAIR, "source_hash"])
    _create_older_index_tables()


def _create_index_tables() -> None:
    op.create_table(
        "memory_shard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("source_language", sa.Text(), nullable=False),
        sa.Column("target_language", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_memory_shard_publication_id")),
        sa.ForeignKeyConstraint(["import_id"], ["memory_import.id"], name=op.f("fk_memory_shard_import_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memory_shard")),
    )
    op.create_index("ix_memory_shard_pair", "memory_shard", ["source_language", "target_language", "publication_id"])
    op.create_index(op.f("ix_memory_shard_import_id"), "memory_shard", ["import_id"])
    op.create_table(
        "memory_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shard_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.BigInteger(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("last", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["shard_id"], ["memory_shard.id"], name=op.f("fk_memory_word_shard_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memory_word")),
        sa.UniqueConstraint("shard_id", "word", name=op.f("uq_memory_word_shard_id_word")),
    )
    _create_postings()


def _create_postings() -> None:
    op.create_table(
        "memory_postings",
        sa.Column("word_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("records", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["word_id"], ["memory_word.id"], name=op.f("fk_memory_postings_word_id")),
        sa.PrimaryKeyConstraint("word_id", "number", name=op.f("pk_memory_postings")),
    )


def _create_older_index_tables() -> None:
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
    _create_postings()


def _index_entries(connection: sa.Connection) -> None:
    pair = [_ENTRY.c[name] for name in _PAIR]
    for home in connection.execute(sa.select(*pair).distinct()).all():
        mine = [column == value for column, value in zip(pair, home, strict=True)]
        query = sa.select(_ENTRY.c.id, _ENTRY.c.source_text).where(*mine)
        gathered, after = Gathered(), 0
        while rows := connection.execute(query.where(_ENTRY.c.id > after).order_by(_ENTRY.c.id).limit(_READ)).all():
            ids, keys = [row.id for row in rows], [fold(row.source_text) for row in rows]
            gathered.add(ids, keys)
            after = ids[-1]
            if gathered.entries >= _GATHERED:
                _store(connection, home._asdict(), gathered)
                gathered = Gathered()
        if gathered.entries:
            _store(connection, home._asdict(), gathered)


def _store(connection: sa.Connection, home: dict[str, object], gathered: Gathered) -> None:
    shard_id = connection.scalar(sa.insert(_SHARD).values(**home, entries=gathered.entries).returning(_SHARD.c.id))
    words, full = [], {}
    for word, records in gathered.words():
        entries = len(records) // SIZE
        at = entries // CHUNK * CHUNK * SIZE
        words.append({"shard_id": shard_id, "word": word, "entries": entries, "last": records[at:]})
        if at:
            full[word] = records[:at]
    connection.execute(sa.insert(_WORD), words)
    known = sa.select(_WORD.c.word, _WORD.c.id).where(_WORD.c.shard_id == shard_id, _WORD.c.entries >= CHUNK)
    rows = [
        {"word_id": word_id, "number": number, "records": full[word][start : start + CHUNK * SIZE]}
        for word, word_id in connection.execute(known).all()
        for number, start in enumerate(range(0, len(full[word]), CHUNK * SIZE))
    ]
    if rows:
        connection.execute(sa.insert(_POSTINGS), rows)
