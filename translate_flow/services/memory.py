"""The memory of a publication: what was approved or imported, searched for sentences and phrases."""

from sqlalchemy import BindParameter, bindparam, delete, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, TooLarge
from translate_flow.languages.registry import check_tag
from translate_flow.memory.concordance import occurrences
from translate_flow.memory.match import Candidate
from translate_flow.memory.rank import MINIMUM, best_matches, nearest
from translate_flow.models.bitext import TextOrigin, Unit
from translate_flow.models.memory import MemoryEntry
from translate_flow.models.person import User
from translate_flow.models.searched import holds
from translate_flow.quality.diff import word_diff
from translate_flow.services import memory_index
from translate_flow.services.access import Actor, require
from translate_flow.services.clock import now
from translate_flow.services.lookup import BitextRows, publication_named, unit_by_id
from translate_flow.services.memory_index import Pair
from translate_flow.services.unit_history import authors_of
from translate_flow.services.views import ConcordanceView, MatchView
from translate_flow.text.characters import fold
from translate_flow.text.tags import fitted, tagged
from translate_flow.workflow.roles import Operation

MAX_QUERY = 5_000
MAX_LIMIT = 50
RANKED = 32
"""The likest candidates, loaded with what penalties and context need; the others are compared by their sources only."""

_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
# Asked by their ids alone: with the pair among the conditions SQLite walks through all entries of the pair.
_SOURCES = select(MemoryEntry.id, MemoryEntry.source_text).where(
    MemoryEntry.id.in_(_IDS), memory_index.is_seen(MemoryEntry.import_id)
)
_WHOLE = select(MemoryEntry).where(MemoryEntry.id.in_(_IDS))


def search_memory(
    session: Session,
    actor: Actor,
    *,
    text: str,
    source_language: str,
    target_language: str,
    publication: str | None = None,
    before: str = "",
    after: str = "",
    limit: int = 5,
    minimum: int = MINIMUM,
    unit_id: int | None = None,
) -> tuple[MatchView, ...]:
    """Earlier pairs for a sentence, best first, from the publications the actor may search.

    Their marks become tags of the unit with that id, as far as its source has such marks.
    """
    if len(text) > MAX_QUERY:
        raise TooLarge(f"{len(text):,} characters", place="text", remedy=f"At most {MAX_QUERY:,} are looked up")
    _check_pair(source_language, target_language)
    unit = unit_by_id(session, actor, unit_id, Operation.READ)[0] if unit_id is not None else None
    found: dict[int, MemoryEntry] = {}
    for publication_id in _searched(session, actor, publication, source_language, target_language):
        pair = Pair(publication_id, source_language, target_language)
        found.update(_candidates(session, pair, text, max(RANKED, 2 * limit)))
    ranked = best_matches(
        text,
        [_candidate(row) for row in found.values()],
        before=before,
        after=after,
        limit=min(max(1, limit), MAX_LIMIT),
        minimum=max(1, minimum),
    )
    return tuple(
        MatchView(
            entry_id=match.candidate.id,
            source_text=match.candidate.source,
            target_text=match.candidate.target,
            target_tagged=_tagged(found[match.candidate.id], unit),
            score=match.score,
            band=match.band.value,
            penalties=tuple((penalty.cause, penalty.points) for penalty in match.penalties),
            origin=match.candidate.origin,
            author=match.candidate.author,
            changed_at=found[match.candidate.id].changed_at,
            diff=tuple((part.kind, part.text) for part in word_diff(match.candidate.source, text)),
        )
        for match in ranked
    )


def _tagged(row: MemoryEntry, unit: Unit | None) -> str:
    like = row.source_marks if unit is None else unit.source_marks
    marks = fitted(row.target_marks, like)
    return tagged(row.target_text, marks, like) if marks else ""


def search_concordance(
    session: Session,
    actor: Actor,
    *,
    phrase: str,
    source_language: str,
    target_language: str,
    publication: str | None = None,
    limit: int = 50,
) -> tuple[ConcordanceView, ...]:
    """Earlier pairs that hold a phrase on either side, newest first."""
    if not phrase.strip() or len(phrase) > MAX_QUERY:
        raise BadInput("the phrase is empty or too long", place="phrase", remedy="Name a few words")
    _check_pair(source_language, target_language)
    ids = _searched(session, actor, publication, source_language, target_language)
    query = (
        select(MemoryEntry)
        .where(
            MemoryEntry.publication_id.in_(ids),
            MemoryEntry.source_language == source_language,
            MemoryEntry.target_language == target_language,
            memory_index.is_seen(MemoryEntry.import_id),
            holds(MemoryEntry.source_text, phrase) | holds(MemoryEntry.target_text, phrase),
        )
        .order_by(MemoryEntry.id.desc())
        .limit(min(max(1, limit), MAX_LIMIT))
    )
    return tuple(_concordance(row, phrase) for row in session.scalars(query))


