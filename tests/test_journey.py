"""The seed article along the way of the data: paste, blocks, sentences, beads, units, review, credit, export."""

import io
import json
from pathlib import Path

from tests.services.conftest import Desk, database, desk, postgres_url  # noqa: F401 -- fixtures
from translate_flow.formats.registry import read_pairs
from translate_flow.services import articles, credits, export, publish, review, take_in, units
from translate_flow.services.check_store import check_store

GOLD = "seed.ro-en.gold.align"


def test_the_seed_article_from_paste_to_pairs(shared: Path, desk: Desk) -> None:  # noqa: F811
    folder = shared / "articles"
    source, target = ((folder / f"{tag}-00-seed.txt").open(newline="").read() for tag in ("ro", "en"))
    with desk.database.write() as session:
        seen = take_in.preview(session, desk.actor("desk"), publication="north", text=source)
        assert (seen.language, seen.blocks[0].type, seen.blocks[1].type) == ("ro", "kicker", "headline")
        article = take_in.create_article(
            session, desk.actor("desk"), publication="north", source_language="ro", text=source
        )
        bitext = take_in.create_version(session, desk.actor("desk"), article.id, language="en", text=target)
        assert articles.version_text(session, desk.actor("desk"), bitext.target_version_id) == target
    found = desk.units(bitext)
    counts = [(len(unit.source), len(unit.target)) for unit in found]
    gold = (folder / GOLD).read_text().split()
    shapes = [tuple(len(side.split(",")) for side in bead.split(":")) for bead in gold]
    assert counts == shapes
    with desk.database.write() as session:
        seen_units = [(unit.id, unit.version) for unit in found]
        assert review.confirm_many(session, desk.actor("translator"), bitext.id, units=seen_units).refused == ()
    with desk.database.write() as session:
        now = [(unit.id, unit.version) for unit in units.list_units(session, desk.actor("desk"), bitext.id).items]
        done = review.decide_many(session, desk.actor("reviewer"), bitext.id, decision="approve", units=now)
        assert done.refused == ()
        publish.publish_version(session, desk.actor("desk"), bitext.target_version_id, version=1)
    with desk.database.read() as session:
        told = credits.get_credits(session, desk.actor("reader"), bitext.target_version_id)
        assert told.line.startswith("Translation by Iurie Tataru")
        file = export.export_bitext(session, desk.actor("desk"), bitext.id, format="tmx", states=("final",))
        page = export.article_file(session, desk.actor("desk"), bitext.target_version_id, format="html").data.decode()
        assert check_store(session) == ()
    pairs = list(read_pairs(io.BytesIO(file.data), "tmx", place=file.name, source_language="ro", target_language="en"))
    assert len(pairs) == len(gold)
    assert not any("Read more" in pair.target or "Iurie" in pair.target for pair in pairs)
    assert "Iurie Tataru" in page and "Read more" not in page


def test_what_was_found_in_the_seed_is_what_people_found(shared: Path) -> None:
    from translate_flow.text.article import parse_article

    for name in ("ro-00-seed", "en-00-seed"):
        gold = json.loads((shared / "articles" / f"{name}.gold.json").read_text())
        raw = (shared / "articles" / f"{name}.txt").open(newline="").read()
        found = parse_article(raw, gold["lang"])
        assert [(b.type.value, b.start, b.end) for b in found.blocks] == [
            (b["type"], b["start"], b["end"]) for b in gold["blocks"]
        ]
        assert [(c.role, c.name) for c in found.credits] == [(c["role"], c["name"]) for c in gold["credits"]]
