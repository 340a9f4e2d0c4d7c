"""The termbase: concepts with their terms, proposals and approvals, and the rules checks read from it."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, selectinload

from translate_flow.errors import BadInput, NotFound
from translate_flow.languages.registry import check_tag
from translate_flow.models.publication import Publication
from translate_flow.models.searched import holds
from translate_flow.models.term import Concept, Term, TermStatus
from translate_flow.quality.checks.check import TermRule
from translate_flow.services import events
from translate_flow.services.access import Actor, require
from translate_flow.services.clock import now
from translate_flow.services.lookup import hold_version, publication_named
from translate_flow.services.paging import cursor_id
from translate_flow.services.views import ConceptView, Page, TermView
from translate_flow.text.characters import check_text
from translate_flow.text.word_forms import find_forms
from translate_flow.workflow.roles import Operation

MAX_TERM, MAX_TEXT, MAX_TERMS = 200, 2_000, 60
MAX_LIMIT = 200

_APPROVED = (
    select(Concept.id, Term.language, Term.text, Term.status)
    .join(Term, Term.concept_id == Concept.id)
    .where(
        Concept.publication_id == bindparam("publication"),
        Concept.deleted_at.is_(None),
        Concept.is_approved.is_(True),
        Term.language.in_(bindparam("languages", expanding=True)),
    )
    .order_by(Concept.id, Term.id)
)

Given = Sequence[tuple[str, str, str]]
"""Terms as (language, text, status)."""


def list_terms(
    session: Session,
    actor: Actor,
    *,
    publication: str,
    language: str | None = None,
    text: str | None = None,
    query: str = "",
    cursor: str | None = None,
    limit: int = 100,
) -> Page[ConceptView]:
    """Concepts of a publication; with `text` only those one of whose terms (of `language`) stands in that text."""
    home = publication_named(session, actor, publication, Operation.READ)
    chosen = (
        select(Concept)
        .where(Concept.publication_id == home.id, Concept.deleted_at.is_(None))
        .options(selectinload(Concept.terms))
        .order_by(Concept.id)
    )
    after = cursor_id(cursor)
    if after is not None:
        chosen = chosen.where(Concept.id > after)
    if language:
        chosen = chosen.where(Concept.terms.any(Term.language == language))
    if query.strip():
        chosen = chosen.where(Concept.terms.any(holds(Term.text, query.strip())))
    size = min(max(1, limit), MAX_LIMIT)
    if text is not None:
        chosen = chosen.where(Concept.id.in_(_standing_in(session, home.id, text, language, after or 0)[: size + 1]))
    rows = list(session.scalars(chosen.limit(size + 1)))
    following = str(rows[size - 1].id) if len(rows) > size else None
    return Page(tuple(_view(row, home.slug) for row in rows[:size]), following)


def get_term(session: Session, actor: Actor, concept_id: int) -> ConceptView:
    """One concept."""
    row, home = _found(session, actor, concept_id, Operation.READ)
    return _view(row, home.slug)


def create_term(
    session: Session, actor: Actor, *, publication: str, terms: Given, definition: str = "", note: str = ""
) -> ConceptView:
    """Adds a concept; from those who may only propose it is a proposal."""
    home = publication_named(session, actor, publication, Operation.PROPOSE_TERM)
    row = Concept(
        publication_id=home.id,
        definition=_text(definition, "definition"),
        note=_text(note, "note"),
        is_approved=actor.may(Operation.APPROVE_TERM, home.id),
        created_by_id=actor.user_id,
        updated_at=now(),
    )
    _set_terms(row, terms)
    session.add(row)
    session.flush()
    _tell(session, actor, "term.create", row)
    return _view(row, home.slug)


def update_term(
    session: Session,
    actor: Actor,
    concept_id: int,
    *,
    version: int,
    terms: Given | None = None,
    definition: str | None = None,
    note: str | None = None,
    is_approved: bool | None = None,
) -> ConceptView:
    """Changes a concept; what is left out stays."""
    row, home = _found(session, actor, concept_id, Operation.APPROVE_TERM)
    hold_version(session, row, version)
    if terms is not None:
        row.terms.clear()
        session.flush()
        session.add_all(_set_terms(row, terms))
    row.definition = _text(definition, "definition") if definition is not None else row.definition
    row.note = _text(note, "note") if note is not None else row.note
    row.is_approved = is_approved if is_approved is not None else row.is_approved
    row.updated_at, row.version = now(), row.version + 1
    session.flush()
    _tell(session, actor, "term.update", row)
    return _view(row, home.slug)


def delete_term(session: Session, actor: Actor, concept_id: int, *, version: int) -> None:
    """Puts a concept away; `restore_term` brings it back."""
    row, _ = _found(session, actor, concept_id, Operation.DELETE_TERM)
    hold_version(session, row, version)
    row.deleted_at, row.version = now(), row.version + 1
    _tell(session, actor, "term.delete", row)


def restore_term(session: Session, actor: Actor, concept_id: int) -> ConceptView:
    """Brings a deleted concept back."""
    row, home = _found(session, actor, concept_id, Operation.DELETE_TERM, deleted_too=True)
    if row.deleted_at is not None:
        row.deleted_at, row.version = None, row.version + 1
        _tell(session, actor, "term.restore", row)
    return _view(row, home.slug)


def rules_for(
    session: Session, publication_id: int, source_language: str, target_language: str
) -> tuple[TermRule, ...]:
    """The approved concepts of a language pair as the checks read them."""
    asked = {"publication": publication_id, "languages": (source_language, target_language)}
    rules = []
    for _, group in groupby(session.execute(_APPROVED, asked), itemgetter(0)):
        terms = list(group)
        source = tuple(text for _, language, text, _ in terms if language == source_language)
        target = [(text, status) for _, language, text, status in terms if language == target_language]
        if source and target:
            allowed = tuple(text for text, status in target if status is not TermStatus.FORBIDDEN)
            forbidden = tuple(text for text, status in target if status is TermStatus.FORBIDDEN)
            rules.append(TermRule(source, allowed, forbidden))
    return tuple(rules)


def _found(
    session: Session, actor: Actor, concept_id: int, operation: Operation, *, deleted_too: bool = False
) -> tuple[Concept, Publication]:
    row = session.get(Concept, concept_id)
    if row is None or (row.deleted_at is not None and not deleted_too):
        raise NotFound("There is no such concept")
    require(actor, operation, row.publication_id, what="concept")
    return row, session.get_one(Publication, row.publication_id)


def _set_terms(row: Concept, terms: Given) -> list[Term]:
    if not 1 <= len(terms) <= MAX_TERMS:
        raise BadInput(f"{len(terms)} terms", place="terms", remedy=f"Give 1 to {MAX_TERMS}")
    made = []
    for number, (language, text, status) in enumerate(terms, start=1):
        place = f"terms, {number}"
        plain = check_text(text, place=place).strip()
        if not plain or len(plain) > MAX_TERM:
            raise BadInput("the term is empty or too long", place=place, remedy=f"1 to {MAX_TERM} characters")
        try:
            wanted = TermStatus(status or TermStatus.PREFERRED)
        except ValueError as error:
            known = ", ".join(TermStatus)
            raise BadInput(f"“{status[:20]}” is no status", place=place, remedy=f"Known are {known}") from error
        made.append(Term(language=check_tag(language, place=place), text=plain, status=wanted, concept=row))
    return made


def _text(text: str, place: str) -> str:
    if len(text) > MAX_TEXT:
        raise BadInput("the text is too long", place=place, remedy=f"At most {MAX_TEXT:,} characters")
    return check_text(text, place=place)


def _standing_in(session: Session, publication_id: int, text: str, language: str | None, after: int) -> list[int]:
    """The concepts one of whose terms (of a language) stands in a text, in their order; only terms are loaded."""
    query = (
        select(Concept.id, Term.text, Term.language)
        .join(Term, Term.concept_id == Concept.id)
        .where(Concept.publication_id == publication_id, Concept.deleted_at.is_(None), Concept.id > after)
        .order_by(Concept.id)
    )
    if language:
        query = query.where(Term.language == language)
    found = (concept for concept, term, code in session.execute(query) if find_forms(text, term, code))
    return list(dict.fromkeys(found))


def _tell(session: Session, actor: Actor, verb: str, row: Concept) -> None:
    told = {"terms": [[term.language, term.text, term.status.value] for term in row.terms], "version": row.version}
    events.record(session, actor, verb, "concept", row.id, publication_id=row.publication_id, after=told)


def _view(row: Concept, slug: str) -> ConceptView:
    terms = tuple(TermView(term.id, term.language, term.text, term.status.value) for term in row.terms)
    return ConceptView(row.id, slug, row.definition, row.note, row.is_approved, row.version, terms)