def remember_unit(session: Session, rows: BitextRows, unit: Unit) -> None:
    """Keeps an approved unit under the names of those who wrote it; its neighbours are its context."""
    forget_unit(session, unit)
    if not unit.source_text.strip() or not unit.target_text.strip():
        return
    position = unit.position or 0
    near = select(Unit.position, Unit.source_text).where(
        Unit.bitext_id == unit.bitext_id, Unit.position.in_((position - 1, position + 1))
    )
    neighbours = dict(session.execute(near).all())
    authors = authors_of(session, unit)
    names = dict(session.execute(select(User.id, User.name).where(User.id.in_(authors))).all())
    entry = MemoryEntry(
        publication_id=rows.publication.id,
        source_language=rows.source.language,
        target_language=rows.target.language,
        source_text=unit.source_text,
        target_text=unit.target_text,
        changed_at=now(),
        origin=unit.origin.value if unit.origin is not TextOrigin.NONE else TextOrigin.HUMAN.value,
        is_reviewed=True,
        context_before=neighbours.get(position - 1, ""),
        context_after=neighbours.get(position + 1, ""),
        author=", ".join(names[person] for person in authors),
        source_marks=unit.source_marks,
        target_marks=unit.target_marks,
        unit_id=unit.id,
    )
    session.add(entry)
    session.flush()
    pair = Pair(entry.publication_id, entry.source_language, entry.target_language)
    memory_index.add(session, pair, [(entry.id, entry.source_text)])


def forget_unit(session: Session, unit: Unit) -> None:
    """Takes a unit's pair out of the memory: its text is no longer approved."""
    session.execute(delete(MemoryEntry).where(MemoryEntry.unit_id == unit.id))


def pairs_for_teaching(
    session: Session, publication_id: int, source_language: str, target_language: str, limit: int
) -> list[tuple[str, str]]:
    """The newest pairs of a publication, oldest of them first, for the aligner to learn from."""
    mine = memory_index.entries_in(Pair(publication_id, source_language, target_language))
    query = select(MemoryEntry.source_text, MemoryEntry.target_text).where(*mine)
    query = query.order_by(MemoryEntry.id.desc()).limit(limit)
    return [(source, target) for source, target in session.execute(query)][::-1]


def _check_pair(source_language: str, target_language: str) -> None:
    check_tag(source_language, place="source_language")
    check_tag(target_language, place="target_language")


def _searched(
    session: Session, actor: Actor, publication: str | None, source_language: str, target_language: str
) -> list[int]:
    """The publications searched: the one named, or all the actor may search in."""
    if publication:
        home = publication_named(session, actor, publication, Operation.SEARCH_MEMORY)
        pair = {"source_language": source_language, "target_language": target_language}
        require(actor, Operation.SEARCH_MEMORY, home.id, **pair, what="memory")
        return [home.id]
    ids = memory_index.publications_with(session, source_language, target_language)
    return [i for i in ids if actor.may(Operation.SEARCH_MEMORY, i, source_language, target_language)]


def _candidates(session: Session, pair: Pair, text: str, limit: int) -> dict[int, MemoryEntry]:
    """Of the entries likely to be like a text the likest; those of the same text are among them."""
    likely = memory_index.likely(session, pair, text)
    folded = {entry_id: fold(source) for entry_id, source in session.execute(_SOURCES, {"ids": likely})}
    likest = session.scalars(_WHOLE, {"ids": nearest(fold(text), folded, limit=limit)})
    # What has gone leaves its traces in the index, and its number may be another memory's by now.
    return {row.id: row for row in likest if pair == Pair(row.publication_id, row.source_language, row.target_language)}


def _candidate(row: MemoryEntry) -> Candidate:
    return Candidate(
        id=row.id,
        source=row.source_text,
        target=row.target_text,
        origin=row.origin,
        reviewed=row.is_reviewed,
        context_before=row.context_before,
        context_after=row.context_after,
        author=row.author,
        changed_at=row.changed_at.isoformat(),
    )


def _concordance(row: MemoryEntry, phrase: str) -> ConcordanceView:
    spans = occurrences(row.source_text, phrase)
    side = "source" if spans else "target"
    return ConcordanceView(
        row.id, row.source_text, row.target_text, side, spans or occurrences(row.target_text, phrase)
    )
