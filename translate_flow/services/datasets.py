"""Datasets of a publication's pairs: recipes kept, their victims shown before building, builds the same every time."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from translate_flow.errors import BadInput, NotFound
from translate_flow.formats.dataset_build import Made, make, write
from translate_flow.formats.dataset_card import CardFacts
from translate_flow.formats.dataset_recipe import Recipe, recipe_from
from translate_flow.languages.registry import check_tag
from translate_flow.models.article import Article, Version
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.models.dataset import Dataset
from translate_flow.models.publication import Publication
from translate_flow.services import credits, events
from translate_flow.services.access import Actor, require
from translate_flow.services.accounts import checked_name
from translate_flow.services.article_imports import is_done
from translate_flow.services.clock import now
from translate_flow.services.export import selected_pairs
from translate_flow.services.lookup import hold_version, publication_named
from translate_flow.services.selection import Selection
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import STATE_OF, State

SHOWN_VICTIMS = 5
"""So many pairs of each rule are shown before building."""

MOST_PAIRS = 2_000_000
"""A dataset is put together in memory; beyond this the pairs are exported and cleaned elsewhere."""


@dataclass(frozen=True, slots=True)
class DatasetView:
    """A dataset and its recipe."""

    id: int
    publication: str
    name: str
    recipe: dict[str, Any]
    version: int


@dataclass(frozen=True, slots=True)
class ReadyPair:
    """A language pair and how many reviewed pairs there are."""

    source_language: str
    target_language: str
    pairs: int


@dataclass(frozen=True, slots=True)
class Victim:
    """A pair that would be left out."""

    source: str
    target: str
    article: str


@dataclass(frozen=True, slots=True)
class RemovedView:
    """What a rule leaves out, with the first of it."""

    rule: str
    pairs: int
    first: tuple[Victim, ...]


@dataclass(frozen=True, slots=True)
class DatasetPreview:
    """What building would give now."""

    selected: int
    parts: dict[str, int]
    removed: tuple[RemovedView, ...]
    replaced: int
    withdrawn: tuple[str, ...]


def list_datasets(session: Session, actor: Actor, *, publication: str) -> tuple[DatasetView, ...]:
    """The datasets of a publication, by name."""
    home = publication_named(session, actor, publication, Operation.EXPORT)
    query = select(Dataset).where(Dataset.publication_id == home.id, Dataset.deleted_at.is_(None))
    return tuple(_view(row, home) for row in session.scalars(query.order_by(Dataset.name, Dataset.id)))


def get_dataset(session: Session, actor: Actor, dataset_id: int) -> DatasetView:
    """One dataset."""
    return _view(*_found(session, actor, dataset_id))


def create_dataset(
    session: Session, actor: Actor, *, publication: str, name: str, recipe: Mapping[str, Any]
) -> DatasetView:
    """Keeps a recipe under a name."""
    home = publication_named(session, actor, publication, Operation.EXPORT)
    row = Dataset(
        publication_id=home.id,
        name=checked_name(name),
        recipe=_checked(recipe).as_json(),
        created_by_id=actor.user_id,
        updated_at=now(),
    )
    session.add(row)
    session.flush()
    _tell(session, actor, "dataset.create", row)
    return _view(row, home)


def update_dataset(
    session: Session, actor: Actor, dataset_id: int, *, name: str, recipe: Mapping[str, Any], version: int
) -> DatasetView:
    """Changes a recipe; what was built by the old one stays as it is."""
    row, home = _found(session, actor, dataset_id)
    hold_version(session, row, version)
    row.name, row.recipe = checked_name(name), _checked(recipe).as_json()
    row.updated_at, row.version = now(), row.version + 1
    _tell(session, actor, "dataset.update", row)
    return _view(row, home)


def delete_dataset(session: Session, actor: Actor, dataset_id: int, *, version: int) -> None:
    """Puts a recipe away; `restore_dataset` brings it back."""
    row, _ = _found(session, actor, dataset_id)
    hold_version(session, row, version)
    row.deleted_at, row.version = now(), row.version + 1
    _tell(session, actor, "dataset.delete", row)


def restore_dataset(session: Session, actor: Actor, dataset_id: int) -> DatasetView:
    """Brings a recipe back."""
    row, home = _found(session, actor, dataset_id, deleted_too=True)
    if row.deleted_at is not None:
        row.deleted_at, row.version = None, row.version + 1
        _tell(session, actor, "dataset.restore", row)
    return _view(row, home)


def preview_dataset(session: Session, actor: Actor, *, publication: str, recipe: Mapping[str, Any]) -> DatasetPreview:
    """What a recipe would give now: sizes of the parts, and what each rule leaves out."""
    home = publication_named(session, actor, publication, Operation.EXPORT)
    wanted = _checked(recipe)
    made = _made(session, actor, home, wanted)
    victims: dict[str, list[Victim]] = defaultdict(list)
    for item in made.removed:
        victims[item.rule].append(Victim(item.pair.source, item.pair.target, item.pair.article))
    removed = [RemovedView(rule, len(found), tuple(found[:SHOWN_VICTIMS])) for rule, found in victims.items()]
    parts = {name: len(part) for name, part in made.parts.items()}
    return DatasetPreview(
        selected=sum(parts.values()) + len(made.removed),
        parts=parts,
        removed=tuple(sorted(removed, key=lambda row: -row.pairs)),
        replaced=made.replaced,
        withdrawn=_withdrawn(session, home, wanted),
    )


def write_dataset(
    session: Session, actor: Actor, *, publication: str, name: str, recipe: Mapping[str, Any], out: IO[bytes]
) -> int:
    """Writes a dataset as an archive and returns how many pairs it holds; the same data give the same bytes."""
    home = publication_named(session, actor, publication, Operation.EXPORT)
    wanted = _checked(recipe)
    made = _made(session, actor, home, wanted)
    kept = sum(len(part) for part in made.parts.values())
    if not kept:
        raise BadInput("nothing is left", place="recipe", remedy="Choose more states, or softer rules")
    articles = {int(pair.article) for part in made.parts.values() for pair in part}
    facts = CardFacts(
        name=name,
        licence=wanted.licence,
        publication=home.name,
        credits=_credit_lines(session, home, wanted, articles),
        withdrawn=_withdrawn(session, home, wanted),
        signatures=_signatures(session, wanted, articles),
    )
    write(made, wanted, facts, out)
    return kept


def ready_pairs(session: Session, actor: Actor, *, publication: str) -> tuple[ReadyPair, ...]:
    """The language pairs of which something is reviewed, the most first."""
    home = publication_named(session, actor, publication, Operation.EXPORT)
    source, target = aliased(Version), aliased(Version)
    reviewed = [substate for substate, state in STATE_OF.items() if state in {State.REVIEWED, State.FINAL}]
    query = (
        select(source.language, target.language, func.count(Unit.id))
        .join(Bitext, Bitext.id == Unit.bitext_id)
        .join(Article, Article.id == Bitext.article_id)
        .join(source, source.id == Bitext.source_version_id)
        .join(target, target.id == Bitext.target_version_id)
        .where(Article.publication_id == home.id, Article.deleted_at.is_(None), Unit.position.is_not(None))
        .where(Unit.substate.in_(reviewed), Unit.source_text != "", Unit.target_text != "")
        .group_by(source.language, target.language)
    )
    return tuple(sorted((ReadyPair(*row) for row in session.execute(query)), key=lambda row: -row.pairs))


def _made(session: Session, actor: Actor, home: Publication, wanted: Recipe) -> Made:
    chosen = Selection(
        publication=home.slug,
        source_language=wanted.source_language,
        target_language=wanted.target_language,
        states=wanted.states,
    )
    pairs = []
    for pair in selected_pairs(session, actor, chosen):
        pairs.append(pair)
        if len(pairs) > MOST_PAIRS:
            raise BadInput(f"more than {MOST_PAIRS:,} pairs", place="recipe", remedy="Export them and clean elsewhere")
    days = session.execute(select(Article.id, Article.created_at).where(Article.publication_id == home.id))
    return make(pairs, wanted, {str(article_id): day.date().isoformat() for article_id, day in days})


def _withdrawn(session: Session, home: Publication, wanted: Recipe) -> tuple[str, ...]:
    """The articles of this pair that were taken back."""
    mine = (Article.publication_id == home.id, Article.deleted_at.is_not(None), is_done(Article.import_id))
    query = _bitexts(wanted, Article.id).where(*mine)
    return tuple(str(article_id) for article_id in session.scalars(query.order_by(Article.id)))


def _signatures(session: Session, wanted: Recipe, articles: set[int]) -> tuple[str, ...]:
    rows = session.execute(_bitexts(wanted, Article.id, Bitext.signature))
    return tuple(sorted({signature for article_id, signature in rows if article_id in articles and signature}))


def _credit_lines(session: Session, home: Publication, wanted: Recipe, articles: set[int]) -> tuple[str, ...]:
    """The printed lines of all translations in it, each once."""
    rows = session.execute(_bitexts(wanted, Article.id, Bitext.target_version_id))
    lines = [
        credits.line_of(session, home.id, session.get_one(Version, version_id))
        for article_id, version_id in rows
        if article_id in articles
    ]
    return tuple(sorted({line for line in lines if line}))


def _bitexts(wanted: Recipe, *columns: Any) -> Any:
    source, target = aliased(Version), aliased(Version)
    return (
        select(*columns)
        .select_from(Bitext)
        .join(Article, Article.id == Bitext.article_id)
        .join(source, source.id == Bitext.source_version_id)
        .join(target, target.id == Bitext.target_version_id)
        .where(source.language == wanted.source_language, target.language == wanted.target_language)
    )


def _checked(recipe: Mapping[str, Any]) -> Recipe:
    wanted = recipe_from(recipe)
    for place in ("source_language", "target_language"):
        check_tag(getattr(wanted, place), place=place)
    if wanted.source_language == wanted.target_language:
        raise BadInput("both sides are the same language", place="target_language", remedy="Choose another one")
    return wanted


def _found(
    session: Session, actor: Actor, dataset_id: int, *, deleted_too: bool = False
) -> tuple[Dataset, Publication]:
    row = session.get(Dataset, dataset_id)
    if row is None or (row.deleted_at is not None and not deleted_too):
        raise NotFound("There is no such dataset")
    require(actor, Operation.EXPORT, row.publication_id, what="dataset")
    return row, session.get_one(Publication, row.publication_id)


def _tell(session: Session, actor: Actor, verb: str, row: Dataset) -> None:
    told: dict[str, Any] = {"name": row.name, "recipe": row.recipe, "version": row.version}
    events.record(session, actor, verb, "dataset", row.id, publication_id=row.publication_id, after=told)


def _view(row: Dataset, home: Publication) -> DatasetView:
    return DatasetView(row.id, home.slug, row.name, dict(row.recipe), row.version)
